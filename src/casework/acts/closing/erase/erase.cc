#include <set>

#include "base/text.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"

namespace redress::casework {
namespace {

/// Erases personal words, of all entries or of some. What the procedure needs of them stays, so
/// that the casefile still says what was done and when.
struct Erase {
  static constexpr ActTraits kTraits{.name = act_name::kErase,
                                     .title = "Erase personal words",
                                     .by_operations_only = true,
                                     .moment = Moment::since_received};

  Texts events;
  std::string why;

  void questions(Asker& ask) {
    ask(events, {.name = "events",
                 .words = "Which entries?",
                 .hint = "Their places in the history, a line for each; all of them where none is "
                         "given",
                 .kind = QuestionKind::lines,
                 .required = false});
    ask(why, {.name = "why",
              .words = "Why are they erased?",
              .hint = "Without anything that shows who it was: this stays",
              .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_begun(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// The places of the entries that still hold personal words, from 1.
std::set<int> places_with_words(const History& history) {
  std::set<int> places;
  for (std::size_t i = 0; i < history.size(); ++i) {
    if (!history[i].erased && has_personal_words(history[i])) {
      places.insert(static_cast<int>(i) + 1);
    }
  }
  return places;
}

Decision Erase::decide(const Situation& here) const {
  const auto with_words = places_with_words(here.recorded);
  std::set<int> wanted;
  for (const auto& place : events) {
    const auto number = whole_number(trimmed(place));
    if (!number || *number < 1 || *number > static_cast<int>(here.history.size())) {
      return fail(refusal("no-such-entry",
                          "There is no entry {place}: the history has {count}, counted from 1.",
                          {{"place", place}, {"count", std::to_string(here.history.size())}}));
    }
    if (with_words.contains(*number)) {
      wanted.insert(*number);
    }
  }
  Erased erased{.events = {}, .why = why};
  for (const int place : events.empty() ? with_words : wanted) {
    erased.events.push_back(std::to_string(place));
  }
  return erased.events.empty()
             ? fail(refusal("nothing-to-erase", "These entries hold no personal words."))
             : facts(std::move(erased));
}

}  // namespace

extern constinit const Act kErase = act<Erase>();

}  // namespace redress::casework
