#include "casework/add_representation/add_representation.h"

#include <algorithm>

#include "casework/grounds.h"

namespace redress::casework {

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
                                   .name = name,
                                   .capacity = capacity,
                                   .ground = ground});
}

}  // namespace redress::casework
