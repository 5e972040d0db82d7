#pragma once

#include <string>
#include <vector>

#include "casework/rules/question.h"
#include "markup/html.h"
#include "web/forms/moment_fields.h"
#include "web/forms/question_fields.h"
#include "web/server/fields.h"

// A filled-in form as it is read back before it is carried out.
namespace redress::web {

/// Returns the questions that were answered, each with its answer in words, then when it was done
/// where that was earlier.
[[nodiscard]] markup::Html answers_shown(const std::vector<casework::Asked>& questions,
                                         const Filled& filled, const MomentTyped& moment);

/// Returns everything that was sent as hidden fields, so that the next page sends it again, but for
/// the token and what says how far the form has come. Its moment is carried as it was read.
[[nodiscard]] markup::Html answers_carried(Fields form, const MomentTyped& moment);

}  // namespace redress::web
