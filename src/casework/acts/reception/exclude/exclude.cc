#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/gates/gates.h"

namespace redress::casework {
namespace {

/// Ends our own process by one of the edition's rules, with the reasons told to the person. The
/// ways outside open from then.
struct Exclude {
  static constexpr ActTraits kTraits{
      .name = "exclude", .title = "Do not take it up", .approvable = true, .checked = true};

  std::string rule;
  std::string reason;
  Texts told;
  std::string mode;

  void questions(Asker& ask) {
    ask(rule, {.name = "rule",
               .words = "By which rule?",
               .kind = QuestionKind::choice,
               .from = choices::exclusions});
    ask(reason, {.name = "reason",
                 .words = "What are the reasons, as the person is told them?",
                 .kind = QuestionKind::words});
    ask(told, {.name = "told",
               .words = "What else was the person told?",
               .kind = QuestionKind::choices,
               .from = choices::exclusion_tellings,
               .required = false});
    ask(mode, ask_mode("How was the person told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> Exclude::barred(const Situation& here) {
  if (!here.edition.has_rule(procedure::EntryEffect::exclude)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (!choices::exclusions(here).empty()) {
    return std::nullopt;
  }
  return refusal("no-rule-to-apply", "No rule that keeps it out can be applied now.");
}

Decision Exclude::decide(const Situation& here) const {
  const auto& entry = *here.edition.entry_rule(rule);
  if (auto refused = not_applicable(entry, here)) {
    return fail(*refused);
  }
  const auto state = here.casefile.procedure;
  const bool is_taken_up = state != ProcedureState::triage && state != ProcedureState::informal;
  if (!entry.applies_by_itself() && !is_taken_up) {
    if (auto refused = unless_entry_settled(here)) {
      return fail(*refused);
    }
  }
  if (!entry.by.empty() && proposal_told(here)) {
    return fail(refusal("decision-told",
                        "The proposed decision was explained to them: issue it, or first propose "
                        "another.",
                        {}, entry.source));
  }
  if (auto refused = untold(entry, told)) {
    return fail(*refused);
  }
  return facts(Excluded{.stage = here.casefile.stage,
                        .rule = entry.id,
                        .reason = reason,
                        .mode = mode,
                        .told = told,
                        .review = entry.review ? entry.review->to : ""});
}

}  // namespace

extern constinit const Act kExclude = act<Exclude>();

}  // namespace redress::casework
