#pragma once

#include "casebook/casebook.h"

namespace redress::app {

/// Fills an empty store with invented casefiles for every landlord, received over the weeks before
/// `now` and taken some way through the landlord's own procedure. The same for the same day:
/// nothing in it is drawn by lot.
void fill_with_demonstration(casebook::Casebook& casebook, calendar::Instant now);

}  // namespace redress::app
