#pragma once

#include <string_view>

#include "casebook/landlords.h"
#include "casebook/shelf.h"
#include "casework/rules/standing.h"

// From a stream as it is kept to a casefile as it stands, for all who need one.
namespace redress::casebook {

/// The edition that a casefile began under, of those on the shelf. Refused, naming its file, when
/// it is not there.
[[nodiscard]] Result<const procedure::Edition*, Message> edition_of(
    const Shelf& shelf, std::string_view landlord, std::string_view reference,
    const casework::History& history);

/// A history as it stands at a moment under the edition that governs it. `first` is the edition it
/// began under.
[[nodiscard]] casework::Standing standing_of(casework::History history,
                                             const procedure::Edition& first, const Agreed& agreed,
                                             Instant at);

/// The same, with everything that clocks have asked of the system up to that moment.
[[nodiscard]] casework::Standing caught_up(casework::History history,
                                           const procedure::Edition& first, const Agreed& agreed,
                                           Instant at);

}  // namespace redress::casebook
