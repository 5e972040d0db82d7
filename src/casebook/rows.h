#pragma once

#include "casebook/event_store.h"
#include "casework/rules/standing.h"

namespace redress::casebook {

/// What the read tables hold of a casefile, made from how it stands. Depends on the history alone,
/// not on when it is made: what passes with time (a deadline running late) is asked of the dates
/// when lists are read. `made_from` is the shelf's word for the edition and calendar behind it.
[[nodiscard]] Rows rows_of(std::string_view landlord, std::string_view reference,
                           const casework::Standing& standing, std::string_view made_from);

/// How the rows that are kept differ from those that the history makes, for a person; "" where they
/// are the same. Names columns, and what they hold where that is a date or a word of the procedure.
[[nodiscard]] std::string difference(const Rows& kept, const Rows& made);

}  // namespace redress::casebook
