#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that the matter goes to an outside body, by a route that is open.
struct ReferExternal {
  static constexpr CommandTraits kTraits{.name = "refer-external",
                                         .title = "Record a referral outside",
                                         .moment = Moment::since_received};

  std::string route;
  std::string note;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.route, {.name = "route",
                     .words = "By which route?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::open_routes});
    ask(self.note, {.name = "note",
                    .words = "To whom, and what should be kept about it?",
                    .hint = "Such as the name of the councillor, and the consent that was given",
                    .kind = QuestionKind::words,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
