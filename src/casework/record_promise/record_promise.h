#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what the complainant was promised. It lives on after the answer until it is shown to be
/// done.
struct RecordPromise {
  static constexpr CommandTraits kTraits{.name = "record-promise", .title = "Record a promise"};

  std::string what;
  std::string owner;
  std::optional<Date> by;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.what, {.name = "what", .words = "What was promised?", .kind = QuestionKind::words});
    ask(self.owner, {.name = "owner", .words = "Who sees to it?"});
    ask(self.by,
        {.name = "by-when", .words = "By when?", .kind = QuestionKind::date, .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
