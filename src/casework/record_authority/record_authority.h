#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that the person lets somebody act for them.
struct RecordAuthority {
  static constexpr CommandTraits kTraits{.name = "record-authority",
                                         .title = "Record a representative’s authority",
                                         .moment = Moment::since_received};

  std::string representative;
  std::string form;
  std::string evidence;
  std::optional<Date> held_since;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.representative, {.name = "representative",
                              .words = "Whose authority?",
                              .kind = QuestionKind::choice,
                              .from = ChoicesFrom::representatives});
    ask(self.form, {.name = "form",
                    .words = "How was it given?",
                    .kind = QuestionKind::choice,
                    .fixed = {{"signed", "Signed", ""}, {"spoken", "In words", ""}}});
    ask(self.evidence, {.name = "evidence", .words = "Where can it be seen?"});
    ask(self.held_since, {.name = "held-since",
                          .words = "Since when is it held?",
                          .kind = QuestionKind::date,
                          .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
