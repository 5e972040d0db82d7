#include "system/log_repeats.h"

#include <algorithm>

namespace redress::system {

void LogRepeats::forget_first(std::vector<Written>& out) {
  if (seen_.front().repeated > 0) {
    out.push_back({std::move(seen_.front().entry), seen_.front().repeated});
  }
  seen_.pop_front();
}

std::vector<LogRepeats::Written> LogRepeats::take(std::string_view entry, Time at) {
  auto out = due(at);
  const auto found = std::ranges::find(seen_, entry, &Seen::entry);
  if (found != seen_.end()) {
    ++found->repeated;
    return out;
  }
  if (seen_.size() == kRemembered) {
    forget_first(out);
  }
  seen_.push_back({std::string(entry), at});
  out.push_back({std::string(entry)});
  return out;
}

std::vector<LogRepeats::Written> LogRepeats::due(Time at) {
  std::vector<Written> out;
  // If the clock is set back, the minute starts again; nothing is lost.
  while (!seen_.empty() && at - seen_.front().first >= kWindow) {
    forget_first(out);
  }
  return out;
}

std::vector<LogRepeats::Written> LogRepeats::rest() {
  std::vector<Written> out;
  while (!seen_.empty()) {
    forget_first(out);
  }
  return out;
}

}  // namespace redress::system
