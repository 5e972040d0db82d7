#include "cli/procedure/beside.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "base/check.h"
#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/stories/rehearsal.h"
#include "cli/rehearse_output.h"
#include "procedure/examples/examples.h"

namespace redress::cli {

namespace {

using casework::EditionAndCalendar;
using procedure::Problem;

/// A landlord's editions with their calendars, oldest first.
class Editions {
 public:
  /// A calendar that is not there leaves its edition out; `problem` says which.
  Editions(const std::vector<EditionFile>& files, const CalendarSource& source) {
    calendars_.reserve(files.size());
    for (const auto& file : files) {
      CHECK(file.edition);
      const auto calendar = source(file.edition->calendar);
      if (!calendar) {
        problem_ = Problem{file.name, 1, 1, render(calendar.error())};
        continue;
      }
      calendars_.emplace_back((*calendar)->table(), file.edition->office);
      all_.push_back({&*file.edition, &calendars_.back()});
    }
  }

  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

  [[nodiscard]] const std::vector<EditionAndCalendar>& all() const { return all_; }

  /// The edition with an id; with "" the one in force on the day, or the first. Null where there is
  /// none.
  [[nodiscard]] const EditionAndCalendar* find(std::string_view id, calendar::Date on) const {
    const EditionAndCalendar* found = nullptr;
    for (const auto& one : all_) {
      const bool in_force = found == nullptr || one.edition->in_force <= on;
      if (id.empty() ? in_force : one.edition->id == id) {
        found = &one;
      }
    }
    return found;
  }

 private:
  std::vector<calendar::WorkingCalendar> calendars_;
  std::vector<EditionAndCalendar> all_;
  std::optional<Problem> problem_;
};

calendar::Date day_of(const procedure::Example& example) {
  const auto time = calendar::parse_local_time(example.start);
  return time ? std::chrono::floor<std::chrono::days>(*time)
              : calendar::parse_date(example.start).value_or(calendar::Date{});
}

CompanionResult compare_examples(const CompanionFile& file, const Editions& editions) {
  CompanionResult result{file.name, "", {}};
  const auto rows = procedure::read_examples(file.text, file.name);
  if (!rows) {
    result.problems = rows.error();
    return result;
  }
  for (const auto& row : *rows) {
    const auto* by = editions.find("", day_of(row));
    const auto due = due_by(*by->edition, *by->calendar, row);
    if (!procedure::agrees(due, row.due)) {
      result.problems.push_back({file.name, row.line, 1,
                                 fmt::format("{} from {}: edition {} gives {}, and the row has {}",
                                             row.clock, row.start, by->edition->id, due, row.due)});
    }
  }
  result.summary =
      fmt::format("{} date{} as worked out by hand", rows->size(), rows->size() == 1 ? "" : "s");
  return result;
}

void add_unexpected(const casework::Rehearsal& rehearsal, CompanionResult& result) {
  for (const auto& step : rehearsal.steps) {
    for (const auto& what : step.unexpected) {
      result.problems.push_back({result.name, step.step->line, 1, what});
    }
    if (step.not_done && !step.unexpected.empty()) {
      for (auto& reason : reasons_of(*step.not_done)) {
        result.problems.push_back({result.name, step.step->line, 1, std::move(reason)});
      }
    }
  }
}

CompanionResult run_story(const CompanionFile& file, const Editions& editions) {
  CompanionResult result{file.name, "as expected", {}};
  const auto story = casework::read_scenario(file.text, file.name);
  if (!story) {
    result.problems = story.error();
    return result;
  }
  const auto& slug = editions.all().front().edition->slug;
  const auto received = std::chrono::floor<std::chrono::days>(story->steps.front().at);
  const auto* by = editions.find(story->edition, received);
  if (story->landlord != slug) {
    result.problems.push_back(
        {file.name, 1, 1,
         fmt::format("the story is of '{}', and its folder is of '{}'", story->landlord, slug)});
  } else if (by == nullptr) {
    result.problems.push_back(
        {file.name, 1, 1, fmt::format("there is no edition '{}' here", story->edition)});
  } else {
    add_unexpected(casework::rehearse(*story, *by->edition, *by->calendar, editions.all()), result);
  }
  return result;
}

}  // namespace

std::vector<CompanionResult> run_beside(const Beside& beside, const std::vector<EditionFile>& files,
                                        const CalendarSource& calendars) {
  const Editions editions(files, calendars);
  if (const auto& problem = editions.problem()) {
    return {{problem->file, "", {*problem}}};
  }
  std::vector<CompanionResult> results;
  for (const auto& file : beside.examples) {
    results.push_back(compare_examples(file, editions));
  }
  for (const auto& file : beside.stories) {
    results.push_back(run_story(file, editions));
  }
  return results;
}

}  // namespace redress::cli
