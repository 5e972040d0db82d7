#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/rules/act.h"

// What comes next on a casefile, as its clocks and gates ask for it: what pages lead to.
namespace redress::casework {

/// The acts that leave an event of this name, in the order in which officers meet them; those that
/// this procedure does not have here are left out.
[[nodiscard]] std::vector<const Act*> acts_that_leave(std::string_view event,
                                                      const Situation& here);

/// The act to do first about what a refusal waits for: one that can be done now, if there is one;
/// otherwise the first whose own refusal leads further. Null where no act of a person's helps.
[[nodiscard]] const Act* cure_of(const Refusal& refusal, const Situation& here);

/// Something that a procedure asks for before an act.
struct Preliminary {
  std::string words;               // "The decision was explained to the person"
  std::optional<Refusal> missing;  // why it is still to be done; none: it is done
  const Act* cure = nullptr;       // what can be done about it now
};

/// What the procedure asks for before an act on this casefile, done or not, in the order of the
/// edition. What depends on how the act's questions are answered is left out.
[[nodiscard]] std::vector<Preliminary> preliminaries_of(const Act& act, const Situation& here);

/// The act that a casefile waits for.
struct NextStep {
  const Act* act = nullptr;
  std::string
      asked_by;  // "Stage 1 decision", "Promise P1"; what a yes is asked for; "" for neither
  std::optional<calendar::Due> due;    // with asked_by
  const Deadline* deadline = nullptr;  // of a clock; into the situation
  std::vector<Preliminary> before;
  std::optional<Refusal> bar;  // why whoever looks cannot do it now
  /// What whoever looks can do now: the act itself, or what it waits for. Null where it is for
  /// others, or for nobody yet.
  const Act* now = nullptr;
};

/// The yes that whoever looks is asked for, else what the nearest date asks for or, where none
/// does, what leads the casefile on. Nothing once nothing is left to do, or where only the person
/// can say how it goes on.
[[nodiscard]] std::optional<NextStep> next_step(const Situation& here);

}  // namespace redress::casework
