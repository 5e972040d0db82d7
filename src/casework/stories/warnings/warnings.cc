#include "casework/stories/warnings/warnings.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "casework/stories/warnings/origins.h"
#include "casework/stories/warnings/warning_parts.h"

namespace redress::casework {
namespace {

using procedure::Clock;
using procedure::Edition;
using procedure::Kind;

void look_at_stages(const Edition& edition, std::vector<Warning>& warnings) {
  for (const auto& stage : edition.stages) {
    if (!is_passed(edition, stage.id)) {
      warnings.push_back(
          {fmt::format("[stage.{}]", stage.id),
           "nothing leads to it: no kind 'opens' it, and no stage that a kind passes "
           "through has it as 'next'"});
    }
  }
}

bool is_owed_for(const Clock& clock, const Kind& kind) {
  const auto& kinds = clock.when.kind;
  return clock.use == procedure::Use::deadline &&
         (kinds.empty() || std::ranges::find(kinds, kind.id) != kinds.end());
}

/// A kind that has deadlines, each of them only for what carries a tag: feedback without one could
/// wait for ever.
void look_at_kind(const Edition& edition, const Kind& kind, std::vector<Warning>& warnings) {
  std::vector<const Clock*> owed;
  const auto gather = [&](const std::vector<Clock>& clocks) {
    for (const auto& clock : clocks) {
      if (is_owed_for(clock, kind)) {
        owed.push_back(&clock);
      }
    }
  };
  gather(edition.clocks);
  for (const auto* stage : edition.path(kind.id)) {
    gather(stage->clocks);
  }
  const bool all_tagged =
      std::ranges::all_of(owed, [](const Clock* clock) { return !clock->when.tag.empty(); });
  if (!owed.empty() && all_tagged) {
    warnings.push_back(
        {fmt::format("[kind.{}]", kind.id),
         "each of its deadlines is only for what carries a tag: without one, nothing "
         "is ever due; add a deadline without 'tag' in 'when'"});
  }
}

void look_at_routes(const Edition& edition, std::vector<Warning>& warnings) {
  for (const auto& route : edition.routes) {
    std::vector<std::string> lacking;
    for (const auto& opener : route.opens) {
      lacking.push_back(lacking_for(opener.on.event, edition, nullptr));
    }
    if (std::ranges::none_of(lacking, &std::string::empty)) {
      warnings.push_back({fmt::format("[route.{}]", route.id),
                          fmt::format("it never opens; {}", listed(lacking, "or"))});
    }
  }
}

}  // namespace

bool is_passed(const Edition& edition, std::string_view stage,
               const std::vector<procedure::KindId>& kinds) {
  return std::ranges::any_of(edition.kinds, [&](const Kind& kind) {
    const auto path = edition.path(kind.id);
    return (kinds.empty() || std::ranges::find(kinds, kind.id) != kinds.end()) &&
           std::ranges::any_of(path, [&](const auto* passed) { return passed->id == stage; });
  });
}

bool is_asked_for(const Edition& edition, std::string_view stage) {
  const auto reviews = [&](const auto& rule) { return rule.review && rule.review->to == stage; };
  return std::ranges::any_of(edition.entry_rules, reviews) ||
         std::ranges::any_of(edition.stages, [&](const auto& before) {
           return std::ranges::any_of(
               before.next, [&](const auto& edge) { return edge.to == stage && !edge.by_itself; });
         });
}

std::vector<Warning> warnings_of(const Edition& edition) {
  std::vector<Warning> warnings;
  look_at_clocks(edition, warnings);
  look_at_stages(edition, warnings);
  for (const auto& kind : edition.kinds) {
    look_at_kind(edition, kind, warnings);
  }
  look_at_acts(edition, warnings);
  look_at_routes(edition, warnings);
  return warnings;
}

}  // namespace redress::casework
