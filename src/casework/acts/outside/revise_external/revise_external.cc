#include <algorithm>

#include "casework/acts/outside/body_request.h"
#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records the new date an outside body agreed to after an explanation.
struct ReviseExternal {
  static constexpr ActTraits kTraits{.name = "revise-external",
                                     .title = "Record a new date of an outside body",
                                     .moment = Moment::since_received};

  std::string request;
  std::optional<Date> new_date;

  void questions(Asker& ask) {
    ask(request, ask_which_request());
    ask(new_date,
        {.name = "new-date", .words = "Which day did they agree to?", .kind = QuestionKind::date});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_asked_by_body(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// The latest day on which what was asked is due; nothing where no clock of the edition counts it.
std::optional<Date> due_day(const BodyRequest& request, const Situation& here) {
  std::optional<Date> latest;
  for (const auto& deadline : here.deadlines) {
    if (deadline.run == request.id && deadline.due && (!latest || deadline.due->on > *latest)) {
      latest = deadline.due->on;
    }
  }
  return latest;
}

Decision ReviseExternal::decide(const Situation& here) const {
  const auto meant = request_meant(request, here);
  if (!meant) {
    return fail(meant.error());
  }
  if (!(*meant)->delay_explained) {
    return fail(
        refusal("not-explained", "First explain the delay to them.").until(OmbExplained::kName));
  }
  if (const auto due = due_day(**meant, here); due && *new_date <= *due) {
    return fail(refusal("not-later",
                        "It is due on {due} as it is. A date that they agree to after an "
                        "explanation is later.",
                        {{"due", calendar::to_words(*due)}}));
  }
  return facts(OmbRevised{.request = (*meant)->id, .new_date = new_date});
}

}  // namespace

extern constinit const Act kReviseExternal = act<ReviseExternal>();

}  // namespace redress::casework
