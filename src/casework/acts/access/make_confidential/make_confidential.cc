#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/casefile/visibility.h"
#include "casework/events/people.h"
#include "casework/events/received.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/permission/managing.h"

namespace redress::casework {
namespace {

/// Lets only those see the casefile who are named, and who deal with it. Done again, it
/// replaces who was named before.
struct MakeConfidential {
  static constexpr ActTraits kTraits{.name = act_name::kMakeConfidential,
                                     .title = "Make it confidential",
                                     .moment = Moment::since_received};

  std::string ground;
  Texts seen_by;
  Texts kept_from;
  std::string reason;

  void questions(Asker& ask) {
    ask(ground, {.name = "ground",
                 .words = "Why may not all staff see it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"about-staff", "It is about the conduct of staff", ""},
                           {"works-here",
                            "Whoever complains works here, or is close to somebody who does", ""},
                           {std::string(kAskedFor), "Whoever complains asked for it", ""},
                           {"safety", "Somebody’s safety depends on it", ""},
                           {"other", "Another reason", "Say which below"}}});
    ask(reason, {.name = "reason",
                 .words = "What is the reason?",
                 .hint = "Whoever may see it reads this",
                 .kind = QuestionKind::words});
    ask(seen_by, {.name = "seen-by",
                  .words = "Who may see it beside you and whoever has it?",
                  .hint = "Names, or numbers in the staff list, one on each line. Whoever is to "
                          "say yes to something on it must be among them",
                  .kind = QuestionKind::lines,
                  .required = false});
    ask(kept_from, {.name = "kept-from",
                    .words = "Who may not see it, whatever they do here?",
                    .hint = "Names or numbers, one on each line. Whoever it is about may not, nor "
                            "staff who complain in it: they need not be named",
                    .kind = QuestionKind::lines,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> MakeConfidential::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!here.casefile.merged_into.empty()) {
    return refusal("part-of-another",
                   "It is part of {reference}, which holds what it says. Make that confidential.",
                   {{"reference", here.casefile.merged_into}});
  }
  return unless_in_charge_of_access(here);
}

/// Those of the staff list whom typed names or numbers mean.
Result<People, Refusal> staff_named(const Texts& typed, const Situation& here) {
  People people;
  for (const auto& one : typed) {
    if (auto refused = unless_one_is_called(one, here)) {
      return fail(std::move(*refused));
    }
    const auto found = here.circumstances.staff->called(one);
    if (found.empty()) {
      return fail(refusal("not-on-staff-list",
                          "Nobody on the staff list is called {name} or has that number.",
                          {{"name", one}}));
    }
    const Named named{found.front()->number, found.front()->name()};
    if (std::ranges::find(people, named) == people.end()) {
      people.push_back(named);
    }
  }
  return people;
}

bool is_one_of(const Named& somebody, const People& people) {
  return std::ranges::find(people, somebody.number, &Named::number) != people.end();
}

/// Adds everybody on the staff list who is or was called as somebody is that takes part in the
/// casefile and of whom only the name is known.
void add_called_alike(People& kept, const Situation& here) {
  People known_by_name;
  const auto add = [&](const Named& one) {
    if (is_stranger(one.number)) {
      known_by_name.push_back(one);
    }
  };
  add(here.casefile.received().concerns);
  add(here.casefile.represented_by);
  for (const auto& one : here.casefile.complainants) {
    add(one.who);
  }
  for (const auto& one : here.casefile.representatives) {
    add(one.who);
  }
  for (const auto& member : here.circumstances.staff->members()) {
    const Named named{member.number, member.name()};
    const bool is_alike = std::ranges::any_of(
        known_by_name, [&](const Named& one) { return same_person(one, named, here); });
    if (is_alike && !is_one_of(named, kept)) {
      kept.push_back(named);
    }
  }
}

Decision MakeConfidential::decide(const Situation& here) const {
  auto seeing = staff_named(seen_by, here);
  if (!seeing) {
    return fail(std::move(seeing.error()));
  }
  auto kept = staff_named(kept_from, here);
  if (!kept) {
    return fail(std::move(kept.error()));
  }
  add_called_alike(*kept, here);
  if (is_one_of(actor_of(here), *kept)) {
    return fail(refusal("keeps-you-out",
                        "You would not see it any more yourself, and perhaps nobody would: "
                        "somebody else makes it confidential."));
  }
  for (const auto& one : *seeing) {
    if (is_one_of(one, *kept) || same_person(here.casefile.received().concerns, one, here)) {
      return fail(refusal("seen-and-kept-from", "{name} is kept from it and cannot see it.",
                          {{"name", one.name}}));
    }
  }
  return facts(MadeConfidential{.ground = ground,
                                .seen_by = std::move(*seeing),
                                .kept_from = std::move(*kept),
                                .reason = reason});
}

}  // namespace

extern constinit const Act kMakeConfidential = act<MakeConfidential>();

}  // namespace redress::casework
