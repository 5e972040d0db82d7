#pragma once

#include <string>
#include <vector>

#include "procedure/edition.h"

// Compares an edition with the Housing Ombudsman's Complaint Handling Code 2024, provision by
// provision. It checks only what an edition can show, not what a casefile, a person or a board must
// do.
namespace redress::procedure {

enum class Weight {
  failure,     // breaks a provision whose text, or a part of it, was read
  advice,      // breaks a provision that is only recalled: check its text before acting on it
  difference,  // different from the Code, but no less strict
};

/// One way in which an edition departs from the Code.
struct CodeFinding {
  std::string provision;  // "6.3"
  Weight weight = Weight::failure;
  std::string asks;  // what the Code asks
  std::string says;  // what the edition says, with its clause
  std::string fix;
};

/// Every finding, in the order of the Code's provisions; none for an edition that keeps to
/// everything it can show of the Code.
[[nodiscard]] std::vector<CodeFinding> lint(const Edition& edition);

[[nodiscard]] std::string_view to_word(Weight weight);

/// The findings as a page of plain text, ending with a newline.
[[nodiscard]] std::string findings_in_words(const Edition& edition,
                                            const std::vector<CodeFinding>& findings);

}  // namespace redress::procedure
