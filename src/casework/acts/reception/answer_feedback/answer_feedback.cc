#include "casework/events/closing.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/petition.h"

namespace redress::casework {
namespace {

constexpr std::string_view kFirst = "E1";

bool asked_more(const Situation& here) { return !here.casefile.enquiries.empty(); }

/// What they asked, in its order; the first words are "E1".
std::vector<Choice> enquiries(const Situation& here) {
  std::vector<Choice> choices{{std::string(kFirst), "What they asked first", ""}};
  for (const auto& one : here.casefile.enquiries) {
    choices.push_back({one.id, one.words, ""});
  }
  return choices;
}

/// Answers feedback that has no formal stages.
struct AnswerFeedback {
  static constexpr ActTraits kTraits{.name = "answer-feedback",
                                     .title = "Answer the person",
                                     .leaves = {FeedbackAnswered::kName},
                                     .checked = true};

  std::string enquiry;
  std::string answer;
  std::string mode;

  void questions(Asker& ask) {
    ask(enquiry, {.name = "enquiry",
                  .words = "Which question is answered?",
                  .kind = QuestionKind::choice,
                  .from = enquiries,
                  .required = false,
                  .asked_where = asked_more});
    ask(answer, {.name = "answer", .words = "What is the answer?", .kind = QuestionKind::words});
    ask(mode, ask_mode());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// A petition that falls short is answered too, though it never comes to a stage.
std::optional<Refusal> AnswerFeedback::barred(const Situation& here) {
  const auto* kind = here.edition.kind(here.casefile.kind);
  return kind && !kind->opens.empty() && !petition_falls_short(here) ? not_part_of_procedure()
                                                                     : unless_not_closed(here);
}

/// The questions that nobody has answered.
Texts unanswered(const Casefile& casefile) {
  Texts open;
  if (!casefile.answered_at) {
    open.emplace_back(kFirst);
  }
  for (const auto& one : casefile.enquiries) {
    if (!one.answered_at) {
      open.push_back(one.id);
    }
  }
  return open;
}

Decision AnswerFeedback::decide(const Situation& here) const {
  const auto open = unanswered(here.casefile);
  if (enquiry.empty() && open.size() > 1) {
    return fail(refusal("enquiry-missing",
                        "Several of their questions wait for an answer. Say which this answers."));
  }
  const auto meant = !enquiry.empty() || open.empty() ? enquiry : open.front();
  return facts(FeedbackAnswered{
      .answer = answer, .mode = mode, .enquiry = meant == kFirst ? std::string() : meant});
}

}  // namespace

extern constinit const Act kAnswerFeedback = act<AnswerFeedback>();

}  // namespace redress::casework
