#include "casework/casefile/fitting.h"

#include <algorithm>

#include "casework/events/fields.h"
#include "casework/events/received.h"
#include "procedure/gates.h"

namespace redress::casework {

std::string_view stage_of(const Event& event, const Casefile& casefile) {
  const auto own = stage_of(event.body);
  if (!own.empty()) {
    return own;
  }
  std::string_view at;
  for (const auto& run : casefile.runs) {
    if (run.started_at <= event.occurred_at) {
      at = run.stage;
    }
  }
  return at;
}

bool fits_here(const Event& event, const procedure::EventPattern& pattern,
               const Casefile& casefile) {
  if (!fits(event, pattern)) {
    return false;
  }
  const auto asked = pattern.where.find("mode");
  const auto named = [&](std::string_view mode) {
    return std::ranges::find(asked->second, mode) != asked->second.end();
  };
  if (asked == pattern.where.end() || !named(procedure::kPreferredMode)) {
    return true;
  }
  const auto& preferred = casefile.received().preferred_mode;
  const auto went = values_of(event.body, "mode");
  return preferred.empty() || std::ranges::any_of(went, [&](const auto& mode) {
           return mode == preferred || named(mode);
         });
}

}  // namespace redress::casework
