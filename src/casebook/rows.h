#pragma once

#include "casebook/event_store.h"
#include "casework/rules/standing.h"

namespace redress::casebook {

/// What the read tables hold of a casefile, made from how it stands. Depends on the history alone,
/// not on when it is made: what passes with time (a deadline running late) is asked of the dates
/// when lists are read.
[[nodiscard]] Rows rows_of(std::string_view landlord, std::string_view reference,
                           const casework::Standing& standing);

}  // namespace redress::casebook
