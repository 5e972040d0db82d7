#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/permission/representing.h"

namespace redress::casework {
namespace {

/// Asks whether somebody supports or speaks for the person.
struct CheckAdvocate {
  static constexpr ActTraits kTraits{.name = "check-advocate",
                                     .title = "Ask about an advocate",
                                     .leaves = {AdvocateChecked::kName},
                                     .only_where_named = true,
                                     .moment = Moment::since_received};

  std::string answer;
  std::string advocate;
  Texts bars;

  void questions(Asker& ask) {
    ask(answer, {.name = "answer",
                 .words = "Does somebody help them with the complaint?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"none", "Nobody", ""},
                           {"supporter", "Somebody supports them", "No authority is needed"},
                           {"advocate", "Somebody speaks for them", "With their authority"}}});
    ask(advocate, {.name = "advocate", .words = "Who is it?", .required = false});
    ask(bars, {.name = "bars",
               .words = "Is any of these true of whoever speaks for them?",
               .kind = QuestionKind::choices,
               .from = choices::representation_bars,
               .required = false,
               .asked_where = [](const Situation& here) {
                 return !choices::representation_bars(here).empty();
               }});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_in_hand(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision CheckAdvocate::decide(const Situation& here) const {
  if (answer != "none" && advocate.empty()) {
    return fail(refusal("advocate-unnamed", "Say who helps them."));
  }
  const auto acting = std::ranges::find_if(
      here.casefile.representatives,
      [](const Representative& one) { return !one.ended && one.has_authority; });
  if (answer == "none" && acting != here.casefile.representatives.end()) {
    return fail(refusal("advocate-on-record",
                        "{name} acts for them with authority on record. Record first that it has "
                        "ended.",
                        {{"name", acting->who.name}})
                    .until(RepresentationEnded::kName));
  }
  auto who = Naming(here).stranger(advocate);
  if (answer == "advocate") {
    if (auto refused = unless_may_represent(who, bars, here)) {
      return fail(*refused);
    }
  }
  for (const auto& one : here.casefile.representatives) {
    const auto* capacity = here.edition.capacity(one.capacity);
    const bool speaks =
        capacity != nullptr && capacity->authority != procedure::AuthorityToAct::none;
    if (!one.ended && same_person(one.who, who, here) && speaks != (answer == "advocate")) {
      return fail(refusal("entered-otherwise",
                          "{name} is entered as “{capacity}”. Enter them in the other capacity "
                          "first.",
                          {{"name", who.name}, {"capacity", capacity ? capacity->name : ""}}));
    }
  }
  return facts(AdvocateChecked{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                               .answer = answer,
                               .advocate = std::move(who)});
}

}  // namespace

extern constinit const Act kCheckAdvocate = act<CheckAdvocate>();

}  // namespace redress::casework
