#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "casework/rules/act.h"

// What the acts share that answer a request of an outside body.
namespace redress::casework {

/// The question which request is meant. It may stay unanswered while one alone is open.
[[nodiscard]] Question ask_which_request();

/// The refusal where no request awaits an answer.
[[nodiscard]] std::optional<Refusal> unless_asked_by_body(const Situation& here);

/// The request that is meant: the one named or the only one open; a refusal that lists them where
/// several are and none is named. At least one must be open.
[[nodiscard]] Result<const BodyRequest*, Refusal> request_meant(const std::string& named,
                                                                const Situation& here);

}  // namespace redress::casework
