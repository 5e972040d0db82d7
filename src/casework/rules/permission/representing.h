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

/// The same for a name: whoever is on record as acting for the person, be it since the first words
/// or since they were asked. Of those who are not recorded with a capacity, the edition's strictest
/// is asked. Nothing for a name that is not on record.
[[nodiscard]] std::optional<Refusal> unless_authorised(const std::string& name,
                                                       const Situation& here);

/// The refusal to enter somebody as acting for the person to whom one of these applies, where a
/// capacity of the edition bars that. The complaint stays the person's own.
[[nodiscard]] std::optional<Refusal> unless_may_represent(const Texts& bars, const Situation& here);

/// The same for somebody by name: what was put on record of them on receipt, or put right since,
/// holds beside what is said of them now.
[[nodiscard]] std::optional<Refusal> unless_may_represent(const Named& who, Texts bars,
                                                          const Situation& here);

}  // namespace redress::casework
