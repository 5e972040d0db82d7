#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "casebook/stored.h"

// Whether a stream has all its events. One that has not is neither shown nor written to: what is
// decided on the rest would be wrong, and what is written after it would hide the loss.
namespace redress::casebook {

/// Says which event of a stream as loaded is the first that is missing before another; nothing when
/// there is no gap.
[[nodiscard]] std::optional<Message> gap_in(std::string_view landlord, std::string_view stream,
                                            const std::vector<StoredEvent>& events);

/// Says why a casefile is damaged whose last event is `events` and whose rows are as of `rows` (0:
/// there are none, and they can be made again); nothing when both agree.
[[nodiscard]] std::optional<Message> out_of_step(std::string_view landlord, std::string_view stream,
                                                 std::int64_t events, std::int64_t rows);

/// Throws Unreadable with what either of these says.
void expect_no_gap(std::string_view landlord, std::string_view stream,
                   const std::vector<StoredEvent>& events);
void expect_in_step(std::string_view landlord, std::string_view stream, std::int64_t events,
                    std::int64_t rows);

}  // namespace redress::casebook
