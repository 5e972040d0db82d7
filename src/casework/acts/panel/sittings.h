#pragma once

#include <optional>

#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// What the acts about a hearing's sittings share.
namespace redress::casework {

/// "Who was told?": the panel, the complainant.
[[nodiscard]] Question ask_who_was_told();

/// The refusal unless the current stage is heard, and a hearing is to be held where the
/// edition has that decided first.
[[nodiscard]] std::optional<Refusal> unless_heard(const Situation& here);

/// The refusal of a sitting, or of its change, of which the complainant is not told. Nobody is
/// asked to tell whom nothing reaches.
[[nodiscard]] std::optional<Refusal> unless_complainant_told(const Texts& told,
                                                             const Situation& here);

/// The refusal to have told a panel, or sent it papers, that is not appointed yet.
[[nodiscard]] std::optional<Refusal> unless_panel_is_there(const Texts& told,
                                                           const Situation& here);

}  // namespace redress::casework
