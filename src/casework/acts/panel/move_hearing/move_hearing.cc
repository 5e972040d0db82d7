#include <algorithm>
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
                  .from = choices::sittings_to_change});
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

 private:
  [[nodiscard]] std::optional<Refusal> unless_its_stage_is_heard(const Situation& here) const;
};

std::optional<Refusal> MoveHearing::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices::sittings_to_change(here).empty()) {
    return std::nullopt;
  }
  auto bar = unless_heard(here);
  return bar ? bar : refusal("no-sitting", "No sitting is arranged. Arrange one first.");
}

/// What is arranged can be called off whatever became of its stage; nothing is put on another day
/// that is not heard any more.
std::optional<Refusal> MoveHearing::unless_its_stage_is_heard(const Situation& here) const {
  const auto& sittings = here.casefile.sittings;
  const auto sitting = std::ranges::find(sittings, hearing, &Sitting::id);
  if (how == "called-off") {
    return std::nullopt;
  }
  return sitting->stage == here.casefile.stage
             ? unless_heard(here)
             : refusal("sitting-of-past-stage",
                       "{stage}, at which it was to be held, is over. Call it off.",
                       {{"stage", stage_name(here.edition, sitting->stage)}});
}

Decision MoveHearing::decide(const Situation& here) const {
  if (how == "called-off" && on) {
    return fail(refusal("day-of-no-sitting", "A sitting that does not take place has no new day."));
  }
  if (auto refused = unless_its_stage_is_heard(here)) {
    return fail(*refused);
  }
  if (auto refused = unless_complainant_told(told, here)) {
    return fail(*refused);
  }
  const auto& sittings = here.casefile.sittings;
  return facts(HearingMoved{.stage = std::ranges::find(sittings, hearing, &Sitting::id)->stage,
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
