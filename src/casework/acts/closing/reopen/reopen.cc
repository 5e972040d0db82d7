#include "casework/events/closing.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Opens a closed casefile again. What is due, was told or is exhausted stays as it was. What was
/// withdrawn, excluded or sent elsewhere goes on where it stood, closed or not: that may have been
/// a slip, and people change their minds.
struct Reopen {
  static constexpr ActTraits kTraits{
      .name = "reopen", .title = "Reopen the casefile", .moment = Moment::since_received};

  std::string reason;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(Reopened{.reason = reason});
  }
};

std::optional<Refusal> Reopen::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!here.casefile.closed_at && !here.casefile.before_end) {
    return refusal("not-closed", "It is not closed.");
  }
  if (const auto& other = here.casefile.merged_into; !other.empty()) {
    return refusal("merged", "It is part of {other} now. Record there what is new.",
                   {{"other", other}});
  }
  return std::nullopt;
}

}  // namespace

extern constinit const Act kReopen = act<Reopen>();

}  // namespace redress::casework
