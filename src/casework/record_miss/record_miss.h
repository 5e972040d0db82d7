#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that a deadline passed unmet, with the date it missed. Once, and for ever.
struct RecordMiss {
  static constexpr CommandTraits kTraits{.name = "record-miss",
                                         .title = "Record a missed deadline",
                                         .by_system_only = true,
                                         .moment = Moment::since_received};

  std::string clock;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.clock, {.name = "clock", .words = "Which deadline?"});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
