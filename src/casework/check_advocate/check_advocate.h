#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Asks whether somebody supports or speaks for the person.
struct CheckAdvocate {
  static constexpr CommandTraits kTraits{.name = "check-advocate",
                                         .title = "Ask about an advocate",
                                         .only_where_named = true,
                                         .moment = Moment::since_received};

  std::string answer;
  std::string advocate;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.answer, {.name = "answer",
                      .words = "Does somebody help them with the complaint?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"none", "Nobody", ""},
                                {"supporter", "Somebody supports them", "No authority is needed"},
                                {"advocate", "Somebody speaks for them", "With their authority"}}});
    ask(self.advocate, {.name = "advocate", .words = "Who is it?", .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
