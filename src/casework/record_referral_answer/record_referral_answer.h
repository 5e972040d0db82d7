#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what the designated person answers to a referral.
struct RecordReferralAnswer {
  static constexpr CommandTraits kTraits{.name = "record-referral-answer",
                                         .title = "Record the designated person’s answer",
                                         .moment = Moment::since_received};

  std::string answer;
  std::string words;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.answer, {.name = "answer",
                      .words = "What did the designated person do?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"passed-on", "Referred it to the Ombudsman", ""},
                                {"declined", "Declined to refer it", ""}}});
    ask(self.words, {.name = "words",
                     .words = "What did they say?",
                     .kind = QuestionKind::words,
                     .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
