#pragma once

#include <optional>

#include "web/staff/desk.h"

namespace redress::web {

/// Returns where it stands, in a few words: "Stage 1: open".
[[nodiscard]] std::string where_it_stands(const casework::Standing& standing);

/// Returns what the person is to the landlord, by the edition's name; "" where that is unknown.
[[nodiscard]] std::string relationship_words(const casework::Standing& standing);

/// Returns what it is about, what is wanted, when it came and under which procedure it stands.
[[nodiscard]] Html about(const casework::Standing& standing);

/// Returns who complains, how each is reached, and who acts for them.
[[nodiscard]] Html people(const casework::Standing& standing, const casework::Staff& staff);

/// Returns somebody's current name, which may differ from the one an event gave them.
[[nodiscard]] std::string name_now(const casework::Named& somebody, const casework::Staff& staff);

/// Returns the routes to outside bodies: open, or from when.
[[nodiscard]] Html outside(const casework::Standing& standing);

/// Returns a page of what happened, the newest first: what was recorded before the event with this
/// number, or the latest. `casefile` is the page's own address.
[[nodiscard]] Html timeline(const casework::Standing& standing, const casework::Actor& viewer,
                            const Url& casefile, std::optional<int> before);

}  // namespace redress::web
