#pragma once

#include <optional>
#include <string_view>

#include "base/message.h"
#include "casework/casefile/landlord.h"

// What may be recorded of those who work for a landlord.
namespace redress::casebook {

/// The message that a number is nobody's.
[[nodiscard]] Message nobody(std::string_view number);

/// Why somebody cannot be placed so: they or their manager do not work here, the manager is managed
/// by them, or a line is none. Nothing where they can.
[[nodiscard]] std::optional<Message> wrong_place(const casework::StaffPlaced& placed,
                                                 const casework::Staff& staff);

/// Why somebody cannot be away so: they or the deputy do not work here or are one person, the days
/// are over, in the wrong order or too many, the deputy is away too, or they stand in for somebody
/// else on these days. Nothing where they can.
[[nodiscard]] std::optional<Message> wrong_absence(std::string_view number,
                                                   const casework::Absence& when,
                                                   const casework::Staff& staff,
                                                   calendar::Instant now);

}  // namespace redress::casebook
