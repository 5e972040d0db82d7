#include "casework/rules/people/spoken.h"

#include <algorithm>
#include <set>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/fitting.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/stage.h"
#include "casework/rules/gates/proposal.h"
#include "casework/rules/people/person_now.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework {
namespace {

bool is_at_this_stage(const Event& event, const Situation& here) {
  return stage_of(event, here.casefile) == here.casefile.stage;
}

bool is_attempt(const Contact& contact) {
  return contact.from == "landlord" && contact.result != "two-way";
}

/// An attempt has another result than the contact it was to be, and is otherwise the same.
bool counts(const Event& event, const procedure::Spoken& gate, const Situation& here,
            bool whatever_result) {
  return gate.met_by.empty() ||
         std::ranges::any_of(gate.met_by, [&](procedure::EventPattern pattern) {
           if (whatever_result) {
             pattern.where.erase("result");
           }
           return fits_here(event, pattern, here.casefile);
         });
}

std::string what_counts(const procedure::Spoken& gate, const procedure::Edition& edition) {
  return gate.met_by.empty() ? ""
                             : " What counts: " + procedure::acts_of(gate.met_by, edition) + ".";
}

}  // namespace

int days_of_attempts(std::span<const Event> events, const Situation& here, std::string_view point) {
  std::set<Date> days;
  for (const auto& event : events) {
    const auto* contact = event.body.as<Contact>();
    if (contact && concerns_proposal(event, events, here) && is_at_this_stage(event, here) &&
        is_attempt(*contact) &&
        (point.empty() || std::ranges::find(contact->points, point) != contact->points.end())) {
      days.insert(calendar::london_day(event.occurred_at));
    }
  }
  return static_cast<int>(days.size());
}

std::string or_attempts(std::optional<int> attempts, int made) {
  if (!attempts || *attempts == 1) {
    return attempts ? " Or record an attempt." : "";
  }
  return " Or record attempts on " + std::to_string(*attempts) + " different days" +
         (made == 0 ? "." : " (" + std::to_string(made) + " so far).");
}

std::optional<Refusal> unless_spoken(const procedure::Spoken& gate, const procedure::Source& source,
                                     const Situation& here) {
  if (!here.casefile.contactable()) {
    return std::nullopt;
  }
  std::set<Date> days;
  for (const auto& event : here.history) {
    const auto* contact = event.body.as<Contact>();
    if (!contact || !is_since_person_now(event, here) || !is_at_this_stage(event, here)) {
      continue;
    }
    if (contact->result == "two-way" && counts(event, gate, here, false)) {
      return std::nullopt;
    }
    if (is_attempt(*contact) && counts(event, gate, here, true)) {
      days.insert(calendar::london_day(event.occurred_at));
    }
  }
  const int made = static_cast<int>(days.size());
  if (gate.or_attempts && made >= *gate.or_attempts) {
    return std::nullopt;
  }
  return refusal("not-spoken", "First speak with the complainant.{counts}{attempts}",
                 {{"counts", what_counts(gate, here.edition)},
                  {"attempts", or_attempts(gate.or_attempts, made)}},
                 source)
      .until(Contact::kName);
}

}  // namespace redress::casework
