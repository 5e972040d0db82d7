#include <algorithm>

#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records the new date an outside body agreed to after an explanation.
struct ReviseExternal {
  static constexpr ActTraits kTraits{.name = "revise-external",
                                     .title = "Record a new date of an outside body",
                                     .moment = Moment::since_received};

  std::optional<Date> new_date;

  void questions(Asker& ask) {
    ask(new_date,
        {.name = "new-date", .words = "Which day did they agree to?", .kind = QuestionKind::date});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ReviseExternal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.body_requests > 0) {
    return std::nullopt;
  }
  return refusal("nothing-asked", "No request of an outside body awaits an answer.");
}

Decision ReviseExternal::decide(const Situation& here) const {
  const bool explained =
      std::any_of(here.history.begin(), here.history.end(),
                  [](const Event& event) { return event.body.is<OmbExplained>(); });
  if (!explained) {
    return fail(refusal("not-explained", "First explain the delay to them."));
  }
  return facts(OmbRevised{.new_date = new_date});
}

}  // namespace

extern constinit const Act kReviseExternal = act<ReviseExternal>();

}  // namespace redress::casework
