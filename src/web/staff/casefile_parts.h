#pragma once

#include <optional>

#include "web/staff/desk.h"

namespace redress::web {

/// Who it is from, what it is and where it stands.
[[nodiscard]] Html identity(const casework::Standing& standing, const casework::Staff& staff);

/// What somebody is called now, which may not be what they were called when an event named them.
[[nodiscard]] std::string name_now(const casework::Named& somebody, const casework::Staff& staff);

/// What this person can do now, as links, and behind a fold why the other acts are not possible.
[[nodiscard]] Html acts(const Desk& desk, const casebook::Opened& opened);

/// Every clock with its date, state, working and clause.
[[nodiscard]] Html deadlines(const casework::Standing& standing);

/// The ways to outside bodies: open, or from when.
[[nodiscard]] Html outside(const casework::Standing& standing);

/// What happened, the newest first, a page of it: of what was recorded before the event with this
/// number, or the last of all. `casefile` is the page's own address.
[[nodiscard]] Html timeline(const casework::Standing& standing, const casework::Actor& viewer,
                            const Url& casefile, std::optional<int> before);

}  // namespace redress::web
