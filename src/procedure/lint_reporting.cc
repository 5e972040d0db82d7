#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/lint_parts.h"

// Sections 7 to 9 of the Code: what is offered, reported and published, and who answers for it.
namespace redress::procedure {

namespace {

bool is_yearly(const Cadence& cadence) {
  constexpr int kMonthsInAYear = 12;
  constexpr int kWeeksInAYear = 53;
  constexpr int kDaysInAYear = 366;
  if (!cadence.every) {
    return cadence.ongoing;
  }
  switch (cadence.every->unit) {
    case calendar::Unit::years:
      return cadence.every->count == 1;
    case calendar::Unit::months:
      return cadence.every->count <= kMonthsInAYear;
    case calendar::Unit::weeks:
      return cadence.every->count <= kWeeksInAYear;
    case calendar::Unit::calendar_days:
    case calendar::Unit::working_days:
      return cadence.every->count <= kDaysInAYear;
    case calendar::Unit::hours:
      return false;
  }
  return false;
}

using WordList = std::vector<std::string_view>;

const WordList& governing_body() {
  static const WordList words = {"board", "governing body"};
  return words;
}

bool has_yearly(const Edition& edition, const WordList& words) {
  const auto says = [&](const auto& thing) {
    return is_yearly(thing.cadence) && mentions(thing.name + joined(thing.parts, " "), words);
  };
  return std::ranges::any_of(edition.reports, says) ||
         std::ranges::any_of(edition.publications, says);
}

bool reaches_the_governing_body(const Edition& edition) {
  return std::ranges::any_of(edition.reports,
                             [](const Report& report) {
                               return mentions(joined(report.to, " "), governing_body());
                             }) ||
         std::ranges::any_of(edition.meetings, [](const Meeting& meeting) {
           return mentions(joined(meeting.with, " "), governing_body());
         });
}

}  // namespace

void look_at_putting_right(const Edition& edition, CodeFindings& findings) {
  if (edition.remedies.empty()) {
    findings.failure("7.1",
                     "what can be done to put matters right: an apology, an explanation, "
                     "action, another decision, an amended record, money, a changed "
                     "practice",
                     "names nothing that can be offered", "add a [remedy.*] for each");
  }
}

void look_at_reporting(const Edition& edition, CodeFindings& findings) {
  if (!has_yearly(edition, {"self-assessment"})) {
    findings.failure("8.1",
                     "each year a report on complaints with the self-assessment against "
                     "the Code",
                     "has no yearly report or publication that holds the self-assessment",
                     "add a [report.*] with every = \"1 year\" and the self-assessment among its "
                     "parts");
  }
  const bool answered = std::ranges::any_of(edition.publications, [](const Publication& one) {
    const auto parts = joined(one.parts, " ");
    return mentions(parts, governing_body()) && mentions(parts, {"response"});
  });
  if (!answered) {
    findings.failure("8.2",
                     "the report on the website with the governing body's response beside "
                     "it",
                     "publishes no response of a governing body",
                     "add it to the parts of a [publication.*] on the website");
  }
  if (std::ranges::none_of(edition.roles, [](const Role& role) {
        return mentions(role.name, {"member responsible for complaints"});
      })) {
    findings.failure("9.5",
                     "a member of the governing body is the Member Responsible for "
                     "Complaints",
                     "has no such role",
                     "add a [role.*] named 'Member Responsible for Complaints'");
  }
  if (!reaches_the_governing_body(edition)) {
    findings.advice("9.7",
                    "the governing body gets numbers, trends, findings of the Ombudsman and "
                    "the yearly report",
                    "reports to no board or governing body", "add a [report.*] to it");
  }
}

}  // namespace redress::procedure
