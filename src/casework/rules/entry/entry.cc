#include "casework/rules/entry/entry.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "casework/rules/compared.h"
#include "casework/rules/deadline_named.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

using procedure::EntryRule;

bool among(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// The window closed before the feedback was received.
bool had_lapsed(const std::string& clock, const Situation& here) {
  const auto* deadline = find_deadline(here, clock);
  return deadline && deadline->state == ClockState::missed;
}

/// Whether a marker that makes this rule available is in force for the person; true for a rule that
/// needs no marker. One whose day has passed without a review keeps nobody out.
bool opened(const EntryRule& rule, const Situation& here) {
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  bool needs_marker = false;
  for (const auto& marker : here.edition.markers) {
    if (marker.entry != rule.id) {
      continue;
    }
    needs_marker = true;
    const auto& elsewhere = here.circumstances.markers;
    if (here.casefile.kept_out_by(marker.id, today) ||
        std::any_of(elsewhere.begin(), elsewhere.end(),
                    [&](const auto& one) { return one.marker == marker.id; })) {
      return true;
    }
  }
  return !needs_marker;
}

bool holds(const EntryRule& rule, const Situation& here) {
  return holds(rule.when, compared(here)) && (!rule.lapsed || had_lapsed(*rule.lapsed, here)) &&
         (!rule.repeat || here.casefile.repeats_ended) && opened(rule, here);
}

/// Before the feedback is taken up at a formal stage; afterwards only where the rule says so, or
/// where it is found out, as a fact, that it belongs elsewhere. What was answered stands: nobody
/// ends it by a rule before the person has asked to go on.
bool in_time(const EntryRule& rule, const Situation& here) {
  const auto state = here.casefile.procedure;
  if (state == ProcedureState::triage || state == ProcedureState::informal) {
    return true;
  }
  if (state != ProcedureState::open && state != ProcedureState::requested) {
    return false;
  }
  const bool is_found_out =
      rule.effect == procedure::EntryEffect::redirect && rule.applies_by_itself();
  const bool at_stage = rule.stages.empty() ||
                        (state == ProcedureState::open && among(rule.stages, here.casefile.stage));
  return (rule.after_registration || is_found_out) && at_stage;
}

}  // namespace

std::vector<const EntryRule*> rules_to_apply(const Situation& here, procedure::EntryEffect effect) {
  std::vector<const EntryRule*> found;
  for (const auto& rule : here.edition.entry_rules) {
    if (rule.effect == effect && in_time(rule, here) && holds(rule, here) &&
        !among(here.casefile.admitted, rule.id)) {
      found.push_back(&rule);
    }
  }
  return found;
}

std::vector<const EntryRule*> rules_in_the_way(const Situation& here) {
  std::vector<const EntryRule*> found;
  for (const auto& rule : here.edition.entry_rules) {
    if (rule.applies_by_itself() && !rule.with_consent && holds(rule, here) &&
        !among(here.casefile.admitted, rule.id)) {
      found.push_back(&rule);
    }
  }
  return found;
}

std::optional<Refusal> unless_entry_settled(const Situation& here) {
  const auto rules = rules_in_the_way(here);
  if (rules.empty()) {
    return std::nullopt;
  }
  return refusal("entry-undecided", "First decide whether it is taken up all the same: {rule}.",
                 {{"rule", rules.front()->name}}, rules.front()->source);
}

std::optional<Refusal> unless_found_out_settled(const Situation& here) {
  for (const auto* rule : rules_in_the_way(here)) {
    if (in_time(*rule, here)) {
      return refusal("entry-undecided", "First decide whether it is taken up all the same: {rule}.",
                     {{"rule", rule->name}}, rule->source);
    }
  }
  return std::nullopt;
}

std::optional<Refusal> not_applicable(const EntryRule& rule, const Situation& here) {
  const auto* stage = here.stage();
  if (!stage || stage->same_decider != procedure::SameDecider::must) {
    if (auto bar = unless_decided_before(here)) {
      return bar;
    }
  }
  if (!rule.by.empty() && !share(rule.by, here.circumstances.actor.roles)) {
    return refusal("not-yours-to-apply", "{rule}: this is for {roles}.",
                   {{"rule", rule.name}, {"roles", role_names(here.edition, rule.by)}},
                   rule.source);
  }
  for (const auto& check : rule.checks) {  // what was found on receipt is not found again
    if (auto refused = unless_checked_ever(check, rule.source, here)) {
      return refused;
    }
  }
  return std::nullopt;
}

std::optional<Refusal> untold(const EntryRule& rule, const Texts& told) {
  for (const auto& what : rule.must_tell) {
    if (!among(told, what)) {
      return refusal("not-told", "The person must also be told: {what}.", {{"what", what}},
                     rule.source);
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
