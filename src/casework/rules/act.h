#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "calendar/london.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "casework/rules/bars.h"
#include "casework/rules/choices.h"
#include "casework/rules/fact.h"
#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// What every act has. An act is a value, `const Act kNote`, made in a source of its own from a
// struct with
//   static constexpr ActTraits kTraits              its name, title and who may
//   void questions(Asker& ask)                      its questions, each beside the member it fills
//   static std::optional<Refusal> barred(here)      why it cannot be done now, whatever the answers
//   Decision decide(here) const                     the facts it leaves, or a refusal
// and is listed in acts.cc. All other code knows it by its name alone. What holds for all acts (who
// may, gates, moments, consequences) is decided once, in decide.cc.
namespace redress::casework {

/// How the moment that an act records is checked.
enum class Moment {
  within_stage,    // not before the current stage began
  since_received,  // any time since the first words (a call recorded late may belong to an earlier
                   // stage)
  first,           // the first words themselves
};

/// The names of the events for which an act is done, as clocks and gates wait for them.
using EventsLeft = std::array<std::string_view, 2>;

struct ActTraits {
  std::string_view name;            // kebab-case; never changes
  std::string_view title;           // what an officer does: "Issue the decision"
  EventsLeft leaves = {};           // what others may wait for; further events may come with it
  bool by_residents = false;        // a resident may do it for their own casefile
  bool persons_word = false;        // the person's own word or wish, whoever puts it on record
  bool by_system_only = false;      // done by the watch, never by a person
  bool by_operations_only = false;  // done by whoever runs Redress, at its command line
  bool by_deciders = false;         // for those who decide the stage, where the edition names them
  bool only_where_named = false;    // exists only where the edition's `acts` name it
  bool lapse_act = false;           // what a clock may do when it runs out
  bool by_those_in_it = false;  // staff whom it is about, who complain or act for those who do may
                                // do it too: their own account
  bool late = false;        // put on record as of when it could be done, whatever happened since
  bool approvable = false;  // an authority of the edition may require a yes before it
  bool usual = false;       // done on most days, whatever the casefile waits for
  bool checked = false;  // read back before it is done: what it says or ends is not simply undone
  bool judges = false;   // answers what somebody else wrote or asks: its page shows the whole
  Moment moment = Moment::within_stage;

  /// Staff or residents may do it, rather than a clock or whoever runs Redress.
  [[nodiscard]] constexpr bool is_for_people() const {
    return !by_system_only && !by_operations_only;
  }
};

/// Receives an act's questions one after the other, each with the member that its answer fills.
class Asker {
 public:
  virtual void operator()(std::string& into, const Question& question) = 0;
  virtual void operator()(Texts& into, const Question& question) = 0;
  virtual void operator()(std::optional<Date>& into, const Question& question) = 0;
  virtual void operator()(std::optional<Money>& into, const Question& question) = 0;

 protected:
  ~Asker() = default;
};

/// An act with its answers: what it decides in a situation. Owns the answers.
using Answered = std::function<Decision(const Situation& here)>;

struct Act {
  ActTraits traits;
  /// Why it cannot be done now, whatever the answers.
  std::optional<Refusal> (*barred)(const Situation& here);
  /// Asks every question and returns the act with what the asker filled in.
  Answered (*answered)(Asker& ask);
};

/// Makes the act from a struct as described above.
template <class A>
consteval Act act() {
  return {A::kTraits, &A::barred, [](Asker& ask) -> Answered {
            A answered;
            answered.questions(ask);
            return [answered = std::move(answered)](const Situation& here) {
              return answered.decide(here);
            };
          }};
}

}  // namespace redress::casework
