#include "casebook/rows.h"

#include "base/text.h"
#include "casework/deciding/duties.h"

namespace redress::casebook {
namespace {

constexpr std::size_t kSummaryBytes = 90;

/// The first words of an account on one line, cut at a word and never within a character.
std::string summary_of(std::string_view account) {
  std::string line;
  for (const char c : account) {
    line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  if (line.size() <= kSummaryBytes) {
    return line;
  }
  auto end = line.rfind(' ', kSummaryBytes);
  if (end == std::string::npos || end == 0) {
    end = kSummaryBytes;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
      --end;
    }
  }
  return line.substr(0, end) + "…";
}

/// A clock's word as of the last event: what only time decides (running or missed) is stored as
/// running.
std::string state_word(const casework::Deadline& deadline) {
  const bool timely = deadline.state == casework::ClockState::missed && !deadline.miss_recorded;
  return std::string(word_of(timely ? casework::ClockState::running : deadline.state));
}

std::string use_word(procedure::Use use) {
  switch (use) {
    case procedure::Use::deadline:
      return "deadline";
    case procedure::Use::window:
      return "window";
    case procedure::Use::opening:
      return "opening";
  }
  return "";
}

}  // namespace

Rows rows_of(std::string_view landlord, std::string_view reference,
             const casework::Standing& standing) {
  const auto& casefile = standing.casefile;
  Rows rows{.casefile = {.landlord = std::string(landlord),
                         .reference = std::string(reference),
                         .version = static_cast<std::int64_t>(standing.history.size()),
                         .edition = casefile.received.edition,
                         .kind = casefile.kind,
                         .person = casefile.received.person,
                         .summary = summary_of(casefile.received.account),
                         .stage = casefile.stage,
                         .procedure_state = std::string(word_of(casefile.procedure)),
                         .work_state = std::string(word_of(casefile.work())),
                         .outside_state = std::string(word_of(casefile.outside)),
                         .owner_role = casefile.owner_role,
                         .owner = casefile.owner,
                         .received_at = casefile.received_at,
                         .next_due = {},
                         .next_due_clock = "",
                         .wake_at = casework::wakes_at(standing.history, standing.deadlines),
                         .open = !casefile.closed_at},
            .deadlines = {},
            .promises = {},
            .markers = {}};
  for (const auto& deadline : standing.deadlines) {
    rows.deadlines.push_back(
        {.clock = deadline.key(),
         .use = use_word(deadline.rule->use),
         .started_at = deadline.started_at,
         .due_at = deadline.due ? std::optional(deadline.due->at) : std::nullopt,
         .expected_on = deadline.expected,
         .met_at = deadline.met_at,
         .state = state_word(deadline)});
    auto& row = rows.casefile;
    if (deadline.owed() && deadline.due && (!row.next_due || deadline.due->at < *row.next_due)) {
      row.next_due = deadline.due->at;
      row.next_due_clock = deadline.key();
    }
  }
  for (const auto& promise : casefile.promises) {
    rows.promises.push_back({.promise = promise.id,
                             .what = promise.what,
                             .owner = promise.owner,
                             .by = promise.by,
                             .done_at = promise.done_at});
  }
  for (const auto& restriction : casefile.restrictions) {
    if (restriction.active() && !casefile.received.person_number.empty()) {
      rows.markers.push_back({.person_number = casefile.received.person_number,
                              .marker = restriction.marker,
                              .conditions = listed(restriction.conditions)});
    }
  }
  return rows;
}

}  // namespace redress::casebook
