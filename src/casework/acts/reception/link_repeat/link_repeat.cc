#include <algorithm>

#include "base/folded.h"
#include "casework/casefile/casefile.h"
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
  std::string same_person;

  void questions(Asker& ask) {
    ask(other, {.name = "other", .words = "Which casefile?", .hint = "Its reference"});
    ask(relation, {.name = "relation",
                   .words = "What has it to do with this one?",
                   .kind = QuestionKind::choice,
                   .fixed = {{"repeat-of-ended",
                              "The same matter, and our procedure for it is at its end", ""},
                             {"repeat", "The same matter, still with us", ""},
                             {"came-of-it", "What came up in this one, taken up on its own", ""},
                             {"part", "It was merged into this one", ""},
                             {"related", "A related matter", ""}}});
    ask(reason, {.name = "reason",
                 .words = "What shows that?",
                 .kind = QuestionKind::words,
                 .required = false});
    ask(same_person, {.name = "same-person",
                      .words = "Is it the same person’s, though the name is another?",
                      .hint = "Then say what shows that",
                      .kind = QuestionKind::choice,
                      .fixed = {{"yes", "Yes", ""}},
                      .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// Whether the other casefile is somebody else's, as far as names tell.
bool is_anothers(const OtherCasefile& other, const Casefile& casefile) {
  return !other.person.empty() && !casefile.anonymous() &&
         std::ranges::none_of(casefile.complainants, [&](const Complainant& one) {
           return folded_name(one.who.name) == folded_name(other.person);
         });
}

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
  if (relation == "part" && found->open) {
    return fail(refusal("other-not-merged",
                        "{reference} goes on by itself. Merge it into this one there.",
                        {{"reference", other}}));
  }
  const bool is_a_repeat = relation == "repeat" || relation == "repeat-of-ended";
  const bool is_shown_the_same = !same_person.empty() && !reason.empty();
  if (is_a_repeat && is_anothers(*found, here.casefile) && !is_shown_the_same) {
    return fail(refusal("of-another-person",
                        "{reference} is {person}’s. Nobody’s complaint repeats another person’s: "
                        "link them as related, or say what shows that the two are one person.",
                        {{"reference", other}, {"person", found->person}}));
  }
  return facts(Linked{.other = other, .relation = relation, .reason = reason});
}

}  // namespace

extern constinit const Act kLinkRepeat = act<LinkRepeat>();

}  // namespace redress::casework
