#include "casework/events/approvals.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/permission/answering.h"

namespace redress::casework {
namespace {

/// Says yes to what was asked for, in one of the officer's own roles.
struct Approve {
  static constexpr ActTraits kTraits{.name = act_name::kApprove,
                                     .title = "Approve",
                                     .leaves = {ApprovalGranted::kName},
                                     .judges = true};

  std::string request;
  std::string words;

  void questions(Asker& ask) {
    ask(request, {.name = "request",
                  .words = "Which request?",
                  .kind = QuestionKind::choice,
                  .from = choices::requests_to_answer});
    ask(words, {.name = "words",
                .words = "Anything to add?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return facts(ApprovalGranted{
        .request = request, .role = role_to_answer_in(request, here), .words = words});
  }
};

std::optional<Refusal> Approve::barred(const Situation& here) {
  if (!here.edition.asks_for_approval()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_something_to_approve(here)) {
    return bar;
  }
  if (!choices::requests_to_answer(here).empty()) {
    return std::nullopt;
  }
  return nothing_to_answer(here);
}

}  // namespace

extern constinit const Act kApprove = act<Approve>();

}  // namespace redress::casework
