#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/lint_parts.h"
#include "procedure/phrases.h"

// Section 2 of the Code: what may be turned away.
namespace redress::procedure {

namespace {

constexpr int kMonths = 12;

/// A length in months, rounded down: anything short of twelve whole months counts as less.
int months_in(const calendar::Amount& amount) {
  constexpr int kDaysInAYear = 365;
  constexpr int kDaysInAWeek = 7;
  constexpr int kHoursInADay = 24;
  constexpr int kWorkingDaysInAYear = 253;
  switch (amount.unit) {
    case calendar::Unit::years:
      return amount.count * kMonths;
    case calendar::Unit::months:
      return amount.count;
    case calendar::Unit::weeks:
      return amount.count * kDaysInAWeek * kMonths / kDaysInAYear;
    case calendar::Unit::calendar_days:
      return amount.count * kMonths / kDaysInAYear;
    case calendar::Unit::working_days:
      return amount.count * kMonths / kWorkingDaysInAYear;
    case calendar::Unit::hours:
      return amount.count / kHoursInADay * kMonths / kDaysInAYear;
  }
  return 0;
}

bool bars_complaints(const Clock& clock) {
  const auto& kinds = clock.when.kind;
  const bool is_met_by_receipt = std::ranges::any_of(
      clock.met_by, [](const EventPattern& act) { return act.event == "received"; });
  return clock.use == Use::window && is_met_by_receipt &&
         (kinds.empty() || std::ranges::find(kinds, "complaint") != kinds.end());
}

/// Whether a complaint that comes too late may be accepted all the same.
bool leaves_discretion(const Clock& clock, const Edition& edition) {
  return clock.late || std::ranges::any_of(edition.entry_rules, [&](const EntryRule& rule) {
           return rule.lapsed == clock.id && !rule.unless.empty();
         });
}

void look_at_age(const Clock& clock, const Edition& edition, CodeFindings& findings) {
  const auto says = fmt::format("'{}' closes {} [{}]", clock.name, length_in_words(clock, edition),
                                clock.source.clause);
  if (clock.within && months_in(*clock.within) < kMonths) {
    findings.failure("2.2", "no bar to what is raised within 12 months", says,
                     fmt::format("write within = \"12 months\" for the clock '{}'", clock.id));
  }
  if (!leaves_discretion(clock, edition)) {
    findings.failure("2.3", "discretion for what is older, where there is a good reason", says,
                     fmt::format("say with 'late' of the clock '{}', or with 'unless' of an entry "
                                 "rule that waits for it, who takes it up on which grounds",
                                 clock.id));
  }
  if (!mentions(clock.name + clock.source.reading, {"aware"})) {
    findings.failure("2.3", "12 months from the issue, or from the resident becoming aware of it",
                     says + ", and nothing is said of becoming aware",
                     fmt::format("say in the name or the reading of the clock '{}' that it counts "
                                 "from becoming aware where that is later",
                                 clock.id));
  }
}

void look_at_rule(const EntryRule& rule, CodeFindings& findings) {
  const auto says = fmt::format("keeps out '{}' [{}]", rule.name, rule.source.clause);
  if (mentions(rule.name, {"legal", "solicitor"}) && !mentions(rule.name, {"filed"})) {
    findings.failure("2.2",
                     "legal proceedings bar a complaint once the claim was filed at court, "
                     "not before",
                     says, "say that the claim was filed at court");
  }
  if (rule.applies_by_itself() && rule.unless.empty()) {
    findings.advice("2.5", "no blanket exclusions: the circumstances are weighed each time",
                    says + " without grounds on which it is taken up all the same",
                    fmt::format("give [entry.{}] 'unless'", rule.id));
  }
}

bool leads_to_the_ombudsman(const Edition& edition) {
  return std::ranges::any_of(edition.routes, [](const Route& route) {
    return route.form == RouteForm::review &&
           std::ranges::any_of(route.opens,
                               [](const Opener& opener) { return opener.on.event == "exhausted"; });
  });
}

}  // namespace

void look_at_exclusions(const Edition& edition, CodeFindings& findings) {
  for (const auto& clock : edition.clocks) {
    if (bars_complaints(clock)) {
      look_at_age(clock, edition, findings);
    }
  }
  for (const auto& rule : edition.entry_rules) {
    if (rule.effect == EntryEffect::exclude) {
      look_at_rule(rule, findings);
    }
  }
  if (edition.has_rule(EntryEffect::exclude) && !leads_to_the_ombudsman(edition)) {
    findings.failure("2.4",
                     "whoever is turned away is told why, and of the right to take that to "
                     "the Ombudsman",
                     "keeps complaints out and has no review that opens when the process is at "
                     "its end",
                     "add a [route.*] with form = \"review\" that opens from \"exhausted\"");
  }
}

}  // namespace redress::procedure
