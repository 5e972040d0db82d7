#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Sends the person the form that a hearing is asked for with.
struct SendForm {
  static constexpr CommandTraits kTraits{
      .name = "send-form", .title = "Send the form", .only_where_named = true};

  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.mode, ask_mode());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
