#pragma once

#include "procedure/reader.h"

namespace redress::casework {

/// The words editions may use, made from the lists of events and commands.
[[nodiscard]] const procedure::Vocabulary& vocabulary();

}  // namespace redress::casework
