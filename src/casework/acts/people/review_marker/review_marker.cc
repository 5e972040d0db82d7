#include "casework/events/people.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Decides whether a restriction is still needed.
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
                 .fixed = {{"kept", "Yes", ""}, {"ended", "No, it ends", ""}}});
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

Decision ReviewMarker::decide(const Situation&) const {
  if (result == "kept" && !review_on) {
    return fail(refusal("review-missing", "Say when it is looked at again."));
  }
  return facts(
      MarkerReviewed{.marker = marker, .result = result, .reason = reason, .review_on = review_on});
}

}  // namespace

extern constinit const Act kReviewMarker = act<ReviewMarker>();

}  // namespace redress::casework
