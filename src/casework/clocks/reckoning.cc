#include "casework/clocks/reckoning.h"

#include <algorithm>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/clocks/hearing.h"
#include "casework/clocks/lengthening.h"
#include "casework/clocks/owed_outside.h"
#include "casework/clocks/start.h"
#include "casework/events/decision.h"
#include "casework/events/facts.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/lapse.h"
#include "casework/events/outside.h"
#include "casework/events/pause.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

using procedure::Clock;
using procedure::kIssueArose;
using procedure::Use;

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

  Deadline give() {
    const auto start = find_start(run_, history_, casefile_, edition_, calendar_);
    start_ = start.event;
    deadline_.started_at = start.at;
    deadline_.started_by = start.by;
    deadline_.trouble = start.trouble;
    deadline_.if_registered = start.if_registered;
    deadline_.miss_mistaken = !start.at && any_miss();
    if (deadline_.started_at && !rule().within && !day_set()) {
      find_answer();
      deadline_.state = deadline_.met_at ? ClockState::met : ClockState::not_set;
      return deadline_;
    }
    if (deadline_.started_at && !deadline_.trouble) {
      find_due();
    }
    if (deadline_.due) {
      find_answer();
      if (deadline_.met_at && deadline_.paused_since) {
        resume(*deadline_.met_at);  // it stood still until it was met
      }
    }
    deadline_.state = state();
    if (deadline_.state == ClockState::cancelled) {
      deadline_.met_at.reset();
    }
    deadline_.over = given_up() || closed();
    if (deadline_.state == ClockState::paused) {
      deadline_.due.reset();  // nobody can say while it stands still
    }
    return deadline_;
  }

  /// When it stopped running, once it has: it was met, missed or given up, or the casefile closed.
  [[nodiscard]] std::optional<Instant> stopped() const {
    if (deadline_.met_at) {
      return deadline_.met_at;
    }
    if (deadline_.miss_recorded && deadline_.due) {
      return deadline_.due->at;
    }
    const auto left = given_up();
    return left ? left : closed();
  }

 private:
  [[nodiscard]] const Clock& rule() const { return *deadline_.rule; }

  /// What ended before the clock began does not end it: it was asked for since.
  [[nodiscard]] std::optional<Instant> since_start(std::optional<Instant> moment) const {
    if (run_.is_renewal() || (deadline_.started_at && start_ == nullptr)) {
      return moment;  // a day, or the run before, started it: nobody asked for it since
    }
    const bool is_before = moment && deadline_.started_at && *moment < *deadline_.started_at;
    return is_before ? std::nullopt : moment;
  }

  /// The day that an outside body set in its request or order. It holds, whatever the edition
  /// counts where the body sets none.
  [[nodiscard]] std::optional<Date> day_set() const {
    const auto* request = start_ ? start_->body.as<OmbRequested>() : nullptr;
    const auto* order = start_ ? start_->body.as<OmbOrder>() : nullptr;
    return request ? request->due : order ? order->due : std::nullopt;
  }

  static calendar::Due end_of(Date day) { return {calendar::end_of(day), day, false}; }

  void find_due() {
    if (const auto day = day_set()) {
      deadline_.day_was_set = true;
      deadline_.first_due = deadline_.due = end_of(*day);
    } else {
      auto due =
          calendar::due_after(*deadline_.started_at, *rule().within, rule().counting, calendar_);
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

  /// Extensions, delay notices, misses and rights accepted late.
  void hear_changes() {
    for (const auto& event : history_) {
      if (event.occurred_at < *deadline_.started_at && run_.is_renewal()) {
        continue;  // it was about the run before
      }
      if (const auto* extended = event.body.as<Extended>(); extended && is_mine(*extended)) {
        extend(*extended, event.occurred_at);
      } else if (const auto* holding = event.body.as<HoldingSent>(); holding && is_mine(*holding)) {
        deadline_.expected = holding->new_date;
      } else if (const auto* miss = event.body.as<DeadlineMissed>();
                 miss && is_mine(*miss) && miss->run == deadline_.run) {
        if (event.occurred_at < *deadline_.started_at) {
          deadline_.miss_mistaken = true;  // it counted from something else then
          continue;
        }
        deadline_.miss_recorded = true;
        if (miss->due) {  // a holiday announced since then moves only running clocks
          deadline_.due = calendar::Due{*miss->due, calendar::london_day(*miss->due),
                                        deadline_.due->hours_not_set};
          if (deadline_.extensions == 0) {
            deadline_.first_due = deadline_.due;
          }
        }
      } else if (closes_this_run(event.body)) {
        deadline_.miss_recorded = true;
      } else if (const auto* passed = event.body.as<ExpectedDatePassed>();
                 passed && is_mine(*passed) && passed->run == deadline_.run) {
        deadline_.expected_missed = passed->expected;
      } else if (const auto* late = event.body.as<LateAccepted>(); late && is_mine(*late)) {
        deadline_.late_accepted = true;
      } else if (const auto* stop = event.body.as<ClockPaused>(); stop && is_mine_now(*stop)) {
        pause(event.occurred_at);
      } else if (const auto* again = event.body.as<ClockResumed>(); again && is_mine_now(*again)) {
        resume(event.occurred_at);
      } else if (starts_elsewhere_since(event.body)) {
        look_at_miss_again();
      } else if (const auto* revised = event.body.as<OmbRevised>();
                 revised && revised->new_date && run_.is_of_this_run(event.body) && rule().extend &&
                 !rule().extend->by_body.empty()) {
        deadline_.due = counted_ = end_of(*revised->new_date);
        ++deadline_.extensions;
      }
    }
  }

  /// What it counts from was put right, or found out.
  [[nodiscard]] bool starts_elsewhere_since(const EventBody& body) const {
    const auto* day = body.as<DayFound>();
    const auto* correction = body.as<Corrected>();
    return (day && starts_on(day->day)) || (correction && moves_start(*correction));
  }

  [[nodiscard]] bool any_miss() const {
    return std::ranges::any_of(history_, [&](const Event& event) {
      const auto* miss = event.body.as<DeadlineMissed>();
      return miss && is_mine(*miss);
    });
  }

  template <class About>
  [[nodiscard]] bool is_mine_now(const About& event) const {
    return is_mine(event) && event.run == deadline_.run;
  }

  [[nodiscard]] bool starts_on(const std::string& day) const {
    const auto& from = rule().from;
    return from.day == day ||
           std::ranges::any_of(from.others, [&](const auto& other) { return other.day == day; });
  }

  /// After its day nothing stops; what stopped before and was written up late, did.
  void pause(Instant at) {
    if (deadline_.paused_since || at > deadline_.due->at) {
      return;
    }
    if (deadline_.miss_recorded) {  // it stopped in time, and that was written up late
      deadline_.miss_recorded = false;
      deadline_.miss_mistaken = true;
    }
    deadline_.paused_since = at;
  }

  void resume(Instant at) {
    if (!deadline_.paused_since) {
      return;
    }
    const Instant since = *deadline_.paused_since;
    deadline_.paused_since.reset();
    if (rule().pause && rule().pause->restarts) {
      lengthen({.restarted_at = at, .is_pause = true});
      deadline_.extensions = 0;  // the whole length counts again, and may be extended again
    } else {
      lengthen({.by = time_between(since, at, rule().within->unit, calendar_), .is_pause = true});
    }
  }

  /// Moves the due date; or says why it cannot be moved.
  void lengthen(const Lengthening& by) {
    auto later = moved(deadline_.due->at, by, rule(), calendar_);
    if (!later) {
      deadline_.trouble = later.error();
      return;
    }
    deadline_.due = counted_ = *later;
    deadline_.lengthened.push_back(by);
  }

  /// Whether the clock starts elsewhere since what was recorded at receipt was put right.
  [[nodiscard]] bool moves_start(const Corrected& correction) const {
    const auto& start = rule().from.on.event;
    if (start == kIssueArose || start == procedure::kTenancyEnded) {
      return correction.changes(start);
    }
    return correction.received_at && deadline_.started_at == *correction.received_at;
  }

  /// A miss that was recorded on the date before a correction no longer says what is due.
  void look_at_miss_again() {
    if (!deadline_.miss_recorded || deadline_.due->at == counted_->at) {
      return;
    }
    deadline_.miss_recorded = false;
    deadline_.miss_mistaken = true;
    deadline_.due = counted_;
    deadline_.first_due = first_counted_;
  }

  /// A right that was not used in time, or an answer that did not come.
  [[nodiscard]] bool closes_this_run(const EventBody& body) const {
    const auto* closed = body.as<WindowClosed>();
    const auto* ended = body.as<Unanswered>();
    return (closed && is_mine(*closed)) ||
           (ended && ended->clock == rule().id && ended->run == deadline_.run);
  }

  template <class About>
  [[nodiscard]] bool is_mine(const About& event) const {
    return event.stage == rule().stage && event.clock == rule().id;
  }

  /// An extension that was told in time and written up after the miss was recorded still moves what
  /// was due then.
  void extend(const Extended& extended, Instant told) {
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
    ++deadline_.extensions;
  }

  void find_answer() {
    // What counts as received some days later may be answered before that day.
    const bool is_deemed = rule().from.deemed && start_ != nullptr;
    auto since = is_deemed ? std::optional(start_->occurred_at) : deadline_.started_at;
    if (run_.is_renewal() && since) {
      *since += std::chrono::seconds{1};  // what met the run before does not meet this one
    }
    const auto* first = first_heard(run_, rule().met_by, history_, since);
    if (first) {
      deadline_.met_at = first->occurred_at;
      deadline_.recorded_late = deadline_.due && first->occurred_at <= deadline_.due->at &&
                                first->recorded_at > deadline_.due->at;
    }
  }

  [[nodiscard]] ClockState state() const {
    if (!deadline_.started_at || deadline_.trouble || !deadline_.due) {
      return given_up() ? ClockState::cancelled : ClockState::pending;
    }
    const Instant due = deadline_.due->at;
    if (rule().use == Use::opening) {
      return now_ >= due ? ClockState::met : ClockState::running;
    }
    if (deadline_.met_at && rule().use == Use::window) {  // too late: the right was gone
      return *deadline_.met_at <= due ? ClockState::met : ClockState::missed;
    }
    if (deadline_.met_at && *deadline_.met_at <= due) {
      return ClockState::met;
    }
    const auto left = given_up();
    const bool in_time = left && (*left <= due || deadline_.paused_since);
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

  [[nodiscard]] bool outlives_the_end() const { return start_ && is_owed_outside(start_->body); }

  [[nodiscard]] std::optional<Instant> closed() const {
    return outlives_the_end() ? std::nullopt : since_start(casefile_.closed_at);
  }

  /// When what the clock waits for stopped being possible or owed: its stage was decided or left,
  /// or the procedure ended. That never happens to an outside route's opening.
  [[nodiscard]] std::optional<Instant> given_up() const {
    if (rule().use == Use::opening || outlives_the_end()) {
      return std::nullopt;
    }
    std::optional<Instant> left;
    const auto sooner = [&](std::optional<Instant> moment) {
      moment = since_start(moment);
      if (moment && (!left || *moment < *left)) {
        left = moment;
      }
    };
    if (!rule().stage.empty()) {
      if (const auto* run = casefile_.run(rule().stage); run && rule().use == Use::deadline) {
        if (run->decided_at && deadline_.started_at && *deadline_.started_at <= *run->decided_at &&
            waits_for(rule().met_by, DecisionIssued::kName)) {
          return std::nullopt;  // an answer by email does not meet a clock that asks for a letter
        }
        sooner(run->decided_at);
      }
      sooner(later_stage_started(rule(), casefile_, edition_));
    }
    const auto& refused = casefile_.refused_at;
    if (refused && (!deadline_.started_at || *deadline_.started_at < *refused)) {
      sooner(refused);
    }
    // A right to go on survives a "thank you" and the closing of the casefile.
    if (rule().use == Use::deadline || casefile_.procedure != ProcedureState::resolved) {
      sooner(casefile_.ended_at);
    }
    if (rule().use == Use::deadline) {
      sooner(casefile_.closed_at);
    }
    return left;
  }

  const ClockRun& run_;
  const History& history_;
  const Casefile& casefile_;
  const procedure::Edition& edition_;
  const calendar::WorkingCalendar& calendar_;
  Instant now_;
  const Event* start_ = nullptr;
  std::optional<calendar::Due> counted_;  // the due moment, whatever a recorded miss says
  std::optional<calendar::Due> first_counted_;
  Deadline deadline_;
};

}  // namespace

Deadline reckon_one(const ClockRun& run, const History& history, const Casefile& casefile,
                    const procedure::Edition& edition, const calendar::WorkingCalendar& calendar,
                    Instant now) {
  Reckoning today(run, history, casefile, edition, calendar, now);
  auto deadline = today.give();
  const auto stopped = today.stopped();
  const auto& known = stopped ? calendar.as_known_on(calendar::london_day(*stopped)) : calendar;
  return &known == &calendar ? deadline
                             : Reckoning(run, history, casefile, edition, known, now).give();
}

}  // namespace redress::casework
