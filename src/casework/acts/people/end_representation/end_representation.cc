#include "casework/casefile/casefile.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records that somebody no longer acts for the person, whose word it takes unless it is the
/// representative who stops, or what they acted by is over.
struct EndRepresentation {
  static constexpr ActTraits kTraits{.name = "end-representation",
                                     .title = "Record that somebody no longer acts for them",
                                     .leaves = {RepresentationEnded::kName},
                                     .moment = Moment::since_received};

  std::string representative;
  std::string how;
  std::string words;

  void questions(Asker& ask) {
    ask(representative, {.name = "representative",
                         .words = "Who no longer acts for them?",
                         .kind = QuestionKind::choice,
                         .from = choices::representatives});
    ask(how, {.name = "how",
              .words = "Why?",
              .kind = QuestionKind::choice,
              .fixed = {{"person", "The person said so", ""},
                        {"representative", "They said that they stop", ""},
                        {"over", "What they acted by is over", "A power of attorney that ended"}}});
    ask(words, {.name = "words",
                .words = "What did they say, or how can that be seen?",
                .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    if (auto bar = unless_begun(here)) {
      return bar;
    }
    return choices::representatives(here).empty()
               ? std::optional(refusal("nobody-represents", "Nobody acts for them."))
               : std::nullopt;
  }

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(RepresentationEnded{.representative = representative, .how = how, .words = words});
  }
};

}  // namespace

extern constinit const Act kEndRepresentation = act<EndRepresentation>();

}  // namespace redress::casework
