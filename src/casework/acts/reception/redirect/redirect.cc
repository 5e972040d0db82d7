#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/entry.h"

namespace redress::casework {
namespace {

/// Hands the feedback to the process that deals with it, and tells the person.
struct Redirect {
  static constexpr ActTraits kTraits{.name = "redirect",
                                     .title = "Send it to another process",
                                     .approvable = true,
                                     .checked = true};

  std::string rule;
  std::string reason;
  std::string consent;
  Texts told;
  std::string mode;

  void questions(Asker& ask) {
    ask(rule, {.name = "rule",
               .words = "By which rule?",
               .kind = QuestionKind::choice,
               .from = choices::redirects});
    ask(reason,
        {.name = "reason", .words = "Why, as the person is told?", .kind = QuestionKind::words});
    ask(consent, {.name = "consent",
                  .words = "Does the person agree, where they may choose?",
                  .kind = QuestionKind::choice,
                  .fixed = {{"yes", "Yes", ""}, {"no", "No", ""}},
                  .required = false});
    ask(told, {.name = "told",
               .words = "What else was the person told?",
               .kind = QuestionKind::choices,
               .from = choices::redirect_tellings,
               .required = false});
    ask(mode, ask_mode("How was the person told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> Redirect::barred(const Situation& here) {
  if (!here.edition.has_rule(procedure::EntryEffect::redirect)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (!choices::redirects(here).empty()) {
    return std::nullopt;
  }
  return refusal("no-rule-to-apply", "No rule that sends it elsewhere can be applied now.");
}

Decision Redirect::decide(const Situation& here) const {
  const auto& entry = *here.edition.entry_rule(rule);
  if (auto refused = not_applicable(entry, here)) {
    return fail(*refused);
  }
  if (auto refused = untold(entry, told)) {
    return fail(*refused);
  }
  for (const auto* other : rules_in_the_way(here)) {  // each that applies says whom else to tell
    if (other->effect == procedure::EntryEffect::redirect) {
      if (auto refused = untold(*other, told)) {
        return fail(*refused);
      }
    }
  }
  if (entry.with_consent && consent != "yes") {
    return fail(refusal("consent-missing",
                        "The person chooses. Ask them, and record that they agree.", {},
                        entry.source));
  }
  return facts(Redirected{.stage = here.casefile.stage,
                          .rule = entry.id,
                          .to = entry.to,
                          .reason = reason,
                          .mode = mode,
                          .told = told,
                          .consent = consent});
}

}  // namespace

extern constinit const Act kRedirect = act<Redirect>();

}  // namespace redress::casework
