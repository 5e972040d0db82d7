#pragma once

#include "web/staff/desk.h"

// Logging a phone call, while somebody is on the line.
namespace redress::web {

[[nodiscard]] Url call_url(const Desk& desk);

/// Returns the form. `?find=` looks for whoever rings.
[[nodiscard]] Response call_form(const Desk& desk, const Request& request,
                                 const Parameters& places);

/// Looks for whoever rings, with all that was typed kept; or logs the call: the feedback, its
/// registration and to whom it is given, all at once or nothing.
[[nodiscard]] Response log_call(const Desk& desk, const Request& request, const Parameters& places);

/// Returns what was done with a call, and the reference and dates to read out.
[[nodiscard]] Response call_logged(const CasefileDesk& at, const Request& request,
                                   const Parameters& places);

}  // namespace redress::web
