#include <algorithm>

#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/circumstances.h"

namespace redress::casework {
namespace {

/// Says how another casefile is related to this one.
struct LinkRepeat {
  static constexpr ActTraits kTraits{
      .name = "link-repeat", .title = "Link to another casefile", .moment = Moment::since_received};

  std::string other;
  std::string relation;
  std::string reason;

  void questions(Asker& ask) {
    ask(other, {.name = "other", .words = "Which casefile?", .hint = "Its reference"});
    ask(relation, {.name = "relation",
                   .words = "What has it to do with this one?",
                   .kind = QuestionKind::choice,
                   .fixed = {{"repeat-of-ended",
                              "The same matter, and our procedure for it is at its end", ""},
                             {"repeat", "The same matter, still with us", ""},
                             {"came-of-it", "What came up in this one, taken up on its own", ""},
                             {"related", "A related matter", ""}}});
    ask(reason, {.name = "reason",
                 .words = "What shows that?",
                 .kind = QuestionKind::words,
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision LinkRepeat::decide(const Situation& here) const {
  const auto& others = here.circumstances.others;
  const auto found = std::ranges::find(others, other, &OtherCasefile::reference);
  if (found == others.end()) {
    return fail(
        refusal("no-such-casefile", "There is no casefile {reference}.", {{"reference", other}}));
  }
  if (relation == "repeat-of-ended" && !found->ended) {
    return fail(refusal("other-not-ended",
                        "The procedure of {reference} is not at its end: it is still with us.",
                        {{"reference", other}}));
  }
  return facts(Linked{.other = other, .relation = relation, .reason = reason});
}

}  // namespace

extern constinit const Act kLinkRepeat = act<LinkRepeat>();

}  // namespace redress::casework
