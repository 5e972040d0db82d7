#include "calendar/london.h"
#include "casework/events/closing.h"
#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/entry/registration.h"
#include "casework/rules/standing.h"

namespace redress::casework {
namespace {

/// The answer to an enquiry, or that there is none, does not content the person: it is a complaint
/// from that day, and is registered where nothing stands in its way.
struct NotContent {
  static constexpr ActTraits kTraits{.name = "not-content",
                                     .title = "Record that they are not content",
                                     .by_residents = true,
                                     .persons_word = true};

  std::string words;

  void questions(Asker& ask) {
    ask(words, {.name = "words",
                .words = "What did they say?",
                .to_resident = "What are you not content with?",
                .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> NotContent::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!kind_of(here).becomes) {
    return not_part_of_procedure();
  }
  if (here.casefile.procedure != ProcedureState::triage) {
    return refusal("past-triage", "What kind it is was settled when it was taken up.");
  }
  return std::nullopt;
}

Decision NotContent::decide(const Situation& here) const {
  std::vector<Fact> facts;
  if (here.casefile.closed_at) {
    facts.emplace_back(Reopened{.reason = words});
  }
  facts.emplace_back(
      Classified{.kind = *kind_of(here).becomes,
                 .tags = here.casefile.tags,
                 .reason = words,
                 .dissatisfied_on = calendar::london_day(here.circumstances.occurred_at)});
  std::vector<EventBody> bodies;
  for (const auto& fact : facts) {
    bodies.push_back(fact.body);
  }
  const auto then = standing_after(std::move(bodies), here);
  const auto as_complaint = then.seen_by(here.circumstances);
  if (rules_in_the_way(as_complaint).empty()) {
    if (auto registered = registration(
            as_complaint, {.reason = words, .agreement = words, .stage = "", .ground = ""})) {
      registered->front().at.reset();  // it is a complaint from what they said, and not before
      facts.insert(facts.end(), registered->begin(), registered->end());
    }
  }
  return facts;
}

}  // namespace

extern constinit const Act kNotContent = act<NotContent>();

}  // namespace redress::casework
