#include "casework/events/closing.h"
#include "casework/events/fields.h"
#include "casework/events/lapse.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/deadline_named.h"

namespace redress::casework {
namespace {

/// Records that a right to go on was not used in time. Only a clock does this.
struct CloseWindow {
  static constexpr ActTraits kTraits{.name = "close-window",
                                     .title = "Close a window that has passed",
                                     .by_system_only = true,
                                     .lapse_act = true,
                                     .moment = Moment::since_received};

  std::string clock;

  void questions(Asker& ask) { ask(clock, {.name = "clock", .words = "Which window?"}); }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> CloseWindow::barred(const Situation& here) {
  return unless_begun(here);  // a right to go on, and its end, outlive the closing
}

Decision CloseWindow::decide(const Situation& here) const {
  const auto* deadline = find_deadline(here, clock);
  if (!deadline || deadline->rule->use != procedure::Use::window ||
      deadline->state != ClockState::missed) {
    return fail(refusal("window-not-passed", "That window has not passed unused."));
  }
  std::vector<Fact> facts{
      WindowClosed{.stage = deadline->rule->stage, .clock = deadline->rule->id}};
  if (here.casefile.procedure == ProcedureState::refused &&
      waits_for(deadline->rule->met_by, EscalationRequested::kName)) {
    // What was not taken up, and nobody asked to have looked at, ends our own process.
    facts.emplace_back(Exhausted{.stage = here.casefile.stage});
  }
  return facts;
}

}  // namespace

extern constinit const Act kCloseWindow = act<CloseWindow>();

}  // namespace redress::casework
