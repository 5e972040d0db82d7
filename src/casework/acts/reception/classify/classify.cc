#include "casework/events/reception.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Says what kind of feedback it is, once somebody has read it.
struct Classify {
  static constexpr ActTraits kTraits{.name = "classify", .title = "Classify"};

  std::string kind;
  Texts tags;
  std::string reason;

  void questions(Asker& ask) {
    ask(kind, {.name = "kind",
               .words = "What kind of feedback is it?",
               .kind = QuestionKind::choice,
               .from = choices::kinds});
    ask(tags, {.name = "tags",
               .words = "Does any of these apply?",
               .kind = QuestionKind::choices,
               .from = choices::tags,
               .required = false});
    ask(reason,
        {.name = "reason", .words = "Why?", .kind = QuestionKind::words, .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(Classified{.kind = kind, .tags = tags, .reason = reason});
  }
};

std::optional<Refusal> Classify::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::triage) {
    return std::nullopt;
  }
  return refusal("past-triage", "What kind it is was settled when it was taken up.");
}

}  // namespace

extern constinit const Act kClassify = act<Classify>();

}  // namespace redress::casework
