#include "casework/clocks/deadlines.h"

#include <algorithm>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/clocks/condition.h"
#include "casework/clocks/corrected.h"
#include "casework/clocks/run/reckoning.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "casework/events/stage.h"
#include "procedure/edition.h"

namespace redress::casework {

using procedure::Clock;
using procedure::Use;

std::string_view word_of(ClockState state) {
  switch (state) {
    case ClockState::not_set:
      return "not-set";
    case ClockState::pending:
      return "pending";
    case ClockState::running:
      return "running";
    case ClockState::paused:
      return "paused";
    case ClockState::met:
      return "met";
    case ClockState::met_late:
      return "met-late";
    case ClockState::missed:
      return "missed";
    case ClockState::cancelled:
      return "cancelled";
  }
  return "";
}

std::string key_of(const Clock& rule) {
  return rule.stage.empty() ? rule.id : rule.stage + "." + rule.id;
}

std::string due_text(const Deadline& deadline) {
  if (!deadline.due) {
    return deadline.rule->within ? "" : "not set";
  }
  return deadline.rule->within && deadline.rule->within->unit == calendar::Unit::hours
             ? calendar::to_iso_london(deadline.due->at)
             : calendar::to_iso(deadline.due->on);
}

std::string Deadline::key() const {
  return run.empty() ? key_of(*rule) : key_of(*rule) + "." + run;
}

const Deadline* find_deadline(const std::vector<Deadline>& deadlines, std::string_view key) {
  const Deadline* found = nullptr;
  for (const auto& deadline : deadlines) {
    if (deadline.key() == key) {
      return &deadline;
    }
    if (key_of(*deadline.rule) == key) {
      found = &deadline;
    }
  }
  return found;
}

bool Deadline::was_missed() const {
  return rule->use == Use::deadline &&
         (state == ClockState::missed || state == ClockState::met_late);
}

bool Deadline::owed() const {
  return rule->use == Use::deadline &&
         (state == ClockState::running || state == ClockState::paused ||
          (state == ClockState::missed && !over));
}

namespace {

/// It would begin when its stage, or the procedure, is over already.
bool is_after_end(const Deadline& renewed, const Casefile& casefile) {
  const auto* run = casefile.run(renewed.rule->stage);
  const auto end = run != nullptr ? run->decided_at : casefile.ended_at;
  return end && renewed.started_at && *renewed.started_at >= *end;
}

}  // namespace

std::vector<Deadline> deadlines_of(const History& history, const Casefile& casefile,
                                   const procedure::Edition& edition,
                                   const calendar::WorkingCalendar& calendar, Instant now) {
  const CorrectedHistory corrected(history);
  std::vector<Deadline> deadlines;
  const auto reckon = [&](const std::vector<Clock>& clocks) {
    for (const auto& rule : clocks) {
      if (!holds(rule.when, {casefile, corrected.events(), rule.stage})) {
        continue;
      }
      for (const auto& run : runs_of(rule, corrected.events(), casefile)) {
        deadlines.push_back(reckon_one({rule, run, casefile}, corrected.events(), casefile, edition,
                                       calendar, now));
      }
      for (int next = 2; rule.renews && deadlines.back().met_at; ++next) {
        auto renewed = reckon_one({rule, std::to_string(next), casefile}, corrected.events(),
                                  casefile, edition, calendar, now);
        if (is_after_end(renewed, casefile)) {
          break;
        }
        deadlines.push_back(std::move(renewed));
      }
    }
  };
  const auto stages = edition.path(casefile.kind);
  auto most = edition.clocks.size();
  for (const auto* stage : stages) {
    most += stage->clocks.size();
  }
  deadlines.reserve(most);
  reckon(edition.clocks);
  for (const auto* stage : stages) {
    reckon(stage->clocks);
  }
  return deadlines;
}

Result<std::vector<calendar::Working>, Message> explain(const Deadline& deadline) {
  std::vector<calendar::Working> workings;
  if (!deadline.started_at || !deadline.rule->within || deadline.day_was_set) {
    return workings;
  }
  const auto add = [&](Instant start, const calendar::Amount& amount,
                       const calendar::Counting& counting) -> std::optional<Message> {
    auto working = calendar::explain(start, amount, counting, *deadline.counted_on);
    if (!working) {
      return working.error();
    }
    workings.push_back(std::move(*working));
    return std::nullopt;
  };
  if (auto trouble = add(*deadline.started_at, *deadline.rule->within, deadline.rule->counting)) {
    return fail(*trouble);
  }
  for (const auto& by : deadline.lengthened) {
    auto trouble = by.restarted_at
                       ? add(*by.restarted_at, *deadline.rule->within, deadline.rule->counting)
                       : add(workings.back().due.at, by.by, {.end = deadline.rule->counting.end});
    if (trouble) {
      return fail(*trouble);
    }
  }
  return workings;
}

}  // namespace redress::casework
