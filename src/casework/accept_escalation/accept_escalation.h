#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Takes up a request for the next stage, where the edition wants somebody to.
struct AcceptEscalation {
  static constexpr CommandTraits kTraits{.name = "accept-escalation",
                                         .title = "Accept the request for the next stage"};

  template <class Self, class Ask>
  static void questions(Self&, Ask&&) {}

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
