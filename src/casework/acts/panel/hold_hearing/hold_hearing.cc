#include "base/text.h"
#include "calendar/london.h"
#include "casework/acts/panel/sittings.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records that the hearing was held, and who was there.
struct HoldHearing {
  static constexpr ActTraits kTraits{.name = "hold-hearing",
                                     .title = "Record the hearing",
                                     .only_where_named = true,
                                     .late = true};

  std::string present;
  std::string notes;
  std::string supporters;

  void questions(Asker& ask) {
    ask(present, {.name = "present",
                  .words = "Who was there?",
                  .hint = "The panel, the complainant and anybody who came with them",
                  .kind = QuestionKind::words});
    ask(supporters, {.name = "supporters",
                     .words = "How many people came with the complainant?",
                     .hint = "A whole number; 0 for nobody",
                     .required = false});
    ask(notes, {.name = "notes",
                .words = "What was said?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> too_many(const std::string& supporters, const Situation& here) {
  if (supporters.empty()) {
    return std::nullopt;
  }
  const auto came = whole_number(supporters);
  if (!came || *came < 0) {
    return refusal("not-a-number", "Write how many came as a whole number.");
  }
  const auto& panel = here.stage()->panel;
  if (panel && panel->supporters && *came > *panel->supporters) {
    return refusal("too-many-supporters", "The complainant may bring {most}.",
                   {{"most", std::to_string(*panel->supporters)}}, panel->source);
  }
  return std::nullopt;
}

std::optional<Refusal> HoldHearing::barred(const Situation& here) {
  if (auto bar = unless_heard(here)) {
    return bar;
  }
  if (here.casefile.current()->hearing_held && choices::open_sittings(here).empty()) {
    return refusal("hearing-held-already", "The hearing is recorded already.");
  }
  return std::nullopt;
}

/// Where sittings were arranged, the hearing is one of these, on its day or after it.
std::optional<Refusal> unless_its_day_has_come(const Situation& here) {
  std::optional<Date> next;
  bool was_arranged = false;
  bool is_open = false;
  for (const auto& sitting : here.casefile.sittings) {
    if (sitting.stage != here.casefile.stage) {
      continue;
    }
    was_arranged = true;
    if (sitting.open) {
      is_open = true;
      next = sitting.on && (!next || *sitting.on < *next) ? sitting.on : next;
    }
  }
  if (!was_arranged) {
    return std::nullopt;
  }
  if (!is_open || !next) {
    return refusal("no-sitting", "No sitting is arranged. Arrange one first.");
  }
  return calendar::london_day(here.circumstances.occurred_at) < *next
             ? std::optional(refusal("sitting-to-come", "The hearing is on {day}.",
                                     {{"day", calendar::to_words(*next)}}))
             : std::nullopt;
}

Decision HoldHearing::decide(const Situation& here) const {
  if (auto refused = unless_its_day_has_come(here)) {
    return fail(*refused);
  }
  if (auto refused = too_many(supporters, here)) {
    return fail(*refused);
  }
  return facts(HearingHeld{
      .stage = here.casefile.stage, .present = present, .notes = notes, .supporters = supporters});
}

}  // namespace

extern constinit const Act kHoldHearing = act<HoldHearing>();

}  // namespace redress::casework
