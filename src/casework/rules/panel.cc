#include "casework/rules/panel.h"

#include <algorithm>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/stage.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

bool decided_before(const std::string& name, const Situation& here) {
  return std::any_of(here.history.begin(), here.history.end(), [&](const Event& event) {
    return event.body.is<DecisionIssued>() && event.actor.name == name;
  });
}

bool supports(const std::string& name, const Situation& here) {
  const auto& all = here.casefile.representatives;
  return here.casefile.received.represented_by == name ||
         std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
}

}  // namespace

PanelMember read_member(std::string_view line) {
  const auto parts = split(line, ';');
  return {.name = std::string(trimmed(parts[0])),
          .pool = parts.size() > 1 ? std::string(trimmed(parts[1])) : ""};
}

std::optional<Refusal> may_not_sit(const PanelMember& member, const procedure::Panel& panel,
                                   const Situation& here) {
  if (member.name.empty()) {
    return refusal("member-unnamed", "Give each member’s name, then where they come from.", {},
                   panel.source);
  }
  const auto& pools = panel.pools;
  if (!pools.empty() && std::find(pools.begin(), pools.end(), member.pool) == pools.end()) {
    return refusal("not-of-pool", "{name}: members come from {pools}.",
                   {{"name", member.name}, {"pools", listed(pools, "or")}}, panel.source);
  }
  if (decided_before(member.name, here)) {
    return refusal("member-decided", "{name} decided on this complaint and may not sit.",
                   {{"name", member.name}}, panel.source);
  }
  if (supports(member.name, here)) {
    return refusal("member-supports", "{name} supports the complainant and may not sit.",
                   {{"name", member.name}}, panel.source);
  }
  if (here.casefile.received.concerns == member.name) {
    return refusal("member-concerned", "{name} is complained about and may not sit.",
                   {{"name", member.name}}, panel.source);
  }
  return std::nullopt;
}

const PanelAppointed* panel_of(const Situation& here) {
  const PanelAppointed* last = nullptr;
  for (const auto& event : here.history) {
    const auto* appointed = event.body.as<PanelAppointed>();
    if (appointed && appointed->stage == here.casefile.stage) {
      last = appointed;
    }
  }
  return last;
}

}  // namespace redress::casework
