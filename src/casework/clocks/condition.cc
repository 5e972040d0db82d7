#include "casework/clocks/condition.h"

#include <algorithm>

#include "casework/casefile/fitting.h"
#include "casework/events/actor.h"
#include "casework/events/fields.h"
#include "casework/events/received.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using procedure::Condition;

bool among_asked(const Texts& asked, const std::string& value) {
  return asked.empty() || std::ranges::find(asked, value) != asked.end();
}

bool shares_one(const Texts& asked, const Texts& there) {
  return asked.empty() || std::ranges::any_of(there, [&](const std::string& one) {
           return std::ranges::find(asked, one) != asked.end();
         });
}

/// Looks at one condition and those within it.
class Comparison {
 public:
  Comparison(const Compared& with, bool unknown_is_yes)
      : with_(with), unknown_is_yes_(unknown_is_yes) {}

  [[nodiscard]] bool holds(const Condition& when) const {
    return of_receipt(when) && of_standing(when) && of_history(when) && of_act(when) &&
           within(when);
  }

 private:
  [[nodiscard]] bool is(const Texts& asked, const std::string& value) const {
    return value.empty() && !asked.empty() ? unknown_is_yes_ : among_asked(asked, value);
  }

  [[nodiscard]] bool of_receipt(const Condition& when) const {
    const auto& casefile = with_.casefile;
    const auto& received = casefile.received();
    return among_asked(when.kind, casefile.kind) && shares_one(when.tag, casefile.tags) &&
           is(when.relationship, received.relationship) &&
           among_asked(when.channel, received.channel) && is(when.unit, received.unit);
  }

  [[nodiscard]] bool of_standing(const Condition& when) const {
    const auto& casefile = with_.casefile;
    const bool represented = !casefile.represented_by.empty() || !casefile.representatives.empty();
    const auto* run = when.hearing.empty() ? nullptr : casefile.run(with_.stage);
    return among_asked(when.stage, casefile.stage) &&
           (when.hearing.empty() || (run != nullptr && run->hearing == when.hearing)) &&
           (!when.contactable || casefile.was_reachable) &&
           (!when.anonymous || casefile.anonymous()) && (!when.represented || represented) &&
           (!when.repeats || casefile.repeats_ended) && is(when.outcome, outcome()) &&
           facts_are(when);
  }

  /// Of the stage at which the rule stands, else the last decision; "" where nothing is decided.
  [[nodiscard]] std::string outcome() const {
    if (!with_.decides.empty()) {
      return std::string(with_.decides);
    }
    const auto& runs = with_.casefile.runs;
    if (const auto* own = with_.casefile.run(with_.stage)) {
      return own->outcome;
    }
    const auto last = std::find_if(runs.rbegin(), runs.rend(),
                                   [](const StageRun& run) { return run.decided_at.has_value(); });
    return last == runs.rend() ? "" : last->outcome;
  }

  [[nodiscard]] bool facts_are(const Condition& when) const {
    return std::ranges::all_of(when.fact, [&](const auto& asked) {
      const auto found = with_.casefile.facts.find(asked.first);
      return is(asked.second, found == with_.casefile.facts.end() ? "" : found->second);
    });
  }

  [[nodiscard]] bool of_history(const Condition& when) const {
    const bool all_checked = std::ranges::all_of(when.checked, [&](const std::string& check) {
      return std::ranges::any_of(with_.history, [&](const Event& event) {
        const auto* done = event.body.as<CheckCompleted>();
        return done != nullptr && done->check == check;
      });
    });
    return all_checked && std::ranges::all_of(when.happened, [&](const auto& pattern) {
             return std::ranges::count_if(with_.history, [&](const Event& event) {
                      return fits_here(event, pattern, with_.casefile);
                    }) >= when.times;
           });
  }

  [[nodiscard]] bool of_act(const Condition& when) const {
    const bool by = when.acting.empty() ||
                    (with_.actor != nullptr && shares_one(when.acting, with_.actor->roles));
    return by &&
           (when.mode.empty() || (with_.modes != nullptr && shares_one(when.mode, *with_.modes)));
  }

  [[nodiscard]] bool within(const Condition& when) const {
    const auto holds_too = [&](const Condition& inner) { return holds(inner); };
    // What is not known to be so is not ruled out.
    const Comparison opposite(with_, false);
    return (when.any.empty() || std::ranges::any_of(when.any, holds_too)) &&
           std::ranges::all_of(when.all, holds_too) &&
           std::ranges::none_of(when.neither,
                                [&](const Condition& inner) { return opposite.holds(inner); });
  }

  const Compared& with_;
  bool unknown_is_yes_;
};

}  // namespace

bool holds(const Condition& condition, const Compared& with) {
  return Comparison(with, false).holds(condition);
}

bool may_hold(const Condition& condition, const Compared& with) {
  return Comparison(with, true).holds(condition);
}

}  // namespace redress::casework
