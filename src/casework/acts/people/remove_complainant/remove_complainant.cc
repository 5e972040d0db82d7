#include <algorithm>
#include <string>

#include "casework/casefile/casefile.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"

namespace redress::casework {
namespace {

/// Records that one of those who complain does so no longer. The others go on, and another is
/// written to where it was this one.
struct RemoveComplainant {
  static constexpr ActTraits kTraits{.name = "remove-complainant",
                                     .title = "Record that somebody leaves the complaint",
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string complainant;
  std::string how;
  std::string words;

  void questions(Asker& ask) {
    ask(complainant, {.name = "complainant",
                      .words = "Who leaves it?",
                      .kind = QuestionKind::choice,
                      .from = choices::complainants});
    ask(how, {.name = "how",
              .words = "Why?",
              .kind = QuestionKind::choice,
              .fixed = {{"left", "They do not wish to go on", ""}, {"died", "They died", ""}}});
    ask(words, {.name = "words",
                .words = "What did they say, or who told you?",
                .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> RemoveComplainant::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  return here.casefile.lead() ? std::nullopt
                              : std::optional(refusal("nobody-complains", "Nobody is left."));
}

Decision RemoveComplainant::decide(const Situation& here) const {
  const auto left = std::ranges::count_if(here.casefile.complainants,
                                          [](const Complainant& one) { return !one.left; });
  if (left == 1 && how == "left") {
    return fail(refusal("last-complainant",
                        "Nobody else complains. Record that the complaint is withdrawn."));
  }
  return facts(ComplainantLeft{.complainant = complainant, .how = how, .words = words});
}

}  // namespace

extern constinit const Act kRemoveComplainant = act<RemoveComplainant>();

}  // namespace redress::casework
