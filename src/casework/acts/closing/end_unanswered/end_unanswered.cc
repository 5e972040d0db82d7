#include <string>

#include "casework/casefile/casefile.h"
#include "casework/events/lapse.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/deadline_named.h"
#include "casework/rules/remedy/awaiting.h"

namespace redress::casework {
namespace {

/// Ends the procedure because nobody answered what was decided or offered: the time to answer ran
/// out, or there was nobody to ask. Whoever answers later goes on from where it stood.
struct EndUnanswered {
  static constexpr ActTraits kTraits{.name = act_name::kEndUnanswered,
                                     .title = "Record that it ended without an answer",
                                     .lapse_act = true,
                                     .checked = true};

  std::string clock;

  void questions(Asker& ask) {
    ask(clock, {.name = "clock",
                .words = "Which time to answer ran out?",
                .hint = "Leave this empty where there was nobody to ask",
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> EndUnanswered::barred(const Situation& here) {
  if (auto bar = unless_answer_awaited(here)) {
    return bar;
  }
  const bool by_clock = here.circumstances.actor.kind == ActorKind::system;
  if (by_clock || !here.casefile.contactable()) {
    return std::nullopt;
  }
  return ends_unanswered(here.edition)
             ? refusal("answer-not-asked-for",
                       "First ask the person for an answer. It ends by itself when their time to "
                       "answer has run out.")
                   .until(ReplyAsked::kName)
             : not_part_of_procedure();
}

Decision EndUnanswered::decide(const Situation& here) const {
  if (clock.empty() && !here.casefile.contactable()) {
    return facts(Unanswered{.stage = here.casefile.stage, .clock = "", .run = ""});
  }
  const auto* deadline = find_deadline(here, clock);
  if (!deadline || deadline->rule->use != procedure::Use::window ||
      deadline->state != ClockState::missed) {
    return fail(refusal("window-not-passed", "That time to answer has not run out."));
  }
  return facts(
      Unanswered{.stage = here.casefile.stage, .clock = deadline->rule->id, .run = deadline->run});
}

}  // namespace

extern constinit const Act kEndUnanswered = act<EndUnanswered>();

}  // namespace redress::casework
