#pragma once

#include "casework/command.h"

namespace redress::casework {

/// A right to go on was not used in time. Only a clock can say so.
struct CloseWindow {
  static constexpr CommandTraits kTraits{.name = "close-window",
                                         .title = "Close a window that has passed",
                                         .by_system_only = true,
                                         .lapse_act = true,
                                         .moment = Moment::since_received};

  std::string clock;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.clock, {.name = "clock", .words = "Which window?"});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
