#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records a word with the person, or an attempt at one, in either direction.
struct LogContact {
  static constexpr CommandTraits kTraits{
      .name = "log-contact", .title = "Log a contact", .moment = Moment::since_received};

  std::string from;
  std::string mode;
  std::string result;
  Texts points;
  std::string note;
  std::string with;
  std::string because;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.from, {.name = "from",
                    .words = "Who got in touch?",
                    .kind = QuestionKind::choice,
                    .fixed = {{"landlord", "We contacted them", ""},
                              {"complainant", "They contacted us", ""}}});
    ask(self.mode, ask_mode("How?"));
    ask(self.result, {.name = "result",
                      .words = "What came of it?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"two-way", "We spoke or wrote to each other", ""},
                                {"message", "A message was left in the way they prefer", ""},
                                {"attempt", "No answer", ""}}});
    ask(self.points, {.name = "points",
                      .words = "What was covered?",
                      .kind = QuestionKind::choices,
                      .from = ChoicesFrom::points,
                      .required = false});
    ask(self.with, {.name = "with",
                    .words = "Was it with somebody who acts for them?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::representatives,
                    .required = false});
    ask(self.because, {.name = "because",
                       .words = "Why was it not in the way the procedure asks for?",
                       .kind = QuestionKind::choice,
                       .fixed = {{"phone-unsuitable", "The phone does not suit the person", ""}},
                       .required = false});
    ask(self.note, {.name = "note",
                    .words = "What was said?",
                    .kind = QuestionKind::words,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
