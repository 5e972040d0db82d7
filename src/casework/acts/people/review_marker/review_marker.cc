#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Decides whether a restriction is still needed, and tells the person. Keeping it beyond its day
/// needs the yes that imposing it needs. Until it is looked at again it keeps nobody out after its
/// day.
struct ReviewMarker {
  static constexpr ActTraits kTraits{.name = "review-marker",
                                     .title = "Look at a restriction again",
                                     .leaves = {MarkerReviewed::kName},
                                     .moment = Moment::since_received};

  std::string marker;
  std::string result;
  std::string reason;
  std::optional<Date> review_on;
  std::string mode;

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
    auto told = ask_mode("How was the person told that it goes on, or has ended?");
    told.required = false;
    ask(mode, told);
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
  if (mode.empty() && here.casefile.contactable()) {
    return fail(refusal("review-untold",
                        "Tell the person that the restriction {goes}, and say how they were told.",
                        {{"goes", result == "kept" ? "goes on" : "has ended"}}));
  }
  return facts(MarkerReviewed{
      .marker = marker, .result = result, .reason = reason, .review_on = review_on, .mode = mode});
}

}  // namespace

extern constinit const Act kReviewMarker = act<ReviewMarker>();

}  // namespace redress::casework
