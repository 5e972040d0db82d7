#include "casebook/rows.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/london.h"
#include "casebook/row_facts.h"
#include "casebook/search_words.h"
#include "casework/casefile/visibility.h"
#include "casework/deciding/duties.h"
#include "casework/events/decision.h"
#include "casework/events/outside.h"
#include "casework/events/received.h"
#include "casework/rules/permission/authorities.h"

namespace redress::casebook {
namespace {

constexpr std::size_t kSummaryBytes = 90;

}  // namespace

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

namespace {

/// Returns a clock's word as of the last event. What depends on time alone (running or missed) is
/// stored as running.
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

/// Returns whether somebody still has to do it.
bool is_owed(const DueRow& row, bool clock_owed) {
  if (row.use == "promise" || row.use == "order") {
    return row.state == "running";
  }
  return clock_owed;
}

std::optional<Instant> end_of(const std::optional<Date>& day) {
  return day ? std::optional(calendar::end_of(*day)) : std::nullopt;
}

/// Collects everything that has a date, and what is due first.
class DueRows {
 public:
  explicit DueRows(Rows& rows) : rows_(rows) {}

  void add(DueRow row, bool clock_owed = false) {
    auto& first = rows_.casefile;
    if (is_owed(row, clock_owed) && row.due_at &&
        (!first.next_due || *row.due_at < *first.next_due)) {
      first.next_due = row.due_at;
      first.next_due_use = row.use;
      first.next_due_name = row.name;
    }
    rows_.due.push_back(std::move(row));
  }

  void add_clock(const casework::Deadline& deadline) {
    if (!deadline.started_at) {
      return;  // nothing has a date yet
    }
    const auto key = deadline.key();
    add({.use = use_word(deadline.rule->use),
         .name = key,
         .what = "",
         .owner = "",
         .started_at = deadline.started_at,
         .due_at = deadline.due ? std::optional(deadline.due->at) : std::nullopt,
         .met_at = deadline.met_at,
         .state = state_word(deadline)},
        deadline.owed());
    if (deadline.expected) {
      add({.use = "expected",
           .name = key,
           .what = "",
           .owner = "",
           .started_at = {},
           .due_at = end_of(deadline.expected),
           .met_at = deadline.met_at,
           .state = deadline.met_at || !deadline.owed() ? "over" : "running"},
          deadline.owed());
    }
  }

  void add_promise(const casework::Promise& promise) {
    add({.use = "promise",
         .name = promise.id,
         .what = promise.what,
         .owner = promise.owner,
         .started_at = {},
         .due_at = end_of(promise.by),
         .met_at = promise.done_at,
         .state = promise.done_at         ? "met"
                  : promise.ended.empty() ? "running"
                                          : promise.ended});
  }

  void add_sitting(const casework::Sitting& sitting) {
    add({.use = "hearing",
         .name = sitting.id,
         .what = "",
         .owner = "",
         .started_at = {},
         .due_at = end_of(sitting.on),
         .met_at = {},
         .state = sitting.open ? "running" : "over"});
  }

  /// The person was invited to comment, and has not done so.
  void add_comment(const casework::CommentOpportunity& invited) {
    add({.use = "comment",
         .name = invited.stage,
         .what = "",
         .owner = "",
         .started_at = {},
         .due_at = end_of(invited.until),
         .met_at = {},
         .state = "running"});
  }

  void add_order(const casework::Order& order) {
    add({.use = "order",
         .name = order.id,
         .what = order.what,
         .owner = "",
         .started_at = {},
         .due_at = end_of(order.due),
         .met_at = order.complied_at,
         .state = order.complied_at     ? "met"
                  : order.outstanding() ? "running"
                                        : "over"});
  }

 private:
  Rows& rows_;
};

CasefileRow casefile_row(std::string_view landlord, std::string_view reference,
                         const casework::Standing& standing, std::string_view made_from) {
  const auto& casefile = standing.casefile;
  return {.landlord = std::string(landlord),
          .reference = std::string(reference),
          .version = static_cast<std::int64_t>(standing.history.size()),
          .edition = casefile.edition,
          .kind = casefile.kind,
          .person = casefile.lead() ? casefile.lead()->who.name : casefile.received().person.name,
          .summary = summary_of(casefile.received().account),
          .stage = casefile.stage,
          .procedure_state = std::string(word_of(casefile.procedure)),
          .work_state = std::string(word_of(casefile.work())),
          .outside_state = std::string(word_of(casefile.outside)),
          .owner_role = casefile.owner_role,
          .owner = casefile.owner.number,
          .owner_name = casefile.owner.name,
          .received_at = casefile.received_at,
          .next_due = {},
          .next_due_use = "",
          .next_due_name = "",
          .wake_at = casework::wakes_at(standing),
          .open = !casefile.closed_at,
          .made_from = std::string(made_from),
          .is_confidential = casefile.confidential.has_value(),
          .seen_by = casework::seen_by(casefile, standing.in_force()),
          .kept_from = casework::kept_from(casefile),
          .channel = casefile.received().channel,
          .tags = casefile.tags,
          .bodies = bodies_of(standing)};
}

/// A clock of the edition counts to the day of this order.
bool has_clock(const std::vector<casework::Deadline>& deadlines, std::string_view order) {
  return std::ranges::any_of(deadlines, [&](const casework::Deadline& deadline) {
    return deadline.run == order && deadline.started_by == casework::OmbOrder::kName;
  });
}

std::vector<MarkerRow> markers_of(const casework::Casefile& casefile) {
  std::vector<MarkerRow> markers;
  for (const auto& restriction : casefile.restrictions) {
    if (restriction.active() && !casefile.received().person_number.empty()) {
      markers.push_back({.person_number = casefile.received().person_number,
                         .marker = restriction.marker,
                         .conditions = listed(restriction.conditions)});
    }
  }
  return markers;
}

std::vector<AwaitedRow> awaited_of(const casework::Standing& standing) {
  std::vector<AwaitedRow> awaited;
  for (const auto& approval : standing.casefile.approvals) {
    const auto* authority = casework::authority_of(approval, standing.edition);
    if (!authority || !casework::pending(approval, standing.edition)) {
      continue;
    }
    for (auto& role : casework::roles_awaited(approval, *authority)) {
      awaited.push_back({std::move(role), approval.id, approval.what});
    }
  }
  return awaited;
}

}  // namespace

Rows rows_of(std::string_view landlord, std::string_view reference,
             const casework::Standing& standing, std::string_view made_from) {
  Rows rows{.casefile = casefile_row(landlord, reference, standing, made_from),
            .due = {},
            .markers = markers_of(standing.casefile),
            .awaited = awaited_of(standing),
            .words = words_of_casefile(reference, standing)};
  DueRows due(rows);
  for (const auto& deadline : standing.deadlines) {
    due.add_clock(deadline);
  }
  for (const auto& promise : standing.casefile.promises) {
    due.add_promise(promise);
  }
  for (const auto& order : standing.casefile.orders) {
    if (!has_clock(standing.deadlines, order.id)) {  // else its clock stands for it
      due.add_order(order);
    }
  }
  for (const auto& sitting : standing.casefile.sittings) {
    due.add_sitting(sitting);
  }
  if (const auto* invited = comment_awaited(standing.in_force())) {
    due.add_comment(*invited);
  }
  // What an outside body ordered outlives closure, and somebody has to see it.
  rows.casefile.open = rows.casefile.open || rows.casefile.next_due.has_value();
  return rows;
}

}  // namespace redress::casebook
