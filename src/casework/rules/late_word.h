#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "casework/rules/choices.h"
#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

// What a notice of a delay or an extension must tell besides a reason and a date (Complaint
// Handling Code 6.5 and 6.16).
namespace redress::casework {

[[nodiscard]] inline Question ask_told() {
  return {.name = "told",
          .words = "What else was the person told?",
          .kind = QuestionKind::choices,
          .from = choices::things_told,
          .required = false};
}

/// Why a notice that leaves out the outside body is not enough where the procedure requires it.
[[nodiscard]] inline std::optional<Refusal> unless_told_of_ombudsman(
    const std::vector<std::string>& must_tell, const Texts& told, const procedure::Source& source,
    const Situation& here) {
  const auto names = [](const auto& texts) {
    return std::find(texts.begin(), texts.end(), choices::kTellOmbudsman) != texts.end();
  };
  if (!names(must_tell) || names(told)) {
    return std::nullopt;
  }
  return refusal("ombudsman-missing", "The person must also be told how to reach {body}.",
                 {{"body", here.edition.body_of_review()}}, source);
}

}  // namespace redress::casework
