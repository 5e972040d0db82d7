#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that the person was told of a restriction: it holds from now on.
struct NotifyMarker {
  static constexpr CommandTraits kTraits{.name = "notify-marker",
                                         .title = "Tell the person of a restriction",
                                         .moment = Moment::since_received};

  std::string marker;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.marker, {.name = "marker",
                      .words = "Which restriction?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::markers_to_tell});
    ask(self.mode, ask_mode("How were they told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
