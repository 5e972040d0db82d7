#pragma once

#include <string>
#include <string_view>

#include "casework/events/panel.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/stages.h"

namespace redress::casework {

/// What is read of a line "name; where from".
struct PanelMember {
  std::string name;
  std::string pool;
};

[[nodiscard]] PanelMember read_member(std::string_view line);

/// Why somebody may not sit on the panel: no name, another place than the edition draws from, a
/// decision or support they gave on this casefile, or that it is about them.
[[nodiscard]] std::optional<Refusal> may_not_sit(const PanelMember& member,
                                                 const procedure::Panel& panel,
                                                 const Situation& here);

/// The panel last appointed at the current stage; null before.
[[nodiscard]] const PanelAppointed* panel_of(const Situation& here);

}  // namespace redress::casework
