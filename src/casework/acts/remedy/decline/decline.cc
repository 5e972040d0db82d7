#include "casework/events/approvals.h"
#include "casework/rules/act.h"
#include "casework/rules/permission/answering.h"

namespace redress::casework {
namespace {

/// Says no to what was asked for, with the reason.
struct Decline {
  static constexpr ActTraits kTraits{
      .name = "decline", .title = "Decline an approval", .judges = true};

  std::string request;
  std::string reason;

  void questions(Asker& ask) {
    ask(request, {.name = "request",
                  .words = "Which request?",
                  .kind = QuestionKind::choice,
                  .from = choices::requests_to_answer});
    ask(reason, {.name = "reason", .words = "Why not?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return facts(ApprovalDeclined{
        .request = request, .role = role_to_answer_in(request, here), .reason = reason});
  }
};

std::optional<Refusal> Decline::barred(const Situation& here) {
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

extern constinit const Act kDecline = act<Decline>();

}  // namespace redress::casework
