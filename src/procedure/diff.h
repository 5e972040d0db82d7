#pragma once

#include <string>
#include <vector>

#include "procedure/edition.h"

namespace redress::procedure {

enum class Difference { added, removed, changed };

/// One way in which a later edition differs from an earlier one.
struct EditionChange {
  Difference what = Difference::changed;
  std::string part;    // "stage.stage-1.clock.decision"
  std::string name;    // "Stage 1: Decision"
  std::string fact;    // "within"; "" where a whole part was added or removed
  std::string before;  // "" where it was not there
  std::string after;
};

/// How the second differs from the first, part by part: a part that only one of them has, or a fact
/// of a part that both have.
[[nodiscard]] std::vector<EditionChange> diff(const Edition& before, const Edition& after);

/// The changes as a page of plain text, ending with a newline.
[[nodiscard]] std::string changes_in_words(const Edition& before, const Edition& after,
                                           const std::vector<EditionChange>& changes);

[[nodiscard]] std::string_view to_word(Difference what);

}  // namespace redress::procedure
