#include "casework/acts/panel/sittings.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records that the papers of the hearing went out.
struct SendPaperwork {
  static constexpr ActTraits kTraits{.name = "send-paperwork",
                                     .title = "Send the papers of the hearing",
                                     .leaves = {PaperworkSent::kName},
                                     .late = true};

  Texts to;
  std::string mode;

  void questions(Asker& ask) {
    ask(to, {.name = "to",
             .words = "To whom?",
             .kind = QuestionKind::choices,
             .fixed = {{"panel", "The panel", ""}, {"complainant", "The complainant", ""}}});
    ask(mode, ask_mode("How were they sent?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (auto refused = unless_panel_is_there(to, here)) {
      return fail(*refused);
    }
    return facts(PaperworkSent{.stage = here.casefile.stage, .to = to, .mode = mode});
  }
};

std::optional<Refusal> SendPaperwork::barred(const Situation& here) {
  const auto* stage = here.stage();
  if (!here.edition.has_panels() || (stage && !stage->panel)) {
    return not_part_of_procedure();
  }
  return unless_stage_runs(here);
}

}  // namespace

extern constinit const Act kSendPaperwork = act<SendPaperwork>();

}  // namespace redress::casework
