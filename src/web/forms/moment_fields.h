#pragma once

#include <optional>
#include <string>

#include "calendar/date.h"
#include "markup/html.h"
#include "web/server/fields.h"

// What every act asks beside its own questions: when it happened, where that was earlier, and why
// it is recorded only now.
namespace redress::web {

struct MomentTyped {
  std::optional<calendar::LocalTime> happened;  // unset: now
  std::string late_reason;
  Fields typed;
  std::string problem;  // the sentence, when what was typed is no moment; "" otherwise
};

[[nodiscard]] MomentTyped read_moment(const Fields& form);

/// Folded away until it is needed, and open again when something was typed.
[[nodiscard]] markup::Html moment_fields(const MomentTyped& moment);

}  // namespace redress::web
