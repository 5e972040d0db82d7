#pragma once

#include <vector>

// A history by name alone, for headers that hand one on.
namespace redress::casework {

class EventBody;

template <class Body>
struct EventOf;

using Event = EventOf<EventBody>;

/// All that happened to one casefile, in the order it was recorded.
using History = std::vector<Event>;

}  // namespace redress::casework
