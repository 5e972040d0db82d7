#include "casework/events/lapse.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/deadline_named.h"

namespace redress::casework {
namespace {

/// Records that a deadline passed unmet, with the date it missed, and then that the day passed
/// which the person was told to expect instead. Each is recorded once, for ever.
struct RecordMiss {
  static constexpr ActTraits kTraits{.name = act_name::kRecordMiss,
                                     .title = "Record a missed deadline",
                                     .by_system_only = true,
                                     .moment = Moment::since_received};

  std::string clock;

  void questions(Asker& ask) { ask(clock, {.name = "clock", .words = "Which deadline?"}); }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_begun(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision RecordMiss::decide(const Situation& here) const {
  const auto* deadline = find_deadline(here, clock);
  const bool missed = deadline && deadline->rule->use == procedure::Use::deadline &&
                      deadline->state == ClockState::missed;
  if (missed && watches_expected_date(*deadline) &&
      here.circumstances.now > calendar::end_of(*deadline->expected)) {
    return facts(ExpectedDatePassed{.stage = deadline->rule->stage,
                                    .clock = deadline->rule->id,
                                    .run = deadline->run,
                                    .expected = deadline->expected});
  }
  if (!missed || deadline->miss_recorded) {
    return fail(refusal("not-missed", "That deadline was not missed, or its miss is recorded."));
  }
  return facts(DeadlineMissed{.stage = deadline->rule->stage,
                              .clock = deadline->rule->id,
                              .run = deadline->run,
                              .due = deadline->due->at,
                              .calendar_release = here.calendar.table().release});
}

}  // namespace

extern constinit const Act kRecordMiss = act<RecordMiss>();

}  // namespace redress::casework
