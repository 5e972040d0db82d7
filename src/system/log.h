#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

// One line of JSON an entry, to standard error, for whoever runs the server. Never a name, an
// address, an account or any other word of a person: what happened, to which reference, with which
// figures.
namespace redress::system {

enum class LogLevel { info, warning, error };

using LogValue = std::variant<std::string_view, std::int64_t, double, bool>;
using LogFields = std::initializer_list<std::pair<std::string_view, LogValue>>;

/// `log(LogLevel::error, "store-died", {{"file", path}})`. `what` is a stable name in kebab-case.
/// Whole lines, from any thread. Of equal entries within a minute only the first is written, and
/// then how many there were ("repeated"). What cannot be written is let go, since nothing may fail
/// for want of a log, and counted in the next line that can be ("log-lines-lost"). Whoever logs to
/// a pipe ignores SIGPIPE.
void log(LogLevel level, std::string_view what, LogFields fields = {});

/// Writes how often entries came again whose minute is over, or (`all`) of all of them: to be
/// called now and then, and at the end.
void tell_log_repeats(bool all = false);

/// The line without its end, as of a moment.
[[nodiscard]] std::string log_line(std::chrono::system_clock::time_point at, LogLevel level,
                                   std::string_view what, LogFields fields);

}  // namespace redress::system
