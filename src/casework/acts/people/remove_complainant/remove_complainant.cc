#include <algorithm>
#include <string>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/event_words.h"
#include "casework/events/history.h"
#include "casework/events/people.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"

namespace redress::casework {
namespace {

/// Records that one of those who complain does so no longer. The others go on, and another is
/// written to where it was this one.
struct RemoveComplainant {
  static constexpr ActTraits kTraits{.name = "remove-complainant",
                                     .title = "Record that somebody leaves the complaint",
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string complainant;
  std::string how;
  std::string words;

  void questions(Asker& ask) {
    ask(complainant, {.name = "complainant",
                      .words = "Who leaves it?",
                      .kind = QuestionKind::choice,
                      .from = choices::complainants});
    ask(how, {.name = "how",
              .words = "Why?",
              .kind = QuestionKind::choice,
              .fixed = {{"left", "They do not wish to go on", ""}, {"died", "They died", ""}}});
    ask(words, {.name = "words",
                .words = "What did they say, or who told you?",
                .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> RemoveComplainant::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  return here.casefile.lead() ? std::nullopt
                              : std::optional(refusal("nobody-complains", "Nobody is left."));
}

/// What only the person can have said or agreed to.
bool is_their_word(const EventBody& body) {
  const auto* contact = body.as<Contact>();
  const bool is_talk = contact && contact->with.empty() &&
                       (contact->result == "two-way" || contact->from == "complainant");
  return is_talk || body.is<OfferAccepted>() || body.is<OfferAnswered>() ||
         body.is<EscalationRequested>() || body.is<Withdrawn>() || body.is<ConsentRecorded>();
}

/// Whoever left or died before said nothing since: what is on record as theirs is another's, or a
/// slip, and is put right first.
std::optional<Refusal> unless_silent_since(const Situation& here) {
  for (const auto& event : here.history) {
    if (event.occurred_at > here.circumstances.occurred_at && is_their_word(event.body)) {
      return refusal(
          "said-something-since",
          "After that, on {day}, this is on record: {what}. Take that back first, or put "
          "the day right.",
          {{"day", calendar::to_words(calendar::london_day(event.occurred_at))},
           {"what", std::string(moment_of(name_of(event.body)))}});
    }
  }
  return std::nullopt;
}

Decision RemoveComplainant::decide(const Situation& here) const {
  const auto left = std::ranges::count_if(here.casefile.complainants,
                                          [](const Complainant& one) { return !one.left; });
  if (left == 1 && how == "left" && !here.casefile.petitioned) {
    return fail(refusal("last-complainant",
                        "Nobody else complains. Record that the complaint is withdrawn."));
  }
  if (left == 1) {
    if (auto refused = unless_silent_since(here)) {
      return fail(*refused);
    }
  }
  return facts(ComplainantLeft{.complainant = complainant, .how = how, .words = words});
}

}  // namespace

extern constinit const Act kRemoveComplainant = act<RemoveComplainant>();

}  // namespace redress::casework
