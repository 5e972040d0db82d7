#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/lapse.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/remedy/awaiting.h"

namespace redress::casework {
namespace {

/// Closes the casefile: the procedure has ended, no promise is outstanding, what was offered at the
/// end is answered or was asked for in vain, and every outside body has what it ordered and asked
/// for. Outside rights do not depend on it.
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
  if (auto bar =
          unless_work_done(here, rules.empty() ? procedure::Source{} : rules.front()->source)) {
    return bar;
  }
  const auto* offer = offer_unanswered_at_end(here);
  if (offer != nullptr && ends_unanswered(here.edition)) {
    return refusal("offer-unanswered",
                   "{offer} can still be accepted ({what}). Record their answer, or ask for it.",
                   {{"offer", offer->id}, {"what", offer->what}})
        .until(ReplyAsked::kName);
  }
  return std::nullopt;
}

}  // namespace

extern constinit const Act kClose = act<Close>();

}  // namespace redress::casework
