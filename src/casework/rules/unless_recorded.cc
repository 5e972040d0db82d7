#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/casefile/fitting.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "casework/events/stage.h"
#include "casework/rules/gates/gates.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

// What gates ask of facts: that a check is on record, and in which way something goes.
namespace redress::casework {

using procedure::Source;

namespace {

/// At this stage; with none, at whichever.
bool is_checked(const std::string& check, const std::string* stage, const Situation& here) {
  return std::any_of(here.history.begin(), here.history.end(), [&](const Event& event) {
    const auto* completed = event.body.as<CheckCompleted>();
    return completed && completed->check == check &&
           (!stage || stage_of(event, here.casefile) == *stage);
  });
}

Refusal check_missing(const std::string& check, const Source& source, const Situation& here) {
  const auto& checks = here.edition.checks;
  const auto named =
      std::find_if(checks.begin(), checks.end(), [&](const auto& one) { return one.id == check; });
  return refusal("check-missing", "First put on record: {check}.",
                 {{"check", named == checks.end() ? check : named->name}}, source)
      .until(CheckCompleted::kName);
}

}  // namespace

std::optional<Refusal> unless_checked(const std::string& check, const Source& source,
                                      const Situation& here) {
  return is_checked(check, &here.casefile.stage, here)
             ? std::nullopt
             : std::optional(check_missing(check, source, here));
}

std::optional<Refusal> unless_checked_ever(const std::string& check, const Source& source,
                                           const Situation& here) {
  return is_checked(check, nullptr, here) ? std::nullopt
                                          : std::optional(check_missing(check, source, here));
}

std::optional<Refusal> unless_by_these_modes(const procedure::Before& rule,
                                             const std::vector<Fact>& facts,
                                             const Situation& here) {
  const auto named = [&](std::string_view mode) {
    return std::ranges::find(rule.modes, mode) != rule.modes.end();
  };
  const auto& preferred = here.casefile.received().preferred_mode;
  for (const auto& fact : facts) {
    const auto* contact = fact.body.as<Contact>();
    if ((contact && contact->from == "complainant") || fact.body.is<Copied>()) {
      continue;  // how they get in touch is theirs to choose, and a copy goes in any way
    }
    for (const auto& mode : values_of(fact.body, "mode")) {
      const bool is_theirs = named(procedure::kPreferredMode) && mode == preferred;
      if (!rule.modes.empty() && !named(mode) && !is_theirs) {
        return refusal("wrong-mode",
                       "This goes {modes}. A further copy may be sent in any other way after it.",
                       {{"modes", procedure::modes_in_words(rule.modes)}}, rule.source);
      }
    }
  }
  return std::nullopt;
}

std::optional<Refusal> unless_agreed(const procedure::Before& rule, const std::vector<Fact>& facts,
                                     const Situation& here) {
  const bool asks_somebody =
      here.circumstances.actor.kind == ActorKind::staff && here.casefile.contactable();
  const bool has_words = std::ranges::any_of(facts, [](const Fact& fact) {
    const auto words = values_of(fact.body, "agreement");
    return !words.empty() && !words.front().empty();
  });
  if (!rule.agreed || !asks_somebody || has_words) {
    return std::nullopt;
  }
  return refusal("agreement-missing",
                 "First ask the person whether they agree, and give the words in which they do.",
                 {}, rule.source);
}

std::optional<Refusal> unless_enquiries_answered(const procedure::Source& source,
                                                 const Situation& here) {
  const auto& all = here.casefile.enquiries;
  const auto open = std::ranges::find_if(all, [](const Enquiry& one) { return !one.answered_at; });
  if (open == all.end() || !here.casefile.contactable()) {
    return std::nullopt;
  }
  return refusal("enquiry-open", "First answer what else they asked ({enquiry}): {words}",
                 {{"enquiry", open->id}, {"words", open->words}}, source);
}

}  // namespace redress::casework
