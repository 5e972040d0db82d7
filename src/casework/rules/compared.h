#pragma once

#include "casework/casefile/casefile.h"
#include "casework/clocks/condition.h"
#include "casework/rules/circumstances.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// What a rule about an act has its condition compared with. Refers to the situation.
[[nodiscard]] inline Compared compared(const Situation& here, const Texts* modes = nullptr,
                                       std::string_view decides = {}) {
  return {here.casefile, here.history, here.casefile.stage, &here.circumstances.actor,
          modes,         decides};
}

}  // namespace redress::casework
