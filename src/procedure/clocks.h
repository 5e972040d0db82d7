#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "calendar/clock.h"
#include "procedure/condition.h"
#include "procedure/rule.h"

// Clocks: from which event, how long, in which unit, met by which event.
namespace redress::procedure {

/// Not an event, but a fact in `received`: the day the issue arose. Only a clock's `from` can name
/// it.
inline constexpr std::string_view kIssueArose = "issue-arose";
/// The same: the day the tenancy of a former tenant ended.
inline constexpr std::string_view kTenancyEnded = "tenancy-ended";

/// A clock starts at the first event that fits; with `deemed`, at that event's deemed delivery (a
/// posted letter counts as received some working days later, see Edition::deemed_delivery).
struct Start {
  EventPattern on;
  std::string day;  // instead of an event: one of Edition::days
  bool deemed = false;
  std::vector<Start> others;  // the clock starts at the earliest of it and these ...
  bool latest = false;        // ... or at the latest, once each of them is known

  bool operator==(const Start&) const = default;
};

enum class Use {
  deadline,  // an act is owed by then
  window,    // a right closes then
  opening,   // a right opens then
};

enum class Force { must, should, target };

/// A later date that the edition allows ("once, by up to 10 working days").
struct Extension {
  std::optional<int> times = 1;             // per casefile and clock; unset: as often as needed
  std::optional<calendar::Amount> up_to;    // from the date before it; unset: as the document is
                                            // silent, by any length
  std::optional<calendar::Amount> at_most;  // from the clock's start, all extensions together
  bool by_agreement = false;                // only as the person agrees
  std::string by_body;  // instead of both: the outside body agrees a new date after an explanation
  std::vector<RoleId> by;              // any of them; empty: whoever may decide at the stage
  std::vector<std::string> must_tell;  // what the complainant must be told
  Source source;
};

/// Time that does not count: the clock stops on a ground and goes on later.
struct Pause {
  std::vector<std::string> grounds;  // one of them is named
  std::vector<RoleId> by;            // any of them; empty: any member of staff
  std::vector<std::string> must_tell;
  bool restarts = false;  // goes on from nothing: the whole length counts again
  Source source;
};

/// What the person is owed because a deadline was missed, whatever is decided: a fixed amount.
struct LapseOffer {
  std::string remedy;
  Money amount;
  Source source;
};

/// An explained new date. It moves what the complainant expects, never what is due.
struct DelayNotice {
  std::vector<std::string> must_tell;  // of "reason", "next-step", "new-date"
  std::vector<RoleId> also_tell;       // at the same time
  bool needs_evidence = false;         // that the circumstances are exceptional
  Source source;
};

/// How a right that lapsed may still be used: at whose discretion and on which grounds.
struct Late {
  std::vector<RoleId> by;
  std::vector<std::string> grounds;  // any of them; empty: for a stated reason
  Source source;
};

/// A clock: from which event, how long, in which unit, met by which event.
struct Clock {
  ClockId id;        // unique within its stage, or among the casefile's own clocks
  StageId stage;     // "" for a clock of the casefile as a whole
  std::string name;  // "First contact with the customer"
  Use use = Use::deadline;
  Force force = Force::must;
  std::optional<calendar::Amount>
      within;                     // unset where the document gives no figure: shown as "not set"
  bool set_from_outside = false;  // the outside body sets the date
  Start from;
  std::vector<EventPattern> met_by;  // any of them; none for an opening
  bool renews = false;  // once met, it starts again from then: an update every two weeks
  calendar::Counting counting;
  Condition when;
  std::optional<ActName> on_lapse;  // what the system does at the due moment
  std::optional<LapseOffer> offers;
  std::optional<Extension> extend;
  std::optional<Pause> pause;
  std::optional<DelayNotice> delay;
  std::optional<Late> late;  // of a window
  Source source;
};

}  // namespace redress::procedure
