#include "casework/events/fields.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records that the form came back within its window.
struct ReceiveForm {
  static constexpr ActTraits kTraits{.name = "receive-form",
                                     .title = "Record that the form came back",
                                     .leaves = {FormReceived::kName},
                                     .only_where_named = true,
                                     .late = true};

  std::string says;

  void questions(Asker& ask) {
    ask(says, {.name = "says",
               .words = "What does the person say on it?",
               .kind = QuestionKind::words,
               .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ReceiveForm::barred(const Situation& here) {
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  if (!happened(here, FormSent::kName, here.casefile.stage)) {
    return refusal("form-not-sent", "First send the form.");
  }
  if (happened(here, FormReceived::kName, here.casefile.stage)) {
    return refusal("form-received-already", "The form came back already.");
  }
  return std::nullopt;
}

Decision ReceiveForm::decide(const Situation& here) const {
  for (const auto& deadline : here.deadlines) {
    const bool closes_this = deadline.rule->use == procedure::Use::window &&
                             waits_for(deadline.rule->met_by, FormReceived::kName) &&
                             deadline.rule->stage == here.casefile.stage;
    if (closes_this && !deadline.late_accepted && deadline.due &&
        here.circumstances.occurred_at > deadline.due->at) {
      return fail(refusal("window-closed", "The time to send the form back ended on {date}.",
                          {{"date", calendar::to_words(deadline.due->on)}}, deadline.rule->source));
    }
  }
  return facts(FormReceived{.stage = here.casefile.stage, .says = says});
}

}  // namespace

extern constinit const Act kReceiveForm = act<ReceiveForm>();

}  // namespace redress::casework
