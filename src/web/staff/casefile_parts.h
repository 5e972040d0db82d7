#pragma once

#include <optional>

#include "web/staff/desk.h"

namespace redress::web {

/// Returns who it is from, what it is and where it stands.
[[nodiscard]] Html identity(const casework::Standing& standing, const casework::Staff& staff);

/// Returns somebody's current name, which may differ from the one an event gave them.
[[nodiscard]] std::string name_now(const casework::Named& somebody, const casework::Staff& staff);

/// Returns what this person can do now, as links, and folded away why the other acts are not
/// possible.
[[nodiscard]] Html acts(const Desk& desk, const casebook::Opened& opened);

/// Returns every clock with its date, state, working and clause.
[[nodiscard]] Html deadlines(const casework::Standing& standing);

/// Returns the routes to outside bodies: open, or from when.
[[nodiscard]] Html outside(const casework::Standing& standing);

/// Returns a page of what happened, the newest first: what was recorded before the event with this
/// number, or the latest. `casefile` is the page's own address.
[[nodiscard]] Html timeline(const casework::Standing& standing, const casework::Actor& viewer,
                            const Url& casefile, std::optional<int> before);

}  // namespace redress::web
