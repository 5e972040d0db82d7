#pragma once

#include <optional>

#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The roles that an edition gives the management of a casefile as it stands: whose yes it asks at
/// the stage, and who may allocate by a rule of its own. Where it names nobody for either, those
/// who decide the stage. Before the first stage that is the one which the feedback opens.
[[nodiscard]] std::vector<std::string> managing_roles(const Situation& here);

/// Whether whoever acts has one of them.
[[nodiscard]] bool manages(const Situation& here);

/// The refusal to decide who may see the casefile, to whoever neither manages it nor took it up.
/// Whoever is kept from the casefile never decides that.
[[nodiscard]] std::optional<Refusal> unless_in_charge_of_access(const Situation& here);

}  // namespace redress::casework
