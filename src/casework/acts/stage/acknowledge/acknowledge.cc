#include <algorithm>

#include "casework/events/fields.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Sends the acknowledgement, which says how the landlord understands the complaint.
struct Acknowledge {
  static constexpr ActTraits kTraits{.name = "acknowledge",
                                     .title = "Send the acknowledgement",
                                     .leaves = {AckSent::kName},
                                     .late = true};

  std::string mode;
  std::string understanding;

  void questions(Asker& ask) {
    ask(mode, ask_mode());
    ask(understanding, {.name = "understanding",
                        .words = "How do we understand the complaint?",
                        .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return facts(
        AckSent{.stage = here.casefile.stage, .mode = mode, .understanding = understanding});
  }
};

/// An acknowledgement sent in another way than the edition asks for leaves the deadline unmet.
bool still_owed(const Situation& here) {
  return std::any_of(here.deadlines.begin(), here.deadlines.end(), [](const auto& deadline) {
    return deadline.owed() && waits_for(deadline.rule->met_by, AckSent::kName);
  });
}

std::optional<Refusal> Acknowledge::barred(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::decided) {
    return refusal("already-decided",
                   "The decision is issued: there is nothing left to acknowledge.");
  }
  if (happened(here, AckSent::kName, here.casefile.stage) && !still_owed(here)) {
    return refusal("already-acknowledged", "The acknowledgement was sent already.");
  }
  // What is owed to whoever handed it in is sent to them, whether or not they are known by name.
  return still_owed(here) ? std::nullopt : unless_somebody_to_tell(here);
}

}  // namespace

extern constinit const Act kAcknowledge = act<Acknowledge>();

}  // namespace redress::casework
