#pragma once

#include <string>
#include <string_view>

#include "casework/rules/standing.h"

namespace redress::casework {

/// What the edition wants on record of feedback of this kind and nobody has put there yet, by the
/// names of the fields of `received`, in the order of the edition; then, until the procedure ends,
/// the days without which nobody can tell whether a rule keeps it out, by their names. It is asked
/// for; nobody is turned away for it.
[[nodiscard]] Texts missing_from_record(const Standing& standing);

/// The same in words: "who it is and when it happened"; "" where nothing is missing.
[[nodiscard]] std::string missing_in_words(const Standing& standing);

/// What a form says to whoever is about to register it while such a day is missing: that the day
/// decides, and that it can be registered without. "" for any other act, and where none is.
[[nodiscard]] std::string undecided_without_days(std::string_view act, const Standing& standing);

}  // namespace redress::casework
