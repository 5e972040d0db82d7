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

const NamedFact* Edition::fact(std::string_view key) const { return with_id(facts, key); }

const Term* Edition::day(std::string_view key) const { return with_id(days, key); }

std::string Edition::body_of_review() const {
  const auto found = std::ranges::find_if(routes, [&](const Route& route) {
    return route.form == RouteForm::review && body(route.body) != nullptr;
  });
  return found == routes.end() ? "the outside body" : body(found->body)->name;
}

bool Edition::counts_from_tenancy_end() const {
  const auto counts = [](const Clock& clock) { return clock.from.on.event == kTenancyEnded; };
  return std::ranges::any_of(clocks, counts) || std::ranges::any_of(stages, [&](const Stage& one) {
           return std::ranges::any_of(one.clocks, counts);
         });
}

std::string Edition::in_force_in_words() const {
  return in_force_is_set ? calendar::to_words(in_force) : "a day that is not set";
}

const Kind* Edition::kind_of_form(std::string_view form) const {
  const auto found = std::ranges::find(kinds, form, &Kind::form);
  return found == kinds.end() ? nullptr : &*found;
}

std::string_view Edition::form_of(std::string_view kind_id) const {
  const Kind* of = kind(kind_id);
  return of == nullptr ? std::string_view() : of->form;
}

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

namespace {

/// Walks the edges from a stage; what is left last is put first, so that every stage comes after
/// all that lead to it. The reader has refused editions whose stages lead back to themselves.
void walk(const Edition& edition, const StageId& id, std::vector<const Stage*>& left) {
  const Stage* stage = edition.stage(id);
  CHECK(stage != nullptr);
  if (std::ranges::find(left, stage) != left.end()) {
    return;
  }
  for (auto edge = stage->next.rbegin(); edge != stage->next.rend(); ++edge) {
    walk(edition, edge->to, left);
  }
  left.push_back(stage);
}

std::vector<const Stage*> reached(const Edition& edition, const std::vector<Edge>& edges) {
  std::vector<const Stage*> left;
  for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge) {
    walk(edition, edge->to, left);
  }
  std::ranges::reverse(left);
  return left;
}

}  // namespace

bool Stage::leads_to(std::string_view stage) const {
  return std::ranges::any_of(next, [&](const Edge& edge) { return edge.to == stage; });
}

std::vector<const Stage*> Edition::path(std::string_view kind_id) const {
  const Kind* of = kind(kind_id);
  if (of == nullptr) {
    return {};
  }
  auto edges = of->opens;
  for (const auto& rule : entry_rules) {
    if (rule.review && !of->opens.empty()) {
      edges.push_back(*rule.review);
    }
  }
  auto stages_passed = reached(*this, edges);
  if (of->informal) {
    stages_passed.insert(stages_passed.begin(), stage(*of->informal));
  }
  return stages_passed;
}

std::vector<const Stage*> Edition::after(std::string_view stage_id) const {
  const Stage* from = stage(stage_id);
  return from == nullptr ? std::vector<const Stage*>{} : reached(*this, from->next);
}

bool Edition::can_follow(std::string_view later, std::string_view earlier) const {
  const Stage* from = stage(earlier);
  return from != nullptr && std::ranges::any_of(from->next, [&](const Edge& edge) {
           return edge.to == later || can_follow(later, edge.to);
         });
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
