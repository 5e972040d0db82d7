#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/london.h"
#include "casework/question.h"
#include "casework/situation.h"

// What every command has. A command is a struct in a folder of its own with
//   static constexpr CommandTraits kTraits          its name, title and who may
//   questions(self, ask)                            its questions, each beside the member it fills
//   static std::optional<Refusal> barred(here)      why it cannot be done now, whatever the answers
//   Decision decide(here) const                     the facts it leaves, or a refusal
// and one word in the list in commands.h. What holds for all commands (who may, gates, moments,
// consequences) is decided once, in decide.cc.
namespace redress::casework {

/// How the moment that a command records is checked.
enum class Moment {
  within_stage,    // not before the current stage began
  since_received,  // any time since the first words (a call recorded late may belong to an earlier
                   // stage)
  first,           // the first words themselves
};

struct CommandTraits {
  std::string_view name;          // kebab-case; never changes
  std::string_view title;         // what an officer does: "Issue the decision"
  bool by_residents = false;      // a resident may do it for their own casefile
  bool by_system_only = false;    // done by the watch, never by a person
  bool only_where_named = false;  // exists only where the edition's `acts` name it
  bool lapse_act = false;         // what a clock may do when it runs out
  bool decides = false;           // never done by whom the complaint is about
  bool approvable = false;        // an authority of the edition may stand before it
  Moment moment = Moment::within_stage;
};

// Bars that several commands share. Each gives the refusal when what it says does not hold.
[[nodiscard]] std::optional<Refusal> unless_begun(const Situation& here);
[[nodiscard]] std::optional<Refusal> unless_not_closed(const Situation& here);
/// A formal stage is being worked on: open, or asked for and awaiting acceptance.
[[nodiscard]] std::optional<Refusal> unless_stage_runs(const Situation& here);
/// As unless_stage_runs, and accepted: what needs a stage that was taken up.
[[nodiscard]] std::optional<Refusal> unless_stage_open(const Situation& here);
/// Being handled: in triage, informally or at a stage; not ended.
[[nodiscard]] std::optional<Refusal> unless_in_hand(const Situation& here);

/// The kind of feedback has formal stages in this edition.
[[nodiscard]] std::optional<Refusal> unless_formal_stages(const Situation& here);
/// What an edition without the rules for it says to a command.
[[nodiscard]] Refusal not_part_of_procedure();

/// Nothing that was promised is outstanding.
[[nodiscard]] std::optional<Refusal> unless_promises_done(const Situation& here,
                                                          const procedure::Source& source = {});

/// True when an event of this name has happened at the stage.
[[nodiscard]] bool happened(const Situation& here, std::string_view event, std::string_view stage);

/// The casefile's kind as the edition has it; CHECKed, since classify takes only the edition's
/// kinds.
[[nodiscard]] const procedure::Kind& kind_of(const Situation& here);

/// The name of a stage as people read it: "stage 2 review (Level 2)".
[[nodiscard]] std::string stage_name(const procedure::Edition& edition, std::string_view stage);

}  // namespace redress::casework
