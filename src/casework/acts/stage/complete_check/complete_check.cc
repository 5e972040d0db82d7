#include "casework/events/stage.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records one or more checks that the procedure requires, and what they showed.
struct CompleteCheck {
  static constexpr ActTraits kTraits{.name = "complete-check",
                                     .title = "Put checks on record",
                                     .leaves = {CheckCompleted::kName},
                                     .late = true};

  Texts check;
  std::string finding;

  void questions(Asker& ask) {
    ask(check, {.name = "check",
                .words = "What was looked at?",
                .kind = QuestionKind::choices,
                .from = choices::checks});
    ask(finding, {.name = "finding", .words = "What did it show?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> CompleteCheck::barred(const Situation& here) {
  if (here.edition.checks.empty()) {
    return not_part_of_procedure();
  }
  return unless_in_hand(here);
}

Decision CompleteCheck::decide(const Situation& here) const {
  std::vector<Fact> facts;
  for (const auto& one : check) {
    facts.emplace_back(
        CheckCompleted{.stage = here.casefile.stage, .check = one, .finding = finding});
  }
  return facts;
}

}  // namespace

extern constinit const Act kCompleteCheck = act<CompleteCheck>();

}  // namespace redress::casework
