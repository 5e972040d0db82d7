#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what belongs to a process beside this one. Only those the edition names see it.
struct RecordSide {
  static constexpr CommandTraits kTraits{.name = "record-side",
                                         .title = "Record something of a side process",
                                         .moment = Moment::since_received};

  std::string side;
  std::string note;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.side, {.name = "side",
                    .words = "Which process?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::sides});
    ask(self.note, {.name = "note", .words = "What should be kept?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
