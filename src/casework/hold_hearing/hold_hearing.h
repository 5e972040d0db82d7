#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that the hearing was held, and who was there.
struct HoldHearing {
  static constexpr CommandTraits kTraits{
      .name = "hold-hearing", .title = "Record the hearing", .only_where_named = true};

  std::string present;
  std::string notes;
  std::string supporters;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.present, {.name = "present",
                       .words = "Who was there?",
                       .hint = "The panel, the complainant and anybody who came with them",
                       .kind = QuestionKind::words});
    ask(self.supporters, {.name = "supporters",
                          .words = "How many people came with the complainant?",
                          .hint = "A whole number; 0 for nobody",
                          .required = false});
    ask(self.notes, {.name = "notes",
                     .words = "What was said?",
                     .kind = QuestionKind::words,
                     .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
