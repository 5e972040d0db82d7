#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/people/naming.h"

namespace redress::casework {
namespace {

/// Asks whether somebody supports or speaks for the person.
struct CheckAdvocate {
  static constexpr ActTraits kTraits{.name = "check-advocate",
                                     .title = "Ask about an advocate",
                                     .only_where_named = true,
                                     .moment = Moment::since_received};

  std::string answer;
  std::string advocate;

  void questions(Asker& ask) {
    ask(answer, {.name = "answer",
                 .words = "Does somebody help them with the complaint?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"none", "Nobody", ""},
                           {"supporter", "Somebody supports them", "No authority is needed"},
                           {"advocate", "Somebody speaks for them", "With their authority"}}});
    ask(advocate, {.name = "advocate", .words = "Who is it?", .required = false});
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
  return facts(AdvocateChecked{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                               .answer = answer,
                               .advocate = Naming(here).stranger(advocate)});
}

}  // namespace

extern constinit const Act kCheckAdvocate = act<CheckAdvocate>();

}  // namespace redress::casework
