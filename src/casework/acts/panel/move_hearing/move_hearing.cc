#include <string>

#include "casework/acts/panel/sittings.h"
#include "casework/casefile/casefile.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"

namespace redress::casework {
namespace {

/// Moves a sitting to another day, calls it off, or records that it was broken off. Everybody who
/// was told is told.
struct MoveHearing {
  static constexpr ActTraits kTraits{
      .name = "move-hearing", .title = "Move, adjourn or call off the hearing", .late = true};

  std::string hearing;
  std::string how;
  std::optional<Date> on;
  std::string reason;
  Texts told;
  std::string mode;

  void questions(Asker& ask) {
    ask(hearing, {.name = "hearing",
                  .words = "Which sitting?",
                  .kind = QuestionKind::choice,
                  .from = choices::open_sittings});
    ask(how, {.name = "how",
              .words = "What became of it?",
              .kind = QuestionKind::choice,
              .fixed = {{"moved", "It is on another day", ""},
                        {"adjourned", "It began, and goes on on another day", ""},
                        {"called-off", "It does not take place", ""}}});
    ask(on, {.name = "on",
             .words = "On which day is it now?",
             .hint = "Leave this empty where it does not take place or no day is known yet",
             .kind = QuestionKind::date,
             .required = false,
             .days = Days::coming});
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
    ask(told, ask_who_was_told());
    ask(mode, ask_mode("How were they told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> MoveHearing::barred(const Situation& here) {
  if (auto bar = unless_heard(here)) {
    return bar;
  }
  return choices::open_sittings(here).empty()
             ? std::optional(refusal("no-sitting", "No sitting is arranged. Arrange one first."))
             : std::nullopt;
}

Decision MoveHearing::decide(const Situation& here) const {
  if (how == "called-off" && on) {
    return fail(refusal("day-of-no-sitting", "A sitting that does not take place has no new day."));
  }
  if (auto refused = unless_complainant_told(told, here)) {
    return fail(*refused);
  }
  return facts(HearingMoved{.stage = here.casefile.stage,
                            .hearing = hearing,
                            .how = how,
                            .on = on,
                            .reason = reason,
                            .told = told,
                            .mode = mode});
}

}  // namespace

extern constinit const Act kMoveHearing = act<MoveHearing>();

}  // namespace redress::casework
