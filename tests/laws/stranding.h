#pragma once

#include "laws/histories.h"

// Laws of casefiles that go on, or end, whatever is put right or found out.
namespace redress::tests {

/// Once it is decided, the person may ask for something more; or the procedure is exhausted.
void what_is_decided_leads_on(const Attempt& attempt);

/// Somebody who never had to do with it can bring it on, now or once something else is done.
/// Withdrawing, excluding, closing early and reopening do not count: they are no way on.
void nothing_is_stranded(const Attempt& attempt);

}  // namespace redress::tests
