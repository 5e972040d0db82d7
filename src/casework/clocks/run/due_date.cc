#include "casework/clocks/run/due_date.h"

#include <algorithm>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/clocks/lengthening.h"
#include "casework/events/facts.h"
#include "casework/events/lapse.h"
#include "casework/events/outside.h"
#include "casework/events/pause.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

calendar::Due end_of(Date day) { return {calendar::end_of(day), day, false}; }

}  // namespace

std::optional<Date> day_set_by(const Event* start) {
  const auto* request = start ? start->body.as<OmbRequested>() : nullptr;
  const auto* order = start ? start->body.as<OmbOrder>() : nullptr;
  return request ? request->due : order ? order->due : std::nullopt;
}

std::optional<Date> DueDate::day_set(const Event* start) const {
  if (const auto day = day_set_by(start); day || run_.rule.within) {
    return day;
  }
  for (const auto& event : history_) {
    const auto* revised = event.body.as<OmbRevised>();
    if (revised && revised->new_date && run_.is_of_this_run(event.body)) {
      return revised->new_date;
    }
  }
  return std::nullopt;
}

void DueDate::find(const Event* start) {
  if (const auto day = day_set(start)) {
    deadline_.day_was_set = true;
    deadline_.first_due = deadline_.due = end_of(*day);
  } else {
    auto due = calendar::due_after(*deadline_.started_at, *run_.rule.within, run_.rule.counting,
                                   calendar_);
    if (!due) {
      deadline_.trouble = due.error();
      return;
    }
    deadline_.first_due = deadline_.due = *due;
  }
  counted_ = deadline_.due;
  first_counted_ = deadline_.due;
  hear_changes();
}

void DueDate::hear_changes() {
  for (const auto& event : history_) {
    if (event.occurred_at < *deadline_.started_at && run_.is_renewal()) {
      continue;  // it was about the run before
    }
    hear(event);
  }
}

/// Extensions, delay notices, misses and rights accepted late.
void DueDate::hear(const Event& event) {
  if (const auto* extended = event.body.as<Extended>(); extended && is_mine(*extended)) {
    extend(*extended, event.occurred_at);
  } else if (const auto* holding = event.body.as<HoldingSent>(); holding && is_mine(*holding)) {
    notices_.push_back({.told_at = event.occurred_at, .expected = holding->new_date});
    deadline_.expected = holding->new_date;
  } else if (const auto* missed = event.body.as<DeadlineMissed>(); missed && is_mine_now(*missed)) {
    miss(event, missed->due);
  } else if (closes_this_run(event.body)) {
    deadline_.miss_recorded = true;
  } else if (const auto* passed = event.body.as<ExpectedDatePassed>();
             passed && is_mine_now(*passed)) {
    deadline_.expected_missed = passed->expected;
  } else if (const auto* late = event.body.as<LateAccepted>(); late && is_mine(*late)) {
    deadline_.late_accepted = true;
  } else if (const auto* stop = event.body.as<ClockPaused>(); stop && is_mine_now(*stop)) {
    pause(event.occurred_at);
  } else if (const auto* again = event.body.as<ClockResumed>(); again && is_mine_now(*again)) {
    go_on(event.occurred_at);
  } else if (starts_elsewhere_since(event.body)) {
    look_at_miss_again();
  } else if (const auto* revised = event.body.as<OmbRevised>();
             revised && revised->new_date && run_.is_of_this_run(event.body) && is_set_by_body()) {
    deadline_.due = counted_ = end_of(*revised->new_date);
    ++deadline_.extensions;
  }
}

/// The day is the outside body's, or it may agree to a later one.
bool DueDate::is_set_by_body() const {
  return run_.rule.set_from_outside || (run_.rule.extend && !run_.rule.extend->by_body.empty());
}

/// A holiday announced since a miss moves only running clocks. An outside body may set a day that
/// has passed already: that is missed before it starts.
void DueDate::miss(const Event& event, std::optional<Instant> due) {
  if (event.occurred_at < std::min(*deadline_.started_at, deadline_.due->at)) {
    deadline_.miss_mistaken = true;  // it counted from something else then
    return;
  }
  deadline_.miss_recorded = true;
  if (!due) {
    return;
  }
  deadline_.due = calendar::Due{*due, calendar::london_day(*due), deadline_.due->hours_not_set};
  if (deadline_.extensions == 0) {
    deadline_.first_due = deadline_.due;
  }
}

/// What it counts from was put right, or found out: a day, what was recorded at receipt, or since
/// when it is a complaint.
bool DueDate::starts_elsewhere_since(const EventBody& body) {
  if (const auto* classified = body.as<Classified>()) {
    const bool is_moved = classified->dissatisfied_on != dissatisfied_on_;
    dissatisfied_on_ = classified->dissatisfied_on;
    return is_moved;
  }
  const auto* day = body.as<DayFound>();
  const auto* correction = body.as<Corrected>();
  return (day && starts_on(day->day)) || (correction && moves_start(*correction));
}

bool DueDate::any_miss() const {
  return std::ranges::any_of(history_, [&](const Event& event) {
    const auto* missed = event.body.as<DeadlineMissed>();
    return missed && is_mine(*missed);
  });
}

bool DueDate::starts_on(const std::string& day) const {
  const auto& from = run_.rule.from;
  return from.day == day ||
         std::ranges::any_of(from.others, [&](const auto& other) { return other.day == day; });
}

/// After its day nothing stops; what stopped before and was written up late, did.
void DueDate::pause(Instant at) {
  if (deadline_.paused_since || at > deadline_.due->at) {
    return;
  }
  if (deadline_.miss_recorded) {  // it stopped in time, and that was written up late
    deadline_.miss_recorded = false;
    deadline_.miss_mistaken = true;
  }
  deadline_.paused_since = at;
}

void DueDate::go_on(Instant at) {
  if (!deadline_.paused_since) {
    return;
  }
  const Instant since = *deadline_.paused_since;
  deadline_.paused_since.reset();
  const auto& rule = run_.rule;
  if (rule.pause && rule.pause->restarts) {
    lengthen({.restarted_at = at, .is_pause = true});
    deadline_.extensions = 0;  // the whole length counts again, and may be extended again
  } else {
    lengthen({.by = time_between(since, at, rule.within->unit, calendar_), .is_pause = true});
  }
}

/// Moves the due date; or says why it cannot be moved.
void DueDate::lengthen(const Lengthening& by) {
  auto later = moved(deadline_.due->at, by, run_.rule, calendar_);
  if (!later) {
    deadline_.trouble = later.error();
    return;
  }
  deadline_.due = counted_ = *later;
  deadline_.lengthened.push_back(by);
}

/// Whether the clock starts elsewhere since what was recorded at receipt was put right.
bool DueDate::moves_start(const Corrected& correction) const {
  const auto& start = run_.rule.from.on.event;
  if (start == procedure::kIssueArose || start == procedure::kTenancyEnded) {
    return correction.changes(start);
  }
  return correction.received_at && deadline_.started_at == *correction.received_at;
}

/// A miss that was recorded on the date before a correction no longer says what is due.
void DueDate::look_at_miss_again() {
  if (!deadline_.miss_recorded || deadline_.due->at == counted_->at) {
    return;
  }
  deadline_.miss_recorded = false;
  deadline_.miss_mistaken = true;
  deadline_.due = counted_;
  deadline_.first_due = first_counted_;
}

/// A right that was not used in time, or an answer that did not come.
bool DueDate::closes_this_run(const EventBody& body) const {
  const auto* closed = body.as<WindowClosed>();
  const auto* ended = body.as<Unanswered>();
  return (closed && is_mine(*closed)) ||
         (ended && ended->clock == run_.rule.id && ended->run == deadline_.run);
}

/// An extension that was told in time and written up after the miss was recorded still moves what
/// was due then.
void DueDate::extend(const Extended& extended, Instant told) {
  if (deadline_.miss_recorded && told <= deadline_.due->at) {
    deadline_.miss_recorded = false;
    deadline_.miss_mistaken = true;
  }
  const auto amount = calendar::parse_amount(extended.by, calendar_.office().working_day);
  if (!amount) {
    deadline_.trouble = amount.error();
    return;
  }
  lengthen({.by = *amount});
  deadline_.expected.reset();
  notices_.clear();
  ++deadline_.extensions;
}

void DueDate::answered(Instant at) {
  const auto is_later = [&](const Notice& notice) { return notice.told_at > at; };
  if (std::erase_if(notices_, is_later) > 0) {
    deadline_.expected = notices_.empty() ? std::nullopt : notices_.back().expected;
  }
}

}  // namespace redress::casework
