#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/intake.h"

namespace redress::casework {

// Bars that several acts share. Each returns a refusal when its condition does not hold, and
// nothing when it does.
[[nodiscard]] std::optional<Refusal> unless_begun(const Situation& here);
[[nodiscard]] std::optional<Refusal> unless_not_closed(const Situation& here);
/// A formal stage is being worked on: open, or asked for and awaiting acceptance.
[[nodiscard]] std::optional<Refusal> unless_stage_runs(const Situation& here);
/// As unless_stage_runs, and also accepted: for acts that need a stage that was taken up.
[[nodiscard]] std::optional<Refusal> unless_stage_open(const Situation& here);
/// The casefile is being handled: in triage, informally or at a stage; not ended.
[[nodiscard]] std::optional<Refusal> unless_in_hand(const Situation& here);

/// The kind of feedback has formal stages in this edition.
[[nodiscard]] std::optional<Refusal> unless_formal_stages(const Situation& here);
/// The code of an act for which the edition has no rules: pages leave it out.
inline constexpr std::string_view kNotPartOfProcedure = "not-part-of-procedure";
/// Its refusal.
[[nodiscard]] Refusal not_part_of_procedure();

/// The refusal of an act that must wait until an outside body's orders are carried out.
[[nodiscard]] Refusal orders_outstanding();

/// Refuses while mediation that the person accepted has not come to anything, and a decision would
/// pass over it.
[[nodiscard]] std::optional<Refusal> unless_mediation_settled(const Situation& here);

/// The landlord owes nothing on this casefile: every order of an outside body is carried out, each
/// of its requests answered, what was accepted is given, no sitting is arranged, what came up in it
/// taken up, and every promise kept. `source` is the rule that asks for the promises, if the
/// edition has one.
[[nodiscard]] std::optional<Refusal> unless_work_done(const Situation& here,
                                                      const procedure::Source& source = {});

/// The refusal of an act that must wait until an outside body has what it asked for, if one waits.
[[nodiscard]] std::optional<Refusal> unless_bodies_answered(const Situation& here);

/// No promise is outstanding.
[[nodiscard]] std::optional<Refusal> unless_promises_done(const Situation& here,
                                                          const procedure::Source& source = {});

/// What is open outside, or when the first way opens, as a sentence: "Open outside: the Housing
/// Ombudsman." Never more than is so for this person today.
[[nodiscard]] std::string ways_outside(const Situation& here);

/// The refusal of telling somebody something where nobody is known who could be told.
[[nodiscard]] std::optional<Refusal> unless_somebody_to_tell(const Situation& here);

/// Whoever acts decided no stage of this casefile: nobody reviews their own decision.
[[nodiscard]] std::optional<Refusal> unless_decided_before(const Situation& here);

/// A promise is outstanding on a casefile that is not closed.
[[nodiscard]] std::optional<Refusal> unless_promise_open(const Situation& here);

/// True when an event of this name has happened at the stage.
[[nodiscard]] bool happened(const Situation& here, std::string_view event, std::string_view stage);

/// The casefile's kind as the edition has it; CHECKed, since classify takes only the edition's
/// kinds.
[[nodiscard]] const procedure::Kind& kind_of(const Situation& here);

/// The name of a stage as people read it: "stage 2 review (Level 2)".
[[nodiscard]] std::string stage_name(const procedure::Edition& edition, std::string_view stage);

}  // namespace redress::casework
