#include "casework/close_window/close_window.h"

#include "casework/deadline_named.h"

namespace redress::casework {

std::optional<Refusal> CloseWindow::barred(const Situation& here) {
  return unless_begun(here);  // a right to go on outlives the closing, and so does its end
}

Decision CloseWindow::decide(const Situation& here) const {
  const auto* deadline = find_deadline(here, clock);
  if (!deadline || deadline->rule->use != procedure::Use::window ||
      deadline->state != ClockState::missed) {
    return fail(refusal("window-not-passed", "That window has not passed unused."));
  }
  return facts(WindowClosed{.stage = deadline->rule->stage, .clock = deadline->rule->id});
}

}  // namespace redress::casework
