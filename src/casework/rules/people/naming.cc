#include "casework/rules/people/naming.h"

#include <algorithm>

#include "base/folded.h"
#include "base/text.h"
#include "casework/casefile/strangers.h"

namespace redress::casework {

Naming::Naming(const Situation& here) : here_(here), strangers_(strangers_of(here.recorded)) {}

Named Naming::somebody(std::string_view typed) {
  const auto called = here_.circumstances.staff->called(typed);
  return called.size() == 1 ? Named{called.front()->number, called.front()->name()}
                            : stranger(typed);
}

Named Naming::stranger(std::string_view typed) {
  const std::string name(trimmed(typed));
  if (name.empty()) {
    return {};
  }
  if (const auto* member = here_.circumstances.staff->find(name)) {
    return {member->number, member->name()};
  }
  for (auto* compared : {&folded, &folded_name}) {  // who is called exactly so comes first
    const auto wanted = compared(name);
    const auto known = std::ranges::find_if(strangers_, [&](const auto& one) {
      return one.name != kErasedWords && compared(one.name) == wanted;
    });
    if (known != strangers_.end()) {
      return {known->number, name};
    }
  }
  int last = 0;
  for (const auto& one : strangers_) {
    last = std::max(last, whole_number(std::string_view(one.number).substr(1)).value_or(0));
  }
  return strangers_.emplace_back(Named{"X" + std::to_string(last + 1), name});
}

std::optional<Refusal> unless_one_is_called(std::string_view typed, const Situation& here) {
  const auto called = here.circumstances.staff->called(typed);
  if (called.size() < 2 || here.circumstances.actor.kind == ActorKind::resident) {
    return std::nullopt;
  }
  Texts numbers;
  for (const auto* member : called) {
    numbers.push_back(member->number);
  }
  return refusal("several-called-so",
                 "Several members of staff are called {name}. Give a number instead: {numbers}.",
                 {{"name", called.front()->name()}, {"numbers", listed(numbers, "or")}});
}

Named actor_of(const Situation& here) {
  return {here.circumstances.actor.id, here.circumstances.actor.name};
}

bool same_person(const Named& one, const Named& other, const Situation& here) {
  return same_person(one, other, *here.circumstances.staff);
}

}  // namespace redress::casework
