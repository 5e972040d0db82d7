#include "system/log.h"

#include <fmt/chrono.h>
#include <unistd.h>

#include "system/json.h"

namespace redress::system {

namespace {

std::string_view word_for(LogLevel level) {
  switch (level) {
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      return "error";
  }
  return "error";
}

struct AppendValue {
  std::string& out;

  void operator()(std::string_view text) const { append_quoted(out, text); }

  void operator()(bool yes) const { out += yes ? "true" : "false"; }

  void operator()(std::int64_t number) const { out += std::to_string(number); }

  void operator()(double number) const { out += to_text(Json{number}); }
};

}  // namespace

std::string log_line(std::chrono::system_clock::time_point at, LogLevel level,
                     std::string_view what, LogFields fields) {
  const auto ms =
      std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
  std::string out = fmt::format(R"({{"at":"{:%Y-%m-%dT%H:%M:%S}.{:03}Z","level":"{}","what":)",
                                fmt::gmtime(std::chrono::system_clock::to_time_t(at)), ms % 1000,
                                word_for(level));
  append_quoted(out, what);
  for (const auto& [name, value] : fields) {
    out += ',';
    append_quoted(out, name);
    out += ':';
    std::visit(AppendValue{out}, value);
  }
  out += '}';
  return out;
}

void log(LogLevel level, std::string_view what, LogFields fields) {
  const std::string line = log_line(std::chrono::system_clock::now(), level, what, fields) + "\n";
  // One call, so that lines of several threads do not mix.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace redress::system
