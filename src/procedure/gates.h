#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "procedure/clocks.h"
#include "procedure/rule.h"

namespace redress::procedure {

// Gates: what must be true before an act. A closed list of named forms; each has a small pure
// function and a sentence in casework.

/// Each of these events has happened at this stage.
struct Done {
  std::vector<EventPattern> events;
};

/// The decision was explained to the person, or so many attempts to do so were made on different
/// days.
struct DecisionExplained {
  std::optional<int> or_attempts;
};

/// The person was invited to comment before the decision is issued.
struct CommentInvited {};

/// There was a two-way contact at this stage, or so many attempts on different days.
struct Spoken {
  std::optional<int> or_attempts;
  std::vector<EventPattern> met_by;  // the contacts that count, any of them; empty: every one
};

/// The stage is given to somebody, and whoever acts is that person.
struct GivenToActor {};

/// The hearing was held, or a Director (or whoever the edition names) declined one.
struct HearingSettled {};

/// Every promise made to the complainant is shown to be done.
struct PromisesDone {};

/// Each of these checks is on record at this stage.
struct Checked {
  std::vector<std::string> checks;
};

/// For each stage that was decided, it is logged what should change, or that nothing should.
struct LearningLogged {};

/// Each response issued was reviewed by those the edition names.
struct ResponseReviewed {};

/// The panel is appointed in the number the edition gives.
struct PanelAppointed {};

/// The person answered the offer of a panel, or the last day to do so has passed; where they wanted
/// one, it is appointed.
struct OfferedPanelAppointed {};

/// The papers of the hearing went to each of these: "panel", "complainant".
struct PackSent {
  std::vector<std::string> to;
};

/// A decision that comes after its day was announced as late to the person before.
struct DelayExplained {};

/// Each of these facts and days is on record.
struct Known {
  std::vector<std::string> facts;
  std::vector<std::string> days;
};

using GateForm =
    std::variant<Done, DecisionExplained, CommentInvited, Spoken, HearingSettled, PromisesDone,
                 Checked, LearningLogged, ResponseReviewed, PanelAppointed, OfferedPanelAppointed,
                 PackSent, DelayExplained, Known, GivenToActor>;

/// In a gate's `modes`: the way in which the person prefers to be reached.
inline constexpr std::string_view kPreferredMode = "preferred";

/// What must hold before an act, at one stage, for one kind or anywhere: who may do it, and what
/// must be true. An act may have several, each under a condition of its own.
struct Before {
  ActName act;
  Condition when;
  std::vector<RoleId> by;  // any of them; empty: any member of staff
  std::vector<GateForm> gates;
  std::vector<std::string> modes;  // how it is sent or said; empty: in any way
  bool agreed = false;             // the person's agreement is on record, in their words
  Source source;
};

}  // namespace redress::procedure
