#pragma once

#include <optional>

#include "casework/situation.h"

namespace redress::casework {

/// Why a gate is shut: the refusal says what to do first. Nothing when it is open.
[[nodiscard]] std::optional<Refusal> shut(const procedure::GateForm& gate,
                                          const procedure::Source& source, const Situation& here);

}  // namespace redress::casework
