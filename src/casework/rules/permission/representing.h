#pragma once

#include <optional>

#include "casework/casefile/casefile.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The refusal to deal with somebody who acts for the person before the authority that the edition
/// asks of their capacity is on record. The same for every act that deals with them.
[[nodiscard]] std::optional<Refusal> unless_authorised(const Representative& representative,
                                                       const Situation& here);

}  // namespace redress::casework
