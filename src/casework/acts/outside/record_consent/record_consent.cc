#include <string>

#include "casework/casefile/casefile.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Puts on record that the person agrees that their complaint goes to an outside body.
struct RecordConsent {
  static constexpr ActTraits kTraits{.name = "record-consent",
                                     .title = "Put the person’s consent on record",
                                     .persons_word = true,
                                     .moment = Moment::since_received};

  std::string body;
  std::string form;
  std::string evidence;

  void questions(Asker& ask) {
    ask(body, {.name = "body",
               .words = "To whom may it go?",
               .kind = QuestionKind::choice,
               .from = choices::bodies});
    ask(form, {.name = "form",
               .words = "How was it given?",
               .kind = QuestionKind::choice,
               .fixed = {{"signed", "Signed", ""}, {"spoken", "In words", ""}}});
    ask(evidence, {.name = "evidence", .words = "Where can it be seen?"});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return here.edition.bodies.empty() ? not_part_of_procedure() : unless_begun(here);
  }

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(ConsentRecorded{.body = body, .form = form, .evidence = evidence});
  }
};

}  // namespace

extern constinit const Act kRecordConsent = act<RecordConsent>();

}  // namespace redress::casework
