#pragma once

#include <optional>

#include "casework/casefile/entries.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The refusal unless the next word is the person's: a decision is issued that they may go on from,
/// something is offered informally, or the last decision offers what they can still accept.
[[nodiscard]] std::optional<Refusal> unless_answer_awaited(const Situation& here);

/// The first offer that the person knows of and can still accept although no step is left, and for
/// which nobody asked them in vain yet; null for none. Points into the casefile.
[[nodiscard]] const Offer* offer_unanswered_at_end(const Situation& here);

/// Whether it waits for the person to agree that it is handled formally, as the edition asks.
[[nodiscard]] bool is_agreement_awaited(const Situation& here);

/// Whether the edition ends what nobody answers, by a clock.
[[nodiscard]] bool ends_unanswered(const procedure::Edition& edition);

}  // namespace redress::casework
