#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Says what another casefile has to do with this one.
struct LinkRepeat {
  static constexpr CommandTraits kTraits{
      .name = "link-repeat", .title = "Link to another casefile", .moment = Moment::since_received};

  std::string other;
  std::string relation;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.other, {.name = "other", .words = "Which casefile?", .hint = "Its reference"});
    ask(self.relation, {.name = "relation",
                        .words = "What has it to do with this one?",
                        .kind = QuestionKind::choice,
                        .fixed = {{"repeat-of-ended",
                                   "The same matter, and our procedure for it is at its end", ""},
                                  {"repeat", "The same matter, still with us", ""},
                                  {"related", "A related matter", ""}}});
    ask(self.reason, {.name = "reason",
                      .words = "What shows that?",
                      .kind = QuestionKind::words,
                      .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
