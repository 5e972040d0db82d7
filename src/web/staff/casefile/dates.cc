#include "web/staff/casefile/dates.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "calendar/london.h"
#include "casework/clocks/lengthening.h"
#include "markup/callouts.h"
#include "markup/table.h"
#include "procedure/phrases.h"
#include "web/dates.h"
#include "web/frame.h"

namespace redress::web {

using casework::Standing;
using markup::element;
using markup::void_element;

namespace {

Html due_cell(const casework::Deadline& deadline, const procedure::Edition& edition) {
  if (deadline.trouble) {
    return markup::text(render(*deadline.trouble));
  }
  if (!deadline.due) {
    return markup::text(
        deadline.paused_since   ? "Stopped since " + moment_words(*deadline.paused_since)
        : deadline.rule->within ? "Waits for " + procedure::moment_of(deadline.rule->from, edition)
                                : "Not set in the procedure");
  }
  Html cell = markup::text(due_words(*deadline.rule, *deadline.due));
  if (deadline.if_registered) {
    cell += void_element("br") + markup::text("Counts from receipt, once it is registered");
  }
  if (deadline.day_was_set) {
    cell += void_element("br") + markup::text("The day that the outside body set");
  }
  if (deadline.extensions > 0) {
    cell += void_element("br") +
            markup::text("Extended; first due " + calendar::to_words(deadline.first_due->on));
  }
  for (const auto& by : deadline.lengthened) {
    if (by.is_pause) {
      cell += void_element("br") + markup::text(casework::pause_words(by));
    }
  }
  if (deadline.expected) {
    cell += void_element("br") + markup::text("The complainant was told to expect it by " +
                                              calendar::to_words(*deadline.expected));
  }
  if (deadline.miss_recorded && deadline.recorded_late) {
    cell +=
        void_element("br") +
        markup::text("It was done in time and put on record later; the miss on record is mistaken");
  }
  if (deadline.miss_mistaken) {
    cell += void_element("br") +
            markup::text(deadline.started_at
                             ? "A miss on an earlier date is on record; the date has moved since"
                             : "A miss is on record of what is not owed as things stand");
  }
  if (deadline.met_at) {
    cell += void_element("br") + markup::text("Done at " + moment_words(*deadline.met_at));
  }
  return cell;
}

Html clock_cell(const casework::Deadline& deadline, const Standing& standing) {
  const auto* stage = standing.edition.stage(deadline.rule->stage);
  Html cell =
      element("strong", deadline.run.empty() ? deadline.rule->name
                                             : deadline.rule->name + " (" + deadline.run + ")");
  if (stage) {
    cell += void_element("br") + markup::text(stage->name);
  }
  cell += source_note(deadline.rule->source);
  const auto workings = explain(deadline);
  return workings ? cell + working_details(*workings) : cell + paragraph(render(workings.error()));
}

}  // namespace

namespace {

markup::Table dates_table(const std::string& caption) {
  return {.caption = caption,
          .caption_classes = "govuk-table__caption--m",
          .head = {{.content = "What is owed"}, {.content = "Due"}, {.content = "State"}},
          .classes = "redress-table--stacked"};
}

std::vector<markup::TableCell> clock_row(const casework::Deadline& deadline,
                                         const Standing& standing) {
  return {{.content = clock_cell(deadline, standing)},
          {.content = due_cell(deadline, standing.edition)},
          {.content = state_tag(deadline, standing.now)}};
}

/// Something with a day, or none, that is not a clock's.
std::vector<markup::TableCell> day_row(const std::string& what,
                                       const std::optional<calendar::Date>& day,
                                       calendar::Instant now) {
  Html state = markup::text("No date");
  if (day) {
    const auto end = calendar::end_of(*day);
    state = markup::tag({.content = days_left_words(end, now),
                         .classes = end < now ? "govuk-tag--red" : "govuk-tag--blue"});
  }
  return {{.content = what},
          {.content = day ? calendar::to_words(*day) : "No date"},
          {.content = state}};
}

}  // namespace

Html owed_now(const Standing& standing) {
  auto table = dates_table("Owed now");
  std::vector<const casework::Deadline*> owed;
  for (const auto& deadline : standing.deadlines) {
    if (deadline.owed()) {
      owed.push_back(&deadline);
    }
  }
  std::ranges::stable_sort(owed, {}, [](const casework::Deadline* deadline) {
    return std::pair(!deadline->due, deadline->due ? deadline->due->at : calendar::Instant{});
  });
  for (const auto* deadline : owed) {
    table.rows.push_back(clock_row(*deadline, standing));
  }
  for (const auto& promise : standing.casefile.promises) {
    if (promise.outstanding()) {
      table.rows.push_back(
          day_row("Promise " + promise.id + ": " + promise.what, promise.by, standing.now));
    }
  }
  const auto has_clock = [&](const std::string& run) {
    return std::ranges::any_of(owed, [&](const auto* deadline) { return deadline->run == run; });
  };
  for (const auto& request : standing.casefile.body_requests) {
    if (!request.answered_at && !has_clock(request.id)) {
      table.rows.push_back(
          day_row("Request " + request.id + " of an outside body: " + request.asked, request.due,
                  standing.now));
    }
  }
  for (const auto& order : standing.casefile.orders) {
    if (order.outstanding() && !has_clock(order.id)) {
      table.rows.push_back(day_row("Order " + order.id + " of an outside body: " + order.what,
                                   order.due, standing.now));
    }
  }
  return table.rows.empty() ? Html{} : markup::table(table);
}

Html deadlines(const Standing& standing) {
  auto table = dates_table("Deadlines");
  for (const auto& deadline : standing.deadlines) {
    table.rows.push_back(clock_row(deadline, standing));
  }
  return table.rows.empty() ? heading_2("Deadlines") +
                                  paragraph("The procedure sets no date for this kind of feedback.")
                            : markup::table(table);
}

}  // namespace redress::web
