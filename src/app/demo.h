#pragma once

#include "casebook/casebook.h"

namespace redress::app {

/// Fills an empty store with invented casefiles for every landlord, received over the weeks before
/// `now` and taken some way through the landlord's own procedure. The result is the same for the
/// same day; nothing is random.
void fill_with_demonstration(casebook::Casebook& casebook, calendar::Instant now);

}  // namespace redress::app
