#pragma once

#include <vector>

#include "casework/rules/question.h"

// What can be asked of those whose yes an act needs. The words name the act, so these lists are
// beside the acts.
namespace redress::casework::choices {

/// The authorities under which a yes can be asked for here.
[[nodiscard]] std::vector<Choice> authorities(const Situation& here);

/// Those that are only to be consulted, at this stage.
[[nodiscard]] std::vector<Choice> consultations(const Situation& here);

/// The entry rules, markers and outcomes that those authorities are about.
[[nodiscard]] std::vector<Choice> approval_subjects(const Situation& here);

}  // namespace redress::casework::choices
