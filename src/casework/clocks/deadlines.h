#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/clock.h"
#include "casework/casefile/casefile.h"
#include "procedure/edition.h"

// Deadlines are worked out from history, edition and calendar, never stored: a new holiday moves
// every running clock by itself. What a person was told (promises, delay notices), what was granted
// (extensions) and what was missed are events.
namespace redress::casework {

enum class ClockState {
  not_set,    // the edition gives no length
  pending,    // its start has not happened
  running,    // for an opening: not open yet; for a window: still open
  paused,     // it does not count until it goes on
  met,        // in time; for an opening: open; for a window: the right was used
  met_late,   // a missed deadline that was met later; never "met"
  missed,     // for a window: closed
  cancelled,  // what it waited for can no longer happen
};

[[nodiscard]] std::string_view word_of(ClockState state);

/// The key of a clock's trouble when the edition does not say when a message counts as received.
inline constexpr const char* kNoDeemedDelivery = "no-deemed-delivery";

/// What moved a due date: an extension, or a pause that is over.
struct Lengthening {
  calendar::Amount by;                  // from the date before it
  std::optional<Instant> restarted_at;  // instead: the whole length counts from then
  bool is_pause = false;
};

/// One run of a clock of a casefile: each request or order of an outside body has its own. Clocks
/// that do not apply to it (another kind, relationship or branch) are left out. Holds pointers into
/// the edition and the calendar, both of which must outlive it.
struct Deadline {
  const procedure::Clock* rule = nullptr;  // into the edition
  std::string run;  // the request or order it answers ("Q1"), of a clock that runs once for each
  ClockState state = ClockState::pending;
  std::optional<Instant> started_at;
  std::string started_by;                  // the event's name
  bool if_registered = false;              // from receipt, should it be registered: nobody has yet
  std::optional<calendar::Due> first_due;  // before any extension
  /// Only an extension or a pause that the edition allows moves it. None while it stands still.
  std::optional<calendar::Due> due;
  int extensions = 0;
  std::vector<Lengthening> lengthened;  // by extensions and pauses, in the order of their moments
  std::optional<Instant> paused_since;
  std::optional<Date> expected;         // what the complainant was told in a delay notice
  std::optional<Date> expected_missed;  // the last expected date that is on record as passed
  std::optional<Instant> met_at;
  bool recorded_late = false;  // met in time, but recorded after the due moment
  bool miss_recorded = false;
  bool miss_mistaken = false;  // a miss was recorded on a date that has moved since
  bool day_was_set = false;    // the outside body set the day, and nothing is counted
  bool late_accepted = false;  // of a window: the right may still be used
  bool over = false;  // what it waited for can no longer happen: its stage or the casefile is past
  /// The calendar it was counted on: today's while it runs; once it has stopped, as it was known
  /// then. Lives as long as the calendar it was worked out with.
  const calendar::WorkingCalendar* counted_on = nullptr;
  std::optional<Message>
      trouble;  // why no date can be given: a year without holidays, an unknown mode

  /// "stage-1.decision"; "petition-ack" for a clock of the whole casefile; "evidence.Q2" for its
  /// run.
  [[nodiscard]] std::string key() const;
  /// An act that was owed by then and was not done in time, whether or not it was done since.
  [[nodiscard]] bool was_missed() const;
  /// Still awaited: running, or missed and still to be done.
  [[nodiscard]] bool owed() const;
};

/// Every clock that applies, in the order of the edition, and its runs in the order they began.
[[nodiscard]] std::vector<Deadline> deadlines_of(const History& history, const Casefile& casefile,
                                                 const procedure::Edition& edition,
                                                 const calendar::WorkingCalendar& calendar,
                                                 Instant now);

/// The workings of a deadline's date: one from the start, and one for each extension and pause
/// after it; or why no date can be given.
[[nodiscard]] Result<std::vector<calendar::Working>, Message> explain(const Deadline& deadline);

/// "stage-1.decision": the key of a rule.
[[nodiscard]] std::string key_of(const procedure::Clock& rule);

/// The deadline with this key; for the key of a rule that runs several times, its latest run. Null
/// when there is none. Points into the list.
[[nodiscard]] const Deadline* find_deadline(const std::vector<Deadline>& deadlines,
                                            std::string_view key);

/// A due moment as scenarios and lists write it: a date, or a moment for a clock that counts hours.
[[nodiscard]] std::string due_text(const Deadline& deadline);

}  // namespace redress::casework
