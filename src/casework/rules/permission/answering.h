#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/casefile/casefile.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The refusal of a closed casefile, unless a restriction is in force on it: that one is looked at
/// again, and whether it is kept may need somebody's yes.
[[nodiscard]] std::optional<Refusal> unless_something_to_approve(const Situation& here);

/// The requests that this actor can answer: one of their roles is awaited, they did not make the
/// request, do not own the casefile and have not answered yet. Nobody approves their own request,
/// nor anything but a restriction once the casefile is closed. Points into the casefile.
[[nodiscard]] std::vector<const Approval*> requests_to_answer(const Situation& here);

/// The refusal of whoever has no request to answer.
[[nodiscard]] Refusal nothing_to_answer(const Situation& here);

/// The role in which they answer such a request: the first awaited one they have.
[[nodiscard]] std::string role_to_answer_in(const std::string& request, const Situation& here);

}  // namespace redress::casework
