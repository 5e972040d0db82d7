#pragma once

#include <string>
#include <vector>

#include "casework/events/history.h"
#include "casework/rules/standing.h"

// What a row says of a casefile that its events tell and its state does not.
namespace redress::casebook {

/// The outside bodies that asked for something or decided, and those it was taken to by a route,
/// each once.
[[nodiscard]] std::vector<std::string> bodies_of(const casework::Standing& standing);

/// The last invitation to comment that is still open; null where there is none. Points into the
/// history.
[[nodiscard]] const casework::CommentOpportunity* comment_awaited(const casework::History& history);

}  // namespace redress::casebook
