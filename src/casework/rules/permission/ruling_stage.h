#pragma once

#include "casework/casefile/casefile.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

namespace redress::casework {

/// The stage whose rules hold for an act: the current one or, before the first, the formal one
/// that this kind of feedback opens. What its rules ask before an act is not got round by doing the
/// act before it is registered. Null where there is none.
[[nodiscard]] inline const procedure::Stage* ruling_stage(const Situation& here) {
  if (!here.casefile.stage.empty()) {
    return here.stage();
  }
  for (const auto* stage : here.edition.path(here.casefile.kind)) {
    if (!stage->informal) {
      return stage;
    }
  }
  return nullptr;
}

}  // namespace redress::casework
