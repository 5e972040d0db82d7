#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/edges.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/entry/registration.h"

namespace redress::casework {
namespace {

/// Makes an informal complaint formal: the person asks, or the time for an informal solution has
/// run out. Also possible after a solution that did not last; a closed casefile is then open again.
struct MakeFormal {
  static constexpr ActTraits kTraits{.name = act_name::kMakeFormal,
                                     .title = "Make it formal",
                                     .leaves = {Registered::kName},
                                     .by_residents = true,
                                     .persons_word = true,
                                     .lapse_act = true};

  std::string reason;
  std::string agreement;
  std::string stage;
  std::string ground;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason",
                 .words = "Why does it become formal?",
                 .kind = QuestionKind::words,
                 .required = false});
    ask(agreement, ask_agreement());
    ask(stage, ask_stage("At which stage does it begin?", choices::stages_to_open));
    ask(ground, ask_edge_ground(choices::grounds_to_open));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> MakeFormal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  const auto state = here.casefile.procedure;
  const auto* stage = here.stage();
  const bool solved_informally =
      (state == ProcedureState::resolved || state == ProcedureState::unanswered ||
       state == ProcedureState::withdrawn) &&
      stage && stage->informal;
  const bool lapsed_in_triage =
      state == ProcedureState::triage &&
      (here.circumstances.actor.kind == ActorKind::system || kind_of(here).informal_by_wish);
  if (state != ProcedureState::informal && !solved_informally && !lapsed_in_triage) {
    return refusal("not-informal", "It is not being handled informally.");
  }
  if (auto bar = unless_formal_stages(here)) {
    return bar;
  }
  return lapsed_in_triage ? unless_entry_settled(here) : std::nullopt;
}

Decision MakeFormal::decide(const Situation& here) const {
  auto registered = registration(here, {reason, agreement, stage, ground});
  if (!registered || here.casefile.procedure == ProcedureState::triage) {
    return registered;
  }
  std::vector<Fact> facts{InformalLapsed{.stage = here.casefile.stage, .reason = reason}};
  facts.insert(facts.end(), registered->begin(), registered->end());
  return facts;
}

}  // namespace

extern constinit const Act kMakeFormal = act<MakeFormal>();

}  // namespace redress::casework
