#pragma once

#include "laws/histories.h"

namespace redress::tests {

/// Expects every law to hold of one attempt.
void try_every_law(const Attempt& attempt);

}  // namespace redress::tests
