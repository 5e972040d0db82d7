#include "calendar/london.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Decides whether a restriction is still needed. Keeping it beyond its day needs the yes that
/// imposing it needs.
struct ReviewMarker {
  static constexpr ActTraits kTraits{.name = "review-marker",
                                     .title = "Look at a restriction again",
                                     .moment = Moment::since_received};

  std::string marker;
  std::string result;
  std::string reason;
  std::optional<Date> review_on;

  void questions(Asker& ask) {
    ask(marker, {.name = "marker",
                 .words = "Which restriction?",
                 .kind = QuestionKind::choice,
                 .from = choices::markers_in_force});
    ask(result, {.name = "result",
                 .words = "Is it still needed?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"kept", "Yes", "Beyond its day with the yes that imposing it needs"},
                           {"ended", "No, it ends", ""}}});
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
    ask(review_on, {.name = "review-on",
                    .words = "When is it looked at again?",
                    .kind = QuestionKind::date,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ReviewMarker::barred(const Situation& here) {
  if (here.edition.markers.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices::markers_in_force(here).empty()) {
    return std::nullopt;
  }
  return refusal("no-marker-in-force", "No restriction is in force.");
}

Decision ReviewMarker::decide(const Situation& here) const {
  if (result == "kept" && !review_on) {
    return fail(refusal("review-missing", "Say when it is looked at again."));
  }
  if (result == "kept" && *review_on <= calendar::london_day(here.circumstances.now)) {
    return fail(refusal("review-passed", "The day it is looked at again must be still to come."));
  }
  return facts(
      MarkerReviewed{.marker = marker, .result = result, .reason = reason, .review_on = review_on});
}

}  // namespace

extern constinit const Act kReviewMarker = act<ReviewMarker>();

}  // namespace redress::casework
