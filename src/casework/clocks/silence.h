#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "procedure/edition.h"

namespace redress::casework {

/// A time from which our own procedure keeps nobody from an outside body though no decision ended
/// it.
struct Silence {
  Instant since;
  std::optional<Instant> until;  // when the landlord spoke after all; what opened before stays open
};

/// The times from which it keeps nobody: at its last stage the person withdrew, or the landlord let
/// the time pass in which it had to answer, take up the request, send the form or hear the person.
/// None while neither is so.
[[nodiscard]] std::vector<Silence> kept_from_nothing_since(const std::vector<Deadline>& deadlines,
                                                           const Casefile& casefile,
                                                           const procedure::Edition& edition);

/// The same routes. Those that wait for the end of our own process count from each of these times
/// as well. Whatever comes late leaves a route open that had opened before it.
[[nodiscard]] std::vector<RouteState> opened_by_silence(std::vector<RouteState> routes,
                                                        const std::vector<Silence>& silences,
                                                        const Casefile& casefile,
                                                        const calendar::WorkingCalendar& calendar,
                                                        Instant now);

}  // namespace redress::casework
