#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// What a word about a delay or an extension must hold beside a reason and a date (Complaint
// Handling Code 6.5 and 6.16).
namespace redress::casework {

/// As an edition's `must_tell` names it.
inline constexpr std::string_view kTellOmbudsman = "ombudsman";

[[nodiscard]] inline Question ask_told() {
  return {.name = "told",
          .words = "What else was the person told?",
          .kind = QuestionKind::choices,
          .fixed = {{std::string(kTellOmbudsman), "How to contact the Ombudsman", ""}},
          .required = false};
}

/// Why a word that leaves out the Ombudsman does not do where the procedure asks for it.
[[nodiscard]] inline std::optional<Refusal> unless_told_of_ombudsman(
    const std::vector<std::string>& must_tell, const Texts& told, const procedure::Source& source) {
  const auto names = [](const auto& texts) {
    return std::find(texts.begin(), texts.end(), kTellOmbudsman) != texts.end();
  };
  if (!names(must_tell) || names(told)) {
    return std::nullopt;
  }
  return refusal("ombudsman-missing", "The person must also be told how to contact the Ombudsman.",
                 {}, source);
}

}  // namespace redress::casework
