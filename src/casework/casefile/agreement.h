#pragma once

#include "casework/casefile/casefile.h"

namespace redress::casework {

/// Whether it ended with what the person accepted before a decision, and nothing that was promised
/// is broken. Where something is, reopening lets what they complained of go on.
[[nodiscard]] bool stands_as_agreed(const Casefile& casefile);

}  // namespace redress::casework
