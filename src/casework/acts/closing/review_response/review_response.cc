#include "casework/events/closing.h"
#include "casework/rules/act.h"
#include "casework/rules/people/taking_part.h"

namespace redress::casework {
namespace {

/// Reviews a response that was issued, to learn from how it was made.
struct ReviewResponse {
  static constexpr ActTraits kTraits{.name = "review-response",
                                     .title = "Review a response",
                                     .leaves = {ResponseReviewed::kName},
                                     .judges = true,
                                     .moment = Moment::since_received};

  std::string stage;
  std::string result;
  std::string words;

  void questions(Asker& ask) {
    ask(stage, {.name = "stage",
                .words = "Whose response?",
                .kind = QuestionKind::choice,
                .from = choices::decided_stages});
    ask(result, {.name = "result",
                 .words = "How is it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"good", "Good", ""}, {std::string(kToImprove), "To improve", ""}}});
    ask(words, {.name = "words",
                .words = "What is to be said about it?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ReviewResponse::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices::decided_stages(here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-issued", "No response was issued yet.");
}

Decision ReviewResponse::decide(const Situation& here) const {
  const auto* run = here.casefile.run(stage);
  const auto did = run ? did_for_decision(*run, here.circumstances.actor.id, here) : "";
  if (!did.empty()) {
    return fail(refusal("own-response", "You {did} {stage}: somebody else reviews it.",
                        {{"did", did}, {"stage", stage_name(here.edition, stage)}}));
  }
  return facts(ResponseReviewed{.stage = stage, .result = result, .words = words});
}

}  // namespace

extern constinit const Act kReviewResponse = act<ReviewResponse>();

}  // namespace redress::casework
