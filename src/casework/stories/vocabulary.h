#pragma once

#include "procedure/reader.h"

namespace redress::casework {

/// The words editions may use, made once from the lists of events and acts. Any thread may call
/// this; the result lasts as long as the process.
[[nodiscard]] const procedure::Vocabulary& vocabulary();

}  // namespace redress::casework
