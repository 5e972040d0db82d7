#include "casework/casefile/casefile.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/permission/managing.h"

namespace redress::casework {
namespace {

/// Lets all staff see a confidential casefile again.
struct EndConfidentiality {
  static constexpr ActTraits kTraits{.name = "end-confidentiality",
                                     .title = "Open it to all staff",
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string reason;
  std::string said;

  void questions(Asker& ask) {
    ask(reason,
        {.name = "reason", .words = "Why may all staff see it?", .kind = QuestionKind::words});
    ask(said, {.name = "said",
               .words = "What does whoever asked for it say?",
               .hint = "Where they had asked to complain in confidence",
               .kind = QuestionKind::words,
               .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    if (!here.casefile.confidential) {
      return refusal("not-confidential", "All staff may see it.");
    }
    return unless_in_charge_of_access(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (here.casefile.confidential->ground == kAskedFor && said.empty() &&
        here.casefile.lead() != nullptr) {
      return fail(refusal("confidence-theirs",
                          "They asked to complain in confidence: only they can let that go. Give "
                          "their own words."));
    }
    return facts(ConfidentialityEnded{.reason = reason, .said = said});
  }
};

}  // namespace

extern constinit const Act kEndConfidentiality = act<EndConfidentiality>();

}  // namespace redress::casework
