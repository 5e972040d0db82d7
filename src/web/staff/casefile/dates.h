#pragma once

#include "casework/rules/standing.h"
#include "markup/html.h"

namespace redress::web {

/// Returns everything that somebody still owes: deadlines, promises and the orders of outside
/// bodies, each with its day, the nearest first.
[[nodiscard]] markup::Html owed_now(const casework::Standing& standing);

/// Returns every clock with its date, state, working and clause.
[[nodiscard]] markup::Html deadlines(const casework::Standing& standing);

}  // namespace redress::web
