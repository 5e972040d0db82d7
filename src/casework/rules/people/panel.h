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
/// are complained about. Whoever the current stage is given to does not sit beside themself.
[[nodiscard]] std::optional<Refusal> may_not_sit(const PanelMember& member,
                                                 const procedure::Panel& panel,
                                                 const Situation& here);

/// The refusal of a hearing or a decision by these members of the panel while one of them may not
/// sit, whatever was so when they were appointed. It names them, and how they are replaced.
[[nodiscard]] std::optional<Refusal> unless_all_may_sit(const People& members,
                                                        const Situation& here);

/// The same for those who decide as the panel of the current stage; nothing where none is
/// appointed.
[[nodiscard]] std::optional<Refusal> unless_panel_may_decide(const Situation& here);

/// The refusal of what prepares a hearing that was declined.
[[nodiscard]] std::optional<Refusal> unless_hearing_declined(const Situation& here);

/// The refusal while the offer of a panel at the current stage is unanswered and its last day, if
/// it has one, is not over; and while the person wanted the panel and it is not appointed.
[[nodiscard]] std::optional<Refusal> unless_offer_of_panel_settled(const procedure::Source& source,
                                                                   const Situation& here);

/// The panel last appointed at the current stage; null if there is none. Points into the history.
[[nodiscard]] const PanelAppointed* panel_of(const Situation& here);

/// Those who decide as the panel of the current stage: who sat at its last hearing or, before one,
/// who is appointed.
[[nodiscard]] People members_who_decide(const Situation& here);

/// The current stage has a panel whose members hold no role: somebody else decides, and they sit
/// beside them.
[[nodiscard]] bool panel_sits_beside(const Situation& here);

/// They sit on the panel of the current stage, whose members hold no role of the edition and sit
/// beside whoever decides.
[[nodiscard]] bool sits_beside_decider(const Named& somebody, const Situation& here);

/// The refusal of a decision to whoever sits on the panel beside those who decide.
[[nodiscard]] std::optional<Refusal> unless_sitting_beside(const Situation& here);

/// To whom papers go, besides the complainant.
inline constexpr std::string_view kToThePanel = "panel";

/// Whether the papers of the hearing went "to" the complainant or the panel: to every member that
/// sits on it now, whoever was replaced since.
[[nodiscard]] bool papers_reached(std::string_view to, const Situation& here);

}  // namespace redress::casework
