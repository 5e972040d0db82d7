#include "casework/events/panel.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Sends the person the form for requesting a hearing; again where it was lost on the way. The time
/// to return it counts from the last one.
struct SendForm {
  static constexpr ActTraits kTraits{.name = "send-form",
                                     .title = "Send the form",
                                     .leaves = {FormSent::kName},
                                     .only_where_named = true,
                                     .late = true};

  std::string mode;

  void questions(Asker& ask) { ask(mode, ask_mode()); }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return facts(FormSent{.stage = here.casefile.stage, .mode = mode});
  }
};

std::optional<Refusal> SendForm::barred(const Situation& here) {
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  if (happened(here, FormReceived::kName, here.casefile.stage)) {
    return refusal("form-received-already", "The form came back already.");
  }
  return std::nullopt;
}

}  // namespace

extern constinit const Act kSendForm = act<SendForm>();

}  // namespace redress::casework
