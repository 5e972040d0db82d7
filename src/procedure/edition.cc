#include "procedure/edition.h"

#include <algorithm>

#include "base/check.h"

namespace redress::procedure {

namespace {

template <class Thing>
const Thing* with_id(const std::vector<Thing>& things, std::string_view id) {
  const auto found = std::ranges::find(things, id, &Thing::id);
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Stage* Edition::stage(std::string_view key) const { return with_id(stages, key); }

const Kind* Edition::kind(std::string_view key) const { return with_id(kinds, key); }

const Outcome* Edition::outcome(std::string_view key) const { return with_id(outcomes, key); }

const Role* Edition::role(std::string_view key) const { return with_id(roles, key); }

const Route* Edition::route(std::string_view key) const { return with_id(routes, key); }

const OutsideBody* Edition::body(std::string_view key) const { return with_id(bodies, key); }

const EntryRule* Edition::entry_rule(std::string_view key) const {
  return with_id(entry_rules, key);
}

const Remedy* Edition::remedy(std::string_view key) const { return with_id(remedies, key); }

const Capacity* Edition::capacity(std::string_view key) const { return with_id(capacities, key); }

const MarkerRule* Edition::marker(std::string_view key) const { return with_id(markers, key); }

bool Edition::has_rule(EntryEffect effect) const {
  return std::ranges::any_of(entry_rules, [&](const auto& rule) { return rule.effect == effect; });
}

bool Edition::asks_for_approval() const {
  const auto asks = [](const Authority& authority) { return !authority.is_consultation(); };
  return std::ranges::any_of(authorities, asks) ||
         std::ranges::any_of(stages, [&](const auto& stage) {
           return std::ranges::any_of(stage.authorities, asks);
         });
}

bool Edition::refuses_escalation() const {
  return std::ranges::any_of(stages, [](const auto& stage) { return stage.refuse.has_value(); });
}

bool Edition::has_panels() const {
  return std::ranges::any_of(stages, [](const auto& stage) { return stage.panel.has_value(); });
}

bool Edition::offsets_arrears() const {
  return std::ranges::any_of(remedies, &Remedy::offsets_arrears);
}

const Clock* Edition::clock(std::string_view stage_id, std::string_view key) const {
  if (stage_id.empty()) {
    return with_id(clocks, key);
  }
  const Stage* at = stage(stage_id);
  return at == nullptr ? nullptr : with_id(at->clocks, key);
}

std::vector<const Stage*> Edition::path(std::string_view kind_id) const {
  std::vector<const Stage*> stages_passed;
  const Kind* of = kind(kind_id);
  if (of == nullptr) {
    return stages_passed;
  }
  if (of->informal) {
    stages_passed.push_back(stage(*of->informal));
  }
  for (auto next = of->opens; next; next = stages_passed.back()->next) {
    stages_passed.push_back(stage(*next));
    CHECK(stages_passed.back() != nullptr && stages_passed.size() <= stages.size());
  }
  return stages_passed;
}

const std::vector<std::string>& known_kinds() {
  static const std::vector<std::string> kinds = {
      "complaint", "informal-complaint", "suggestion", "compliment", "petition",
      "enquiry",   "member-enquiry"};
  return kinds;
}

const Edition* edition_in_force(const std::vector<Edition>& editions, calendar::Date on) {
  const Edition* latest = nullptr;
  for (const auto& edition : editions) {
    if (edition.in_force <= on && (latest == nullptr || edition.in_force > latest->in_force)) {
      latest = &edition;
    }
  }
  return latest;
}

}  // namespace redress::procedure
