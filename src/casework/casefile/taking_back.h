#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/events/history.h"

// What was recorded by a slip and is taken back. Both stay on record, and everything else is worked
// out from the history without it.
namespace redress::casework {

/// The history without what was taken back: in its place stands a `taken-back` of no moment, so
/// that every place stays the same. Nothing where nothing was taken back. Reading it once more
/// changes nothing.
[[nodiscard]] std::optional<History> without_slips(const History& history);

/// Which of several events of one name and stage this is: the other casefile, the check, the
/// person's number. "" where nothing tells them apart.
[[nodiscard]] std::string which_of(const EventBody& body);

/// Everything by which an event says what it is about: the same, and what else it names by number.
[[nodiscard]] std::vector<std::string> all_of_which(const EventBody& body);

/// Whether an event was recorded with the one before it, by the same act, and goes where that goes:
/// what followed from it, its copies, the yes that it rested on.
[[nodiscard]] bool goes_with(const Event& event, const Event& first);

/// How many events there are, from the one at `first`, which go together.
[[nodiscard]] std::size_t count_together(const History& history, std::size_t first);

}  // namespace redress::casework
