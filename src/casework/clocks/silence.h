#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "procedure/edition.h"

namespace redress::casework {

/// From when our own procedure keeps nobody from an outside body though no decision ended it: at
/// its last stage the person withdrew, or the landlord let the time pass in which it had to answer,
/// take up the request, send the form or hear the person. Nothing while neither is so.
[[nodiscard]] std::optional<Instant> kept_from_nothing_since(const std::vector<Deadline>& deadlines,
                                                             const Casefile& casefile,
                                                             const procedure::Edition& edition);

/// The same routes. Those that wait for the end of our own process count from that moment as well.
/// A late decision leaves a route open that had opened before it, and otherwise counts itself.
[[nodiscard]] std::vector<RouteState> opened_by_silence(std::vector<RouteState> routes,
                                                        std::optional<Instant> since,
                                                        const Casefile& casefile,
                                                        const calendar::WorkingCalendar& calendar,
                                                        Instant now);

}  // namespace redress::casework
