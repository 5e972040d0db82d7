#pragma once

#include <string>
#include <vector>

#include "casework/acts/acts.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/what_if.h"

namespace redress::cli {

/// Which parts of the text were asked for.
struct RehearsalParts {
  bool workings = false;
  bool why = false;
};

/// Returns why a step was not done, a sentence for each reason, with the key of each question whose
/// answer cannot be used.
[[nodiscard]] std::vector<std::string> reasons_of(const casework::NotDone& not_done);

/// Returns the outcome of a scenario, for people.
[[nodiscard]] std::string text_of(const casework::Scenario& scenario,
                                  const casework::Rehearsal& rehearsal,
                                  const RehearsalParts& parts);

/// Returns the same for programs, as described in docs/command-line.md.
[[nodiscard]] std::string json_of(const casework::Scenario& scenario,
                                  const casework::Rehearsal& rehearsal);

/// Returns what would have been different under another edition, one per line or as a JSON array.
[[nodiscard]] std::string text_of(const std::vector<casework::Difference>& differences,
                                  const procedure::Edition& one, const procedure::Edition& other);
[[nodiscard]] std::string json_of(const std::vector<casework::Difference>& differences);

/// Returns the same for one stored casefile: its reference and the lines, or one JSON object.
[[nodiscard]] std::string text_of(const std::string& reference,
                                  const std::vector<casework::Difference>& differences);
[[nodiscard]] std::string json_of(const std::string& reference,
                                  const std::vector<casework::Difference>& differences);

/// An act at the end of the rehearsal: who may do it, or why nobody can.
struct NextStep {
  const casework::ActTraits* act = nullptr;
  bool residents = false;
  bool any_staff = false;          // anybody, whatever their role
  std::vector<std::string> roles;  // the edition's roles, unless any_staff
  std::optional<casework::Refusal> why_not;

  [[nodiscard]] bool possible() const { return residents || any_staff || !roles.empty(); }
};

/// Returns every act that a person could do, with who may do it as things stand.
[[nodiscard]] std::vector<NextStep> next_steps(const casework::Standing& standing);

}  // namespace redress::cli
