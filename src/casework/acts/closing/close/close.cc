#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Closes the casefile: the procedure has ended, no promise is outstanding, and every outside
/// body has what it ordered and asked for. Outside rights do not depend on it.
struct Close {
  static constexpr ActTraits kTraits{
      .name = "close", .title = "Close the casefile", .leaves = {Closed::kName}, .checked = true};

  std::string note;

  void questions(Asker& ask) {
    ask(note, {.name = "note",
               .words = "Is there anything to say about it?",
               .kind = QuestionKind::words,
               .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const { return facts(Closed{.note = note}); }
};

std::optional<Refusal> Close::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  const bool is_answered =
      petition_falls_short(here) && happened(here, FeedbackAnswered::kName, here.casefile.stage);
  if (!here.casefile.ended() && !here.edition.path(here.casefile.kind).empty() && !is_answered) {
    return refusal(
        "procedure-not-ended",
        "The procedure has not come to its end: the outcome is neither accepted nor final.");
  }
  const auto rules = before(kTraits, here);
  return unless_work_done(here, rules.empty() ? procedure::Source{} : rules.front()->source);
}

}  // namespace

extern constinit const Act kClose = act<Close>();

}  // namespace redress::casework
