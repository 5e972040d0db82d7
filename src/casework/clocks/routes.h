#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "procedure/outside.h"

namespace redress::casework {

/// A way to an outside body as it stands for one casefile. Points into the edition, which must
/// outlive it.
struct RouteState {
  const procedure::Route* rule = nullptr;  // into the edition
  bool open = false;
  bool if_relationship = false;  // only under the condition of its rule, of which some is unknown
  bool closed = false;
  std::optional<Instant> closes_at;  // its last moment, once that can be told
  std::optional<Instant>
      opens_at;  // from the earliest opener that has started; unset: still waiting
  const procedure::Opener* opener = nullptr;  // the one that gives opens_at
  std::optional<Instant> counted_from;        // its event
  bool unless_answered = false;    // the person waits for us: an answer before opens_at moves it
  std::optional<Message> trouble;  // why no date can be given
};

/// An edition with the calendar it counts on. Both must outlive it.
struct EditionAndCalendar {
  const procedure::Edition* edition = nullptr;
  const calendar::WorkingCalendar* calendar = nullptr;
};

/// The edition whose routes lead a casefile outside: the landlord's edition in force on the day the
/// procedure was exhausted; `on_receipt` before that, and if none of `editions` was in force.
[[nodiscard]] EditionAndCalendar ruling_on_routes(const Casefile& casefile,
                                                  EditionAndCalendar on_receipt,
                                                  const std::vector<EditionAndCalendar>& editions);

/// Every route that applies to this person and feedback, in the order of the edition. One that is
/// for some relationships is there, marked, where the person's is not recorded: unknown is not
/// "no".
[[nodiscard]] std::vector<RouteState> routes_of(const History& history, const Casefile& casefile,
                                                const procedure::Edition& edition,
                                                const calendar::WorkingCalendar& calendar,
                                                Instant now);

/// The names of the relationships that a route is for: "tenant, leaseholder or former tenant".
[[nodiscard]] std::string whom_it_is_for(const RouteState& route,
                                         const procedure::Edition& edition);

/// What is said after the day on which a route opens: ", if we have not answered by then" where an
/// answer of ours moves it, else "".
[[nodiscard]] std::string condition_in_words(const RouteState& route);

/// The working of a route's opening; nothing while its event has not happened or where it opens at
/// once. The error says why no date can be given.
[[nodiscard]] Result<std::optional<calendar::Working>, Message> explain(
    const RouteState& route, const calendar::WorkingCalendar& calendar);

}  // namespace redress::casework
