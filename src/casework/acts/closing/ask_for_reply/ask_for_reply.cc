#include <algorithm>
#include <string>

#include "casework/casefile/casefile.h"
#include "casework/events/event_words.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/lapse.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/remedy/awaiting.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Asks the person once more for an answer to a decision or an informal offer. A clock of the
/// edition runs from it, and ends the procedure if nobody answers.
struct AskForReply {
  static constexpr ActTraits kTraits{
      .name = "ask-for-reply", .title = "Ask for an answer", .leaves = {ReplyAsked::kName}};

  std::string mode;

  void questions(Asker& ask) { ask(mode, ask_mode("How were they asked?")); }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    const auto asked = std::ranges::count_if(
        here.history, [](const Event& event) { return event.body.is<ReplyAsked>(); });
    return facts(ReplyAsked{
        .stage = here.casefile.stage, .request = "Y" + std::to_string(asked + 1), .mode = mode});
  }
};

/// The window in which the person may ask for the next stage, while it is open: it ends by itself.
const Deadline* running_window(const Situation& here) {
  const auto found = std::ranges::find_if(here.deadlines, [&](const Deadline& deadline) {
    return deadline.rule->use == procedure::Use::window &&
           deadline.rule->stage == here.casefile.stage && deadline.state == ClockState::running &&
           waits_for(deadline.rule->met_by, EscalationRequested::kName);
  });
  return found == here.deadlines.end() ? nullptr : &*found;
}

std::optional<Refusal> AskForReply::barred(const Situation& here) {
  if (!ends_unanswered(here.edition)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_answer_awaited(here)) {
    return bar;
  }
  if (!here.casefile.contactable()) {
    return refusal("nobody-to-ask",
                   "Nobody can be reached. Record that it ended without an answer.");
  }
  if (const auto* window = running_window(here)) {
    return refusal("window-runs", "They may ask for the next stage until {date}; it ends then.",
                   {{"date", calendar::to_words(window->due->on)}}, window->rule->source);
  }
  return std::nullopt;
}

}  // namespace

extern constinit const Act kAskForReply = act<AskForReply>();

}  // namespace redress::casework
