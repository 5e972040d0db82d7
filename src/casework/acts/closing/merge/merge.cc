#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/visibility.h"
#include "casework/events/closing.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Makes this casefile part of another on the same matter. The later one becomes part of the
/// earlier: the person's dates run from their first word. Nothing of either is lost, so what is
/// owed on this one is done first.
struct Merge {
  static constexpr ActTraits kTraits{.name = "merge",
                                     .title = "Merge into another casefile",
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string into;
  std::string reason;

  void questions(Asker& ask) {
    ask(into, {.name = "into",
               .words = "Into which casefile?",
               .hint = "Its reference; it must have been received before this one"});
    ask(reason, {.name = "reason",
                 .words = "Why are they one matter?",
                 .hint = "The person should agree, and be told which reference counts",
                 .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> Merge::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  const auto& runs = here.casefile.runs;
  const bool answered =
      std::any_of(runs.begin(), runs.end(), [](const auto& run) { return run.decided_at; });
  // Complaint Handling Code 2024, 6.8: what is raised once the answer has been given is a new
  // complaint.
  if (answered) {
    return refusal(
        "answered-already",
        "A stage of it is answered already: it stays a casefile of its own. Link the two "
        "instead.");
  }
  return unless_work_done(here);
}

/// Whether somebody may see the other casefile who may not see this one, which would become part of
/// it.
bool shows_more(const OtherCasefile& other, const Situation& here) {
  if (!here.casefile.confidential) {
    return false;
  }
  const auto mine = seen_by(here.casefile, here.history);
  return !other.seen_by || std::ranges::any_of(*other.seen_by, [&](const auto& number) {
    return std::ranges::find(mine, number) == mine.end();
  });
}

Decision Merge::decide(const Situation& here) const {
  const auto& others = here.circumstances.others;
  const auto other = std::find_if(others.begin(), others.end(),
                                  [&](const auto& one) { return one.reference == into; });
  if (other == others.end()) {
    return fail(
        refusal("no-such-casefile", "There is no casefile {reference}.", {{"reference", into}}));
  }
  if (!other->open) {
    return fail(refusal("other-closed", "{reference} is closed. Link the two, or open it again.",
                        {{"reference", into}}));
  }
  if (other->received_at > here.casefile.received_at) {
    return fail(refusal(
        "other-received-later",
        "{reference} was received on {day}, after this one. Merge it into this one instead, so "
        "that the dates run from the first word.",
        {{"reference", into},
         {"day", calendar::to_words(calendar::london_day(other->received_at))}}));
  }
  if (shows_more(*other, here)) {
    return fail(refusal("other-seen-by-more",
                        "{reference} is seen by staff who may not see this one. Make it "
                        "confidential first, for nobody but those who may see both.",
                        {{"reference", into}}));
  }
  return facts(Merged{.into = into, .reason = reason});
}

}  // namespace

extern constinit const Act kMerge = act<Merge>();

}  // namespace redress::casework
