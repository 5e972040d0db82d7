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

  void questions(Asker& ask) {
    ask(reason,
        {.name = "reason", .words = "Why may all staff see it?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    if (!here.casefile.confidential) {
      return refusal("not-confidential", "All staff may see it.");
    }
    return unless_in_charge_of_access(here);
  }

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(ConfidentialityEnded{.reason = reason});
  }
};

}  // namespace

extern constinit const Act kEndConfidentiality = act<EndConfidentiality>();

}  // namespace redress::casework
