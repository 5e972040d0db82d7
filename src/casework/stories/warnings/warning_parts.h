#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/stories/warnings/warnings.h"
#include "procedure/edition.h"

// The parts of what can never happen in an edition.
namespace redress::casework {

/// The table of a clock: "[stage.stage-1.clock.decision]", "[clock.age]".
[[nodiscard]] std::string table_of(const procedure::Clock& clock);

/// Whether feedback of some kind passes through the stage; with `kinds`, of one of these.
[[nodiscard]] bool is_passed(const procedure::Edition& edition, std::string_view stage,
                             const std::vector<procedure::KindId>& kinds = {});

/// Whether somebody can ask for the stage: another has it as its `next`.
[[nodiscard]] bool is_asked_for(const procedure::Edition& edition, std::string_view stage);

/// Clocks that nobody can start or meet.
void look_at_clocks(const procedure::Edition& edition, std::vector<Warning>& warnings);
/// Acts and gates that need another act which is not there.
void look_at_acts(const procedure::Edition& edition, std::vector<Warning>& warnings);

}  // namespace redress::casework
