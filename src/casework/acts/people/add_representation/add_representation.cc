#include <algorithm>

#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/people/naming.h"

namespace redress::casework {
namespace {

/// Records who acts for the person, and in which capacity.
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

std::optional<Refusal> AddRepresentation::barred(const Situation& here) {
  if (here.edition.capacities.empty()) {
    return not_part_of_procedure();
  }
  return unless_not_closed(here);
}

Decision AddRepresentation::decide(const Situation& here) const {
  const auto& rule = *here.edition.capacity(capacity);
  for (const auto& bar : rule.bars) {
    if (std::find(bars.begin(), bars.end(), bar) != bars.end()) {
      return fail(refusal("may-not-represent",
                          "{bar} may not act as {capacity}. The complaint stays the person’s own.",
                          {{"bar", bar}, {"capacity", rule.name}}, rule.source));
    }
  }
  if (!rule.grounds.empty()) {
    if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
      return fail(*refused);
    }
  }
  const auto number = here.casefile.representatives.size() + 1;
  return facts(RepresentativeAdded{.representative = "R" + std::to_string(number),
                                   .who = Naming(here).stranger(name),
                                   .capacity = capacity,
                                   .ground = ground});
}

}  // namespace

extern constinit const Act kAddRepresentation = act<AddRepresentation>();

}  // namespace redress::casework
