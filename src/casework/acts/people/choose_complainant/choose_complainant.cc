#include <string>

#include "casework/casefile/casefile.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"

namespace redress::casework {
namespace {

/// Chooses which of several complainants is written to.
struct ChooseComplainant {
  static constexpr ActTraits kTraits{.name = "choose-complainant",
                                     .title = "Choose which complainant to write to",
                                     .moment = Moment::since_received};

  std::string complainant;

  void questions(Asker& ask) {
    ask(complainant, {.name = "complainant",
                      .words = "Who is written to from now on?",
                      .kind = QuestionKind::choice,
                      .from = choices::complainants});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    if (auto bar = unless_not_closed(here)) {
      return bar;
    }
    return choices::complainants(here).size() > 1
               ? std::nullopt
               : std::optional(refusal("one-complainant", "Only one person complains."));
  }

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(ComplainantChosen{.complainant = complainant});
  }
};

}  // namespace

extern constinit const Act kChooseComplainant = act<ChooseComplainant>();

}  // namespace redress::casework
