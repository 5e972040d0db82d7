#pragma once

#include <optional>

#include "casework/clocks/deadlines.h"
#include "casework/clocks/run/hearing.h"
#include "casework/events/history.h"

namespace redress::casework {

struct Corrected;
struct Extended;

/// The day that an outside body set in the request or order that starts a run. It holds, whatever
/// the edition counts where the body sets none.
[[nodiscard]] std::optional<Date> day_set_by(const Event* start);

/// The due date of one run: counted from its start, and moved by what was recorded since
/// (extensions, pauses, corrections, misses). Writes to the deadline; all it is given must outlive
/// it.
class DueDate {
 public:
  DueDate(const ClockRun& run, const History& history, const calendar::WorkingCalendar& calendar,
          Deadline& deadline)
      : run_(run), history_(history), calendar_(calendar), deadline_(deadline) {}

  /// The day that an outside body set for it, with what it asked or by agreeing to one since where
  /// it had set none.
  [[nodiscard]] std::optional<Date> day_set(const Event* start) const;

  /// Finds the due date of a run that has started; or the trouble why none can be given. `start` is
  /// the event that started it; null where a day did.
  void find(const Event* start);

  /// What the clock waits for was done: nobody is told of a delay after that.
  void answered(Instant at);

  /// What stood still goes on.
  void go_on(Instant at);

  /// A miss of this clock is on record, whatever it counted from.
  [[nodiscard]] bool any_miss() const;

 private:
  void hear_changes();
  void hear(const Event& event);
  void miss(const Event& event, std::optional<Instant> due);
  [[nodiscard]] bool starts_elsewhere_since(const EventBody& body);
  [[nodiscard]] bool is_set_by_body() const;
  [[nodiscard]] bool starts_on(const std::string& day) const;
  [[nodiscard]] bool moves_start(const Corrected& correction) const;
  [[nodiscard]] bool closes_this_run(const EventBody& body) const;
  void pause(Instant at);
  void lengthen(const Lengthening& by);
  void look_at_miss_again();
  void extend(const Extended& extended, Instant told);

  template <class About>
  [[nodiscard]] bool is_mine(const About& event) const {
    return event.stage == run_.rule.stage && event.clock == run_.rule.id;
  }

  template <class About>
  [[nodiscard]] bool is_mine_now(const About& event) const {
    return is_mine(event) && event.run == deadline_.run;
  }

  /// What the person was told of a delay; a notice without a day takes back the day before it.
  struct Notice {
    Instant told_at;
    std::optional<Date> expected;
  };

  const ClockRun& run_;
  const History& history_;
  const calendar::WorkingCalendar& calendar_;
  Deadline& deadline_;
  std::vector<Notice> notices_;
  std::optional<calendar::Due> counted_;  // the due moment, whatever a recorded miss says
  std::optional<calendar::Due> first_counted_;
  std::optional<Date> dissatisfied_on_;  // as last classified
};

}  // namespace redress::casework
