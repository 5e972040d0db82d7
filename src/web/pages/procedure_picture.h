#pragma once

#include "markup/html.h"
#include "procedure/edition.h"

namespace redress::web {

/// Returns a drawing of how a complaint goes through a procedure: each stage with its time limits,
/// how it is reached, and the ways outside; and behind “The same in words” a list that says all of
/// it. Both are made from the same steps. Empty for an edition without stages.
[[nodiscard]] markup::Html procedure_picture(const procedure::Edition& edition);

}  // namespace redress::web
