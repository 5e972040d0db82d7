#include "casework/record_miss/record_miss.h"

#include "casework/deadline_named.h"

namespace redress::casework {

std::optional<Refusal> RecordMiss::barred(const Situation& here) { return unless_begun(here); }

Decision RecordMiss::decide(const Situation& here) const {
  const auto* deadline = find_deadline(here, clock);
  const bool missed = deadline && deadline->rule->use == procedure::Use::deadline &&
                      deadline->state == ClockState::missed && !deadline->miss_recorded;
  if (!missed) {
    return fail(refusal("not-missed", "That deadline was not missed, or its miss is recorded."));
  }
  return facts(DeadlineMissed{.stage = deadline->rule->stage,
                              .clock = deadline->rule->id,
                              .due = deadline->due->at,
                              .calendar_release = here.calendar.table().release});
}

}  // namespace redress::casework
