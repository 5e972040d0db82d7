#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/edges.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/entry/registration.h"

namespace redress::casework {
namespace {

/// Registers a formal complaint at the first formal stage.
struct Register {
  static constexpr ActTraits kTraits{
      .name = act_name::kRegister, .title = "Register it", .leaves = {Registered::kName}};

  std::string reason;
  std::string agreement;
  std::string stage;
  std::string ground;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason",
                 .words = "Is there anything to say about why?",
                 .kind = QuestionKind::words,
                 .required = false});
    ask(agreement, ask_agreement());
    ask(stage, ask_stage("At which stage does it begin?", choices::stages_to_open));
    ask(ground, ask_edge_ground(choices::grounds_to_open));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return registration(here, {reason, agreement, stage, ground});
  }
};

std::optional<Refusal> Register::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (auto bar = unless_formal_stages(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::informal) {
    return refusal("informal", "It is being handled informally. Make it formal instead.");
  }
  if (here.casefile.ended() || here.casefile.procedure == ProcedureState::refused) {
    return unless_in_hand(here);
  }
  if (here.casefile.procedure != ProcedureState::triage) {
    return refusal("already-registered", "It is registered already.");
  }
  if (kind_of(here).informal_by_wish) {
    return refusal("wish-informal",
                   "They do not want it handled formally. Make it formal when they ask for it, or "
                   "classify it again.",
                   {}, kind_of(here).source);
  }
  if (auto bar = unless_petition_complete(here)) {
    return bar;
  }
  return unless_entry_settled(here);
}

}  // namespace

extern constinit const Act kRegister = act<Register>();

}  // namespace redress::casework
