#include <algorithm>
#include <string>

#include "casework/casefile/casefile.h"
#include "casework/casefile/numbered.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/people/taking_part.h"

namespace redress::casework {
namespace {

/// Adds somebody who complains with the person, or carries on after them. Whoever is written to
/// stays the same. Who left comes back under their number. Who acts for the person does not join;
/// once nobody is left they may carry on, and then speak for themself.
struct AddComplainant {
  static constexpr ActTraits kTraits{.name = "add-complainant",
                                     .title = "Add somebody who complains too, or carries on",
                                     .leaves = {ComplainantJoined::kName},
                                     .moment = Moment::since_received};

  std::string name;
  std::string contact;
  std::string why;

  void questions(Asker& ask) {
    ask(name, {.name = "name", .words = "Who is it?"});
    ask(contact, {.name = "contact",
                  .words = "Where can they be reached?",
                  .hint = "A postal address, phone number or email address",
                  .required = false});
    ask(why, {.name = "why",
              .words = "What makes them part of it?",
              .hint = "Such as a neighbour with the same damp, or the widow of who complained",
              .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision AddComplainant::decide(const Situation& here) const {
  auto who = Naming(here).stranger(name);
  const auto& all = here.casefile.complainants;
  const auto entered = std::ranges::find_if(
      all, [&](const Complainant& one) { return same_person(one.who, who, here); });
  if (entered != all.end() && !entered->left) {
    return fail(refusal("complains-already",
                        "{name} complains already. If it is somebody else of that name, write what "
                        "tells them apart.",
                        {{"name", who.name}}));
  }
  if (auto refused = unless_for_themself(who, here)) {
    return fail(*refused);
  }
  return facts(ComplainantJoined{
      .complainant = entered == all.end() ? next_number('C', all) : std::string(entered->id),
      .who = std::move(who),
      .contact = contact,
      .why = why});
}

}  // namespace

extern constinit const Act kAddComplainant = act<AddComplainant>();

}  // namespace redress::casework
