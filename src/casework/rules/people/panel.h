#pragma once

#include <string>
#include <string_view>

#include "casework/events/panel.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/stages.h"

namespace redress::casework {

/// What a line "name; where from" says.
struct PanelMember {
  Named who;
  std::string pool;
};

[[nodiscard]] PanelMember read_member(std::string_view line, Naming& naming);

/// Why somebody may not sit on the panel: they have no name, share it with others of the staff,
/// come from a pool the edition does not use, dealt with this casefile, support the complainant, or
/// are complained about.
[[nodiscard]] std::optional<Refusal> may_not_sit(const PanelMember& member,
                                                 const procedure::Panel& panel,
                                                 const Situation& here);

/// The refusal of what prepares a hearing that was declined.
[[nodiscard]] std::optional<Refusal> unless_hearing_declined(const Situation& here);

/// The refusal while the person wanted the panel that they were offered at the current stage, and
/// it is not appointed.
[[nodiscard]] std::optional<Refusal> unless_wanted_panel_appointed(const procedure::Source& source,
                                                                   const Situation& here);

/// The panel last appointed at the current stage; null if there is none. Points into the history.
[[nodiscard]] const PanelAppointed* panel_of(const Situation& here);

/// To whom papers go, besides the complainant.
inline constexpr std::string_view kToThePanel = "panel";

/// Whether the papers of the hearing went "to" the complainant or the panel: to every member that
/// sits on it now, whoever was replaced since.
[[nodiscard]] bool papers_reached(std::string_view to, const Situation& here);

}  // namespace redress::casework
