#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

// Logs one line of JSON for each entry to standard error, for the person who runs the server. It
// says what happened, to which reference, with which figures. It never contains a name, an address,
// an account or anything else that a person wrote.
namespace redress::system {

enum class LogLevel { info, warning, error };

using LogValue = std::variant<std::string_view, std::int64_t, double, bool>;
using LogFields = std::initializer_list<std::pair<std::string_view, LogValue>>;

/// `log(LogLevel::error, "store-died", {{"file", path}})`. `what` is a stable name in kebab-case.
/// Writes whole lines, from any thread. Of equal entries within a minute only the first is written,
/// and later how many more there were ("repeated"). A line that cannot be written is dropped,
/// because nothing may fail just because the log does; the next line that can be written counts it
/// ("log-lines-lost"). A process that logs to a pipe must ignore SIGPIPE.
void log(LogLevel level, std::string_view what, LogFields fields = {});

/// Writes how often entries were repeated: those whose minute is over or, with `all`, every one.
/// Call it from time to time, and at the end.
void tell_log_repeats(bool all = false);

/// Returns the line for a moment, without its line end.
[[nodiscard]] std::string log_line(std::chrono::system_clock::time_point at, LogLevel level,
                                   std::string_view what, LogFields fields);

}  // namespace redress::system
