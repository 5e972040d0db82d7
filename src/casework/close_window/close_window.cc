#include "casework/close_window/close_window.h"

#include "casework/deadline_named.h"

namespace redress::casework {

std::optional<Refusal> CloseWindow::barred(const Situation& here) {
  return unless_not_closed(here);
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
