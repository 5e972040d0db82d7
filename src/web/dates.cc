#include "web/dates.h"

#include "calendar/london.h"
#include "markup/callouts.h"
#include "markup/table.h"
#include "web/frame.h"

namespace redress::web {

using casework::ClockState;
using markup::element;
using markup::Html;

std::string due_words(const procedure::Clock& rule, const calendar::Due& due) {
  if (rule.within && rule.within->unit == calendar::Unit::hours) {
    return moment_words(due.at);
  }
  std::string words = calendar::to_words(due.on);
  if (rule.counting.end == calendar::End::close_of_business) {
    words += due.hours_not_set ? ", close of business (hours not set: the end of the day)"
                               : ", close of business";
  }
  return words;
}

std::string moment_words(calendar::Instant moment) {
  return calendar::to_words(calendar::to_london(moment));
}

std::string clause_words(const procedure::Source& source) { return "clause " + source.clause; }

Html clause_note(const procedure::Source& source) {
  return element("p", {{"class", "govuk-hint govuk-!-margin-bottom-1"}}, "Clause " + source.clause);
}

Html source_note(const procedure::Source& source) {
  Html note = clause_note(source);
  if (!source.reading.empty()) {
    note += element("p", {{"class", "govuk-body-s"}},
                    element("strong", "How it is read: ") + markup::text(source.reading));
  }
  return note;
}

Html working_details(const std::vector<calendar::Working>& workings, const std::string& summary) {
  Html content;
  for (const auto& working : workings) {
    for (const auto& sentence : working.sentences) {
      content += paragraph(sentence);
    }
    if (working.days.empty()) {
      continue;
    }
    markup::Table table{.caption = "Day by day",
                        .caption_classes = "govuk-table__caption--s",
                        .head = {{.content = "Day"}, {.content = "Counts as"}},
                        .classes = "redress-table--stacked"};
    for (const auto& day : working.days) {
      Html why = markup::text(day.why);
      if (!day.release.empty()) {
        why += element("span", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, day.release);
      }
      table.rows.push_back({{.content = calendar::to_words(day.on)}, {.content = why}});
    }
    content += markup::table(table);
  }
  return content.empty() ? Html{} : markup::details({.summary = summary, .content = content});
}

std::string days_left_words(calendar::Instant due, calendar::Instant now) {
  const auto days = (calendar::london_day(due) - calendar::london_day(now)).count();
  const auto counted = [](auto count) {
    return std::to_string(count) + (count == 1 ? " day" : " days");
  };
  if (due < now) {
    return days == 0 ? "late today" : counted(-days) + " late";
  }
  return days == 0 ? "due today" : counted(days) + " left";
}

namespace {

struct Badge {
  std::string words;
  std::string colour;
};

Badge badge_of(const casework::Deadline& deadline, calendar::Instant now) {
  const bool window = deadline.rule->use == procedure::Use::window;
  switch (deadline.state) {
    case ClockState::not_set:
      return {"Not set", "grey"};
    case ClockState::pending:
      return {"Not started", "grey"};
    case ClockState::running:
      return {
          days_left_words(deadline.due->at, now),
          calendar::london_day(deadline.due->at) == calendar::london_day(now) ? "orange" : "blue"};
    case ClockState::paused:
      return {"Stopped", "grey"};
    case ClockState::met:
      return {window ? "Used" : deadline.recorded_late ? "Met, recorded late" : "Met", "green"};
    case ClockState::met_late:
      return {"Met late", "orange"};
    case ClockState::missed:
      return {window ? "Closed" : "Missed", window ? "grey" : "red"};
    case ClockState::cancelled:
      return {"No longer needed", "grey"};
  }
  return {};
}

}  // namespace

Html state_tag(const casework::Deadline& deadline, calendar::Instant now) {
  const auto state = badge_of(deadline, now);
  return markup::tag({.content = state.words, .classes = "govuk-tag--" + state.colour});
}

}  // namespace redress::web
