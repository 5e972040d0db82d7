#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "procedure/lint.h"

// The parts of the comparison with the Code, one source for each of the Code's sections.
namespace redress::procedure {

/// Collects findings against one provision after the other.
class CodeFindings {
 public:
  /// A finding against a provision that was read, wholly or in part.
  void failure(std::string_view provision, std::string asks, std::string says, std::string fix);
  /// A finding against a provision that is only recalled.
  void advice(std::string_view provision, std::string asks, std::string says, std::string fix);
  void difference(std::string_view provision, std::string asks, std::string says, std::string fix);

  [[nodiscard]] std::vector<CodeFinding> in_order() &&;

 private:
  std::vector<CodeFinding> found_;
};

/// "'Stage 1: Decision', within 20 working days of receipt [4.1]"
[[nodiscard]] std::string said_by(const Clock& clock, const Edition& edition);

/// Whether any of the words is in the text, ignoring case.
[[nodiscard]] bool mentions(std::string_view text, const std::vector<std::string_view>& words);

/// The stages after registration that a complaint can pass through, first to last.
[[nodiscard]] std::vector<const Stage*> formal_stages(const Edition& edition);

void look_at_definition(const Edition& edition, CodeFindings& findings);
void look_at_exclusions(const Edition& edition, CodeFindings& findings);
void look_at_access(const Edition& edition, CodeFindings& findings);
void look_at_stages(const Edition& edition, CodeFindings& findings);
void look_at_clocks(const Edition& edition, CodeFindings& findings);
void look_at_putting_right(const Edition& edition, CodeFindings& findings);
void look_at_reporting(const Edition& edition, CodeFindings& findings);

}  // namespace redress::procedure
