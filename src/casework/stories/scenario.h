#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/deciding/happened.h"
#include "casework/rules/circumstances.h"
#include "casework/rules/question.h"
#include "procedure/reader.h"

// A scenario: a dated list of acts that a landlord writes to try out a procedure.
// docs/scenario-format.md describes the file.
namespace redress::casework {

/// One step. Without `act` it only lets time pass and looks.
struct Step {
  int line = 0;  // in the file
  calendar::LocalTime at;
  Actor actor;
  std::string act;
  Answers answers;
  std::optional<Happened> happened;  // when it happened, if earlier than `at`
  std::string late_reason;
  // What the writer expects, checked after the step.
  std::string refused;                     // the code of the refusal; "" when it should be accepted
  std::map<std::string, std::string> due;  // clock -> date, or instant for hours
  std::map<std::string, std::string> state;  // clock -> its state
  std::map<std::string, std::string> opens;  // route -> date
  std::string stands;                        // the procedure state
  std::optional<Texts> missing;              // what must still be put on record; unset: not said
};

struct Scenario {
  std::string title;
  std::string landlord;                       // slug
  std::string edition;                        // "" for the one in force on receipt
  std::map<procedure::RoleId, Money> limits;  // what each role may offer; absent: not set
  std::vector<MarkerElsewhere> markers;       // in force for the person
  std::vector<OtherCasefile> others;  // casefiles that exist, by reference and day of receipt
  std::shared_ptr<const Staff> staff = no_staff();  // of the landlord; everybody whom `as` names
  std::vector<Step> steps;
};

/// Reads a scenario, or names everything wrong with it. Steps must be in order of time and the
/// first must log the feedback. Answers are checked when the step is run, against the edition.
[[nodiscard]] Result<Scenario, std::vector<procedure::Problem>> read_scenario(
    std::string_view text, std::string_view file);

}  // namespace redress::casework
