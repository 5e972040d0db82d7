#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/entry.h"

namespace redress::casework {
namespace {

/// Handles a complaint informally, because the person has explicitly said that they want no formal
/// process.
struct OpenInformal {
  static constexpr ActTraits kTraits{.name = "open-informal", .title = "Handle informally"};

  std::string wish;

  void questions(Asker& ask) {
    ask(wish, {.name = "wish",
               .words = "What did the person say about not wanting it handled formally?",
               .hint = "In their own words",
               .kind = QuestionKind::words,
               .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    const auto& stage = *here.edition.stage(*kind_of(here).informal);
    if (wish.empty() && stage.needs_wish) {
      return fail(
          refusal("wish-missing",
                  "Handled informally only as the person explicitly wishes: write down what "
                  "they said.",
                  {}, stage.source));
    }
    return facts(InformalOpened{.stage = *kind_of(here).informal, .wish = wish});
  }
};

std::optional<Refusal> OpenInformal::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!kind_of(here).informal) {
    return refusal("no-informal-step", "This procedure has no informal step for it.", {},
                   kind_of(here).source);
  }
  if (here.casefile.procedure != ProcedureState::triage) {
    return refusal("past-triage", "It was taken up already.");
  }
  return unless_entry_settled(here);
}

}  // namespace

extern constinit const Act kOpenInformal = act<OpenInformal>();

}  // namespace redress::casework
