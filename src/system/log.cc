#include "system/log.h"

#include <mutex>

#include <fmt/chrono.h>
#include <unistd.h>

#include "system/json.h"
#include "system/log_repeats.h"

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

std::string entry_of(LogLevel level, std::string_view what, LogFields fields) {
  std::string out = fmt::format(R"("level":"{}","what":)", word_for(level));
  append_quoted(out, what);
  for (const auto& [name, value] : fields) {
    out += ',';
    append_quoted(out, name);
    out += ':';
    std::visit(AppendValue{out}, value);
  }
  return out;
}

std::string line_of(std::chrono::system_clock::time_point at, std::string_view entry) {
  const auto ms =
      std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
  return fmt::format(R"({{"at":"{:%Y-%m-%dT%H:%M:%S}.{:03}Z",{}}})",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(at)), ms % 1000, entry);
}

/// The log of this process.
class Log {
 public:
  using Time = LogRepeats::Time;

  void take(const std::string& entry, Time at) {
    const std::scoped_lock lock(mutex_);
    write(repeats_.take(entry, at), at);
  }

  void tell_repeats(Time at, bool all) {
    const std::scoped_lock lock(mutex_);
    write(all ? repeats_.rest() : repeats_.due(at), at);
  }

 private:
  void write(const std::vector<LogRepeats::Written>& entries, Time at) {
    for (const auto& [entry, repeated] : entries) {
      if (lost_ > 0 &&
          put(line_of(at, entry_of(LogLevel::warning, "log-lines-lost", {{"lines", lost_}})))) {
        lost_ = 0;
      }
      const auto more = repeated > 0 ? fmt::format(R"(,"repeated":{})", repeated) : "";
      lost_ += put(line_of(at, entry + more)) ? 0 : 1;
    }
  }

  // One call, so that lines from several processes do not mix.
  static bool put(std::string line) {
    line += '\n';
    return ::write(STDERR_FILENO, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  }

  std::mutex mutex_;
  LogRepeats repeats_;
  std::int64_t lost_ = 0;
};

Log& process_log() {
  static Log log;
  return log;
}

}  // namespace

std::string log_line(std::chrono::system_clock::time_point at, LogLevel level,
                     std::string_view what, LogFields fields) {
  return line_of(at, entry_of(level, what, fields));
}

void log(LogLevel level, std::string_view what, LogFields fields) {
  process_log().take(entry_of(level, what, fields), std::chrono::system_clock::now());
}

void tell_log_repeats(bool all) {
  process_log().tell_repeats(std::chrono::system_clock::now(), all);
}

}  // namespace redress::system
