#pragma once

#include "casework/deciding/next/foreseen.h"
#include "markup/html.h"

namespace redress::web {

/// Returns what an act would do, before it is done: what the casefile would say, the dates that
/// would start, move or be met, and the ways outside that would open.
[[nodiscard]] markup::Html what_it_would_do(const casework::Standing& before,
                                            const casework::Foreseen& foreseen);

}  // namespace redress::web
