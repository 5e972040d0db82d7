#include "casework/events/stage.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Adds something to be taken into account.
struct AddEvidence {
  static constexpr ActTraits kTraits{.name = "add-evidence",
                                     .title = "Add evidence",
                                     .by_residents = true,
                                     .by_those_in_it = true,
                                     .usual = true,
                                     .moment = Moment::since_received};

  std::string what;
  std::string source;

  void questions(Asker& ask) {
    ask(what, {.name = "what",
               .words = "What is it, and what does it show?",
               .to_resident = "What would you like to add?",
               .kind = QuestionKind::words});
    ask(source, {.name = "source",
                 .words = "Who gave it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"complainant", "The complainant", ""},
                           {"landlord", "Us", ""},
                           {"other", "Somebody else", ""}},
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_in_hand(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision AddEvidence::decide(const Situation& here) const {
  const bool theirs = here.circumstances.actor.kind == ActorKind::resident;
  const std::string given = source.empty() ? "landlord" : source;
  return facts(EvidenceAdded{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                             .what = what,
                             .source = theirs ? "complainant" : given});
}

}  // namespace

extern constinit const Act kAddEvidence = act<AddEvidence>();

}  // namespace redress::casework
