#pragma once

#include <optional>

#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The refusal unless the next word is the person's: a decision is issued that they may go on from,
/// or something is offered informally.
[[nodiscard]] std::optional<Refusal> unless_answer_awaited(const Situation& here);

/// Whether the edition ends what nobody answers, by a clock.
[[nodiscard]] bool ends_unanswered(const procedure::Edition& edition);

}  // namespace redress::casework
