#pragma once

#include "casebook/event_store.h"
#include "casework/rules/standing.h"

namespace redress::casebook {

/// Returns the first words of an account on one line, cut between words and never inside a
/// character.
[[nodiscard]] std::string summary_of(std::string_view account);

/// Returns a casefile's part of the read tables, computed from how it stands. The result depends on
/// the history alone, not on when it is computed: what changes with time (a deadline running late)
/// is worked out from the dates when lists are read. `made_from` is the shelf's digest of the
/// edition and calendar behind it.
[[nodiscard]] Rows rows_of(std::string_view landlord, std::string_view reference,
                           const casework::Standing& standing, std::string_view made_from);

/// Returns, for a person, how the stored rows differ from those that the history makes; "" where
/// they are the same. Names the columns, and their values where they are dates or words of the
/// procedure.
[[nodiscard]] std::string difference(const Rows& kept, const Rows& made);

}  // namespace redress::casebook
