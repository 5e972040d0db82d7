#pragma once

#include <vector>

#include "casebook/submission.h"
#include "casework/rules/situation.h"
#include "web/forms/question_fields.h"
#include "web/server/fields.h"

// Making feedback confidential as it is logged, so that whoever it is about never sees it.
namespace redress::web {

/// Whether feedback about to be logged is to be confidential, as a form says it.
struct KeptConfidential {
  bool is_wanted = false;
  std::vector<casework::Asked> questions{};  // of making it confidential
  Filled filled{};
};

/// Returns what a form says of it; `blank` is the casefile with nothing on record.
[[nodiscard]] KeptConfidential confidential_in(const Fields& form,
                                               const casework::Situation& blank);

/// Returns the fields: a box, and behind it the questions of making a casefile confidential.
[[nodiscard]] markup::Html confidential_fields(const KeptConfidential& kept);

/// Adds the act that does it to those that are done with the logging, where it is wanted.
void add_confidentiality(const KeptConfidential& kept, std::vector<casebook::Further>& further);

}  // namespace redress::web
