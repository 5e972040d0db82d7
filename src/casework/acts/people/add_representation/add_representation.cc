#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/casefile/numbered.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/permission/representing.h"

namespace redress::casework {
namespace {

/// Records who acts for the person, and in which capacity. Somebody who is entered already keeps
/// their number: the new capacity replaces the old one, and asks for an authority of its own.
struct AddRepresentation {
  static constexpr ActTraits kTraits{.name = "add-representation",
                                     .title = "Record who acts for the person",
                                     .moment = Moment::since_received};

  std::string name;
  std::string capacity;
  std::string ground;
  Texts bars;

  void questions(Asker& ask) {
    ask(name, {.name = "name", .words = "Who acts for them?"});
    ask(capacity, {.name = "capacity",
                   .words = "In which capacity?",
                   .kind = QuestionKind::choice,
                   .from = choices::capacities});
    ask(ground, {.name = "ground",
                 .words = "Why do they act?",
                 .kind = QuestionKind::choice,
                 .from = choices::grounds,
                 .required = false});
    ask(bars, {.name = "bars",
               .words = "Is any of these true of them?",
               .kind = QuestionKind::choices,
               .from = choices::representation_bars,
               .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// Their number on this casefile: the one they are entered under, or the next.
Result<std::string, Refusal> number_of(const Named& who, const procedure::Capacity& rule,
                                       const Situation& here) {
  const auto is_them = [&](const auto& one) { return same_person(one.who, who, here); };
  const auto& complain = here.casefile.complainants;
  if (std::ranges::any_of(complain, [&](const auto& one) { return !one.left && is_them(one); })) {
    return fail(refusal("complains-already",
                        "{name} complains, and speaks for themself. If it is somebody else of that "
                        "name, write what tells them apart.",
                        {{"name", who.name}}, rule.source));
  }
  const auto& all = here.casefile.representatives;
  const auto entered = std::ranges::find_if(all, is_them);
  if (entered == all.end()) {
    return next_number('R', all);
  }
  if (!entered->ended && entered->capacity == rule.id) {
    return fail(refusal("entered-already", "{name} is entered already: {capacity}.",
                        {{"name", who.name}, {"capacity", rule.name}}, rule.source));
  }
  return entered->id;
}

std::optional<Refusal> AddRepresentation::barred(const Situation& here) {
  if (here.edition.capacities.empty()) {
    return not_part_of_procedure();
  }
  return unless_not_closed(here);
}

Decision AddRepresentation::decide(const Situation& here) const {
  const auto& rule = *here.edition.capacity(capacity);
  auto who = Naming(here).stranger(name);
  if (!rule.bars.empty()) {
    if (auto refused = unless_may_represent(who, bars, here)) {
      return fail(*refused);
    }
  }
  if (!rule.grounds.empty()) {
    if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
      return fail(*refused);
    }
  }
  auto number = number_of(who, rule, here);
  if (!number) {
    return fail(number.error());
  }
  return facts(RepresentativeAdded{.representative = std::move(*number),
                                   .who = std::move(who),
                                   .capacity = capacity,
                                   .ground = ground});
}

}  // namespace

extern constinit const Act kAddRepresentation = act<AddRepresentation>();

}  // namespace redress::casework
