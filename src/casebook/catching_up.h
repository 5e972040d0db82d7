#pragma once

#include <string_view>

#include "casebook/landlords.h"
#include "casebook/shelf.h"
#include "casework/rules/standing.h"

// From a stored stream to a casefile as it stands, for every caller that needs one.
namespace redress::casebook {

/// Returns the edition on the shelf that a casefile began under. Refuses, naming its file, when it
/// is missing.
[[nodiscard]] Result<const procedure::Edition*, Message> edition_of(
    const Shelf& shelf, std::string_view landlord, std::string_view reference,
    const casework::History& history);

/// Returns how a history stands at a moment under the edition that governs it. `first` is the
/// edition it began under.
[[nodiscard]] casework::Standing standing_of(casework::History history,
                                             const procedure::Edition& first, const Agreed& agreed,
                                             Instant at);

/// The same, with everything that clocks have asked of the system up to that moment.
[[nodiscard]] casework::Standing caught_up(casework::History history,
                                           const procedure::Edition& first, const Agreed& agreed,
                                           Instant at);

}  // namespace redress::casebook
