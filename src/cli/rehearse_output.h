#pragma once

#include <string>
#include <vector>

#include "casework/acts/acts.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/what_if.h"

namespace redress::cli {

/// Which parts of the text are asked for.
struct RehearsalParts {
  bool workings = false;
  bool why = false;
};

/// What became of a scenario, for people.
[[nodiscard]] std::string text_of(const casework::Scenario& scenario,
                                  const casework::Rehearsal& rehearsal,
                                  const RehearsalParts& parts);

/// The same for programs; docs/command-line.md describes it.
[[nodiscard]] std::string json_of(const casework::Scenario& scenario,
                                  const casework::Rehearsal& rehearsal);

/// What would have been different under another edition, a line each, or a JSON array.
[[nodiscard]] std::string text_of(const std::vector<casework::Difference>& differences,
                                  const procedure::Edition& one, const procedure::Edition& other);
[[nodiscard]] std::string json_of(const std::vector<casework::Difference>& differences);

/// The same for one stored casefile: its reference and a line each, or one JSON object.
[[nodiscard]] std::string text_of(const std::string& reference,
                                  const std::vector<casework::Difference>& differences);
[[nodiscard]] std::string json_of(const std::string& reference,
                                  const std::vector<casework::Difference>& differences);

/// An act as it stands at the end: who may do it, or why nobody can.
struct NextStep {
  const casework::ActTraits* act = nullptr;
  bool residents = false;
  bool any_staff = false;          // whatever the role
  std::vector<std::string> roles;  // of the edition, where not any
  std::optional<casework::Refusal> why_not;

  [[nodiscard]] bool possible() const { return residents || any_staff || !roles.empty(); }
};

/// Every act a person can do, as things stand.
[[nodiscard]] std::vector<NextStep> next_steps(const casework::Standing& standing);

}  // namespace redress::cli
