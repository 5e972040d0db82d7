#pragma once

#include <string_view>

#include "web/staff/casefile/front.h"

namespace redress::web {

/// Returns what the casefile waits for next: by when, what the procedure asks for first, and the
/// button for what whoever looks can do now.
[[nodiscard]] Html what_is_next(const Desk& desk, const OpenCasefile& open);

/// Returns every act that is possible now, the usual ones in sight and the others folded away by
/// the part of the work they belong to, with why the rest is not possible.
[[nodiscard]] Html acts(const Desk& desk, const OpenCasefile& open);

/// Returns why an act is not possible, with its clause and a link to what is to be done first.
[[nodiscard]] Html why_not(const Desk& desk, const OpenCasefile& open,
                           const casework::Refusal& refusal);

}  // namespace redress::web
