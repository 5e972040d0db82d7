#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "casework/rules/question.h"

namespace redress::casework {

struct Standing;

/// Something a clock asks of the system: an act of the actor `system`, as of the due moment,
/// however late it is carried out.
struct Duty {
  std::string act;
  Answers answers;
  Instant due_at;
};

/// The earliest thing the system must do now because a clock ran out: record a miss, then do what
/// the edition says on the lapse. Nothing when there is nothing to do. Duties are done one by one,
/// each on the history that the last one left.
/// What a rule forbids now (an entry rule that waits for somebody's decision) is passed over until
/// that has changed: a clock passes the same rules as a person.
[[nodiscard]] std::optional<Duty> next_duty(const Standing& standing);

/// When there may next be a duty, if nothing else happens. Nothing when no clock runs or owes an
/// act.
[[nodiscard]] std::optional<Instant> wakes_at(const Standing& standing);

/// The actor who carries out duties.
[[nodiscard]] const Actor& system_actor();

/// Carries out, one after the other, everything that clocks have asked of the system up to `until`,
/// each recorded a second after its due moment, or with the last event if that came later. Returns
/// the history with the new events at its end.
[[nodiscard]] History with_duties(History history, const procedure::Edition& edition,
                                  const calendar::WorkingCalendar& calendar, Instant until,
                                  const std::vector<EditionAndCalendar>& editions = {});

}  // namespace redress::casework
