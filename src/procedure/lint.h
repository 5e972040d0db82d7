#pragma once

#include <string>
#include <vector>

#include "procedure/edition.h"

// An edition beside the Housing Ombudsman's Complaint Handling Code 2024, provision by provision.
// Only what an edition can show is looked at: what a casefile, a person or a board must do is not.
namespace redress::procedure {

enum class Weight {
  failure,     // against a provision whose text, or a part of it, was read
  advice,      // against a provision that is recalled only: check its text before acting on it
  difference,  // other than the Code's, and no less strict
};

/// One way in which an edition stands off the Code.
struct CodeFinding {
  std::string provision;  // "6.3"
  Weight weight = Weight::failure;
  std::string asks;  // what the Code asks
  std::string says;  // what the edition says, with its clause
  std::string mend;
};

/// Every finding, in the order of the Code's provisions; none for an edition that keeps to all
/// that can be seen of it.
[[nodiscard]] std::vector<CodeFinding> lint(const Edition& edition);

[[nodiscard]] std::string_view to_word(Weight weight);

/// The findings as a page of plain text, ending with a newline.
[[nodiscard]] std::string findings_in_words(const Edition& edition,
                                            const std::vector<CodeFinding>& findings);

}  // namespace redress::procedure
