#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records what the designated person answers to a referral.
struct RecordReferralAnswer {
  static constexpr ActTraits kTraits{.name = "record-referral-answer",
                                     .title = "Record the designated person’s answer",
                                     .moment = Moment::since_received};

  std::string answer;
  std::string words;

  void questions(Asker& ask) {
    ask(answer, {.name = "answer",
                 .words = "What did the designated person do?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"passed-on", "Referred it to the Ombudsman", ""},
                           {"declined", "Declined to refer it", ""}}});
    ask(words, {.name = "words",
                .words = "What did they say?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> RecordReferralAnswer::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.outside == OutsideState::designated_person) {
    return std::nullopt;
  }
  return refusal("not-referred", "It is not with a designated person.");
}

Decision RecordReferralAnswer::decide(const Situation&) const {
  if (answer == "passed-on") {
    return facts(DpPassedOn{.words = words});
  }
  return facts(DpDeclined{.words = words});
}

}  // namespace

extern constinit const Act kRecordReferralAnswer = act<RecordReferralAnswer>();

}  // namespace redress::casework
