#pragma once

#include <vector>

// The history's name alone, for headers that only pass one on.
namespace redress::casework {

class EventBody;

template <class Body>
struct EventOf;

using Event = EventOf<EventBody>;

/// All that happened to one casefile, in the order it was recorded.
using History = std::vector<Event>;

}  // namespace redress::casework
