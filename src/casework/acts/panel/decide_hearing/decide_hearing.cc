#include "casework/events/panel.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Decides whether a hearing is held.
struct DecideHearing {
  static constexpr ActTraits kTraits{.name = "decide-hearing",
                                     .title = "Decide whether to hold a hearing",
                                     .leaves = {HearingDecided::kName},
                                     .only_where_named = true,
                                     .late = true,
                                     .approvable = true,
                                     .checked = true,
                                     .judges = true};

  std::string answer;
  std::string reason;

  void questions(Asker& ask) {
    ask(answer,
        {.name = "answer",
         .words = "Is a hearing held?",
         .kind = QuestionKind::choice,
         .fixed = {{"hold", "Yes, hold a hearing", ""}, {"decline", "No, decline one", ""}}});
    ask(reason,
        {.name = "reason", .words = "Why?", .kind = QuestionKind::words, .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> DecideHearing::barred(const Situation& here) {
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  if (auto bar = unless_decided_before(here)) {
    return bar;
  }
  if (!happened(here, FormReceived::kName, here.casefile.stage)) {
    return refusal("form-not-received", "First record that the form came back.");
  }
  if (happened(here, HearingDecided::kName, here.casefile.stage)) {
    return refusal("hearing-decided-already", "Whether a hearing is held was decided already.");
  }
  return std::nullopt;
}

Decision DecideHearing::decide(const Situation& here) const {
  if (answer == "decline" && reason.empty()) {
    return fail(refusal("reason-missing", "Say why no hearing is held: the complainant is told."));
  }
  return facts(HearingDecided{.stage = here.casefile.stage, .answer = answer, .reason = reason});
}

}  // namespace

extern constinit const Act kDecideHearing = act<DecideHearing>();

}  // namespace redress::casework
