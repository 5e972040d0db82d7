#include "casework/clocks/run/reckoning.h"

#include <utility>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/clocks/run/due_date.h"
#include "casework/clocks/run/giving_up.h"
#include "casework/clocks/run/hearing.h"
#include "casework/clocks/start.h"
#include "casework/events/history.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// One run's way through the history.
class Reckoning {
 public:
  Reckoning(const ClockRun& run, const History& history, const Casefile& casefile,
            const procedure::Edition& edition, const calendar::WorkingCalendar& calendar,
            Instant now)
      : run_(run),
        history_(history),
        casefile_(casefile),
        edition_(edition),
        calendar_(calendar),
        now_(now) {
    deadline_.rule = &run.rule;
    deadline_.run = run.run;
    deadline_.counted_on = &calendar;
  }

  void work_out() {
    DueDate due_date(run_, history_, calendar_, deadline_);
    const auto start = find_start(run_, history_, casefile_, edition_, calendar_);
    start_ = start.event;
    given_up_ = given_up({run_, start.at, start_}, casefile_, edition_);
    deadline_.started_at = start.at;
    deadline_.started_by = start.by;
    deadline_.trouble = start.trouble;
    deadline_.if_registered = start.if_registered;
    deadline_.miss_mistaken = !start.at && due_date.any_miss();
    if (deadline_.started_at && !rule().within && !due_date.day_set(start_)) {
      find_answer();
      deadline_.state = deadline_.met_at ? ClockState::met : ClockState::not_set;
      return;
    }
    if (deadline_.started_at && !deadline_.trouble) {
      due_date.find(start_);
    }
    if (deadline_.due) {
      find_answer();
      if (deadline_.met_at && deadline_.paused_since) {
        due_date.go_on(*deadline_.met_at);  // it stood still until it was met
      }
      if (deadline_.met_at) {
        due_date.answered(*deadline_.met_at);
      }
    }
    deadline_.state = state();
    if (deadline_.state == ClockState::cancelled) {
      deadline_.met_at.reset();
    }
    deadline_.over = given_up_ || left_closed();
    if (deadline_.state == ClockState::paused) {
      deadline_.due.reset();  // nobody can say while it stands still
    }
  }

  /// The run as it was worked out. Leaves nothing behind.
  Deadline take() { return std::move(deadline_); }

  /// When it stopped running, once it has: it was met, missed or given up, or the casefile closed.
  [[nodiscard]] std::optional<Instant> stopped() const {
    if (deadline_.met_at) {
      return deadline_.met_at;
    }
    if (deadline_.miss_recorded && deadline_.due) {
      return deadline_.due->at;
    }
    return given_up_ ? given_up_ : left_closed();
  }

 private:
  [[nodiscard]] const procedure::Clock& rule() const { return *deadline_.rule; }

  void find_answer() {
    // What counts as received some days later may be answered before that day.
    const bool is_deemed = rule().from.deemed && start_ != nullptr;
    auto since = is_deemed ? std::optional(start_->occurred_at) : deadline_.started_at;
    if (run_.is_renewal() && since) {
      *since += std::chrono::seconds{1};  // what met the run before does not meet this one
    }
    const auto* first = first_heard(run_, rule().met_by, history_, since);
    if (first) {
      deadline_.met_at = first->body.is<Received>()
                             ? std::max(first->occurred_at, casefile_.complained_at())
                             : first->occurred_at;
      deadline_.recorded_late = deadline_.due && first->occurred_at <= deadline_.due->at &&
                                first->recorded_at > deadline_.due->at;
    }
  }

  [[nodiscard]] ClockState state() const {
    if (!deadline_.started_at || deadline_.trouble || !deadline_.due) {
      return given_up_ ? ClockState::cancelled : ClockState::pending;
    }
    const Instant due = deadline_.due->at;
    if (rule().use == procedure::Use::opening) {
      return now_ >= due ? ClockState::met : ClockState::running;
    }
    const bool is_given_up = given_up_ && *given_up_ <= due && !deadline_.miss_recorded;
    if (deadline_.met_at && rule().use == procedure::Use::window) {
      return *deadline_.met_at <= due ? ClockState::met
             : is_given_up            ? ClockState::cancelled
                                      : ClockState::missed;  // too late: the right was gone
    }
    if (deadline_.met_at && *deadline_.met_at <= due) {
      return ClockState::met;
    }
    const bool in_time = given_up_ && (*given_up_ <= due || deadline_.paused_since);
    if (in_time && !deadline_.miss_recorded) {
      return ClockState::cancelled;  // whatever is done later: it was no longer owed
    }
    if (deadline_.met_at) {
      return ClockState::met_late;
    }
    if (deadline_.paused_since) {
      return ClockState::paused;
    }
    return now_ > due || deadline_.miss_recorded ? ClockState::missed : ClockState::running;
  }

  [[nodiscard]] std::optional<Instant> left_closed() const {
    return casework::left_closed({run_, deadline_.started_at, start_}, casefile_);
  }

  const ClockRun& run_;
  const History& history_;
  const Casefile& casefile_;
  const procedure::Edition& edition_;
  const calendar::WorkingCalendar& calendar_;
  Instant now_;
  const Event* start_ = nullptr;
  std::optional<Instant> given_up_;
  Deadline deadline_;
};

}  // namespace

Deadline reckon_one(const ClockRun& run, const History& history, const Casefile& casefile,
                    const procedure::Edition& edition, const calendar::WorkingCalendar& calendar,
                    Instant now) {
  Reckoning today(run, history, casefile, edition, calendar, now);
  today.work_out();
  const auto stopped = today.stopped();
  const auto& known = stopped ? calendar.as_known_on(calendar::london_day(*stopped)) : calendar;
  if (&known == &calendar) {
    return today.take();
  }
  Reckoning then(run, history, casefile, edition, known, now);
  then.work_out();
  return then.take();
}

}  // namespace redress::casework
