#pragma once

#include <optional>
#include <string>

#include "casework/deciding/happened.h"
#include "markup/html.h"
#include "web/server/fields.h"

// What every act asks besides its own questions: when it happened, if that was earlier, and why it
// is recorded only now.
namespace redress::web {

struct MomentTyped {
  std::optional<casework::Happened> happened;  // unset: now
  std::string late_reason;
  Fields typed;
  std::string problem;  // the sentence to show when what was typed is not a moment; "" otherwise
};

/// `now`: "today" and days without a year are read from it.
[[nodiscard]] MomentTyped read_moment(const Fields& form, calendar::Instant now);

/// Returns what somebody typed who gave this day and no time.
[[nodiscard]] MomentTyped moment_on(calendar::Date day);

/// Returns the fields, folded away until needed, and open again when something was typed.
[[nodiscard]] markup::Html moment_fields(const MomentTyped& moment);

}  // namespace redress::web
