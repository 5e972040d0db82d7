#include "casework/stories/warnings/origins.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "casework/events/approvals.h"
#include "casework/events/closing.h"
#include "casework/events/facts.h"
#include "casework/events/lapse.h"
#include "casework/events/panel.h"
#include "casework/events/pause.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using procedure::Edition;
using procedure::Stage;

bool holds(const std::vector<std::string>& acts, std::string_view act) {
  return std::ranges::find(acts, act) != acts.end();
}

template <class Wanted>
bool any_clock(const Edition& edition, const Wanted& wanted) {
  return std::ranges::any_of(edition.clocks, wanted) ||
         std::ranges::any_of(edition.stages, [&](const Stage& stage) {
           return std::ranges::any_of(stage.clocks, wanted);
         });
}

/// The act is optional, and `acts` must name it.
template <const std::string_view& act>
std::string not_named(const Edition& edition, const Stage* stage) {
  return has_act(act, edition, stage) ? "" : fmt::format("add '{}' to 'acts'", act);
}

/// The file must have a table.
std::string unless_has(bool there, std::string_view table) {
  return there ? "" : fmt::format("add {}", table);
}

constexpr std::string_view kCheckAdvocateAct = "check-advocate";
constexpr std::string_view kOfferMediationAct = "offer-mediation";
constexpr std::string_view kRunMediationAct = "run-mediation";
constexpr std::string_view kOfferPanelAct = "offer-panel";
constexpr std::string_view kSendFormAct = "send-form";
constexpr std::string_view kReceiveFormAct = "receive-form";
constexpr std::string_view kDecideHearingAct = "decide-hearing";
constexpr std::string_view kHoldHearingAct = "hold-hearing";
constexpr std::string_view kCloseEarlyAct = "close-early";

std::string no_panel_here(const Edition& edition, const Stage* stage) {
  return stage == nullptr
             ? unless_has(edition.has_panels(), "[stage.*.panel]")
             : unless_has(stage->panel.has_value(), fmt::format("[stage.{}.panel]", stage->id));
}

std::string no_refusal_here(const Edition& edition, const Stage* stage) {
  return stage == nullptr
             ? unless_has(edition.refuses_escalation(), "[stage.*.refuse]")
             : unless_has(stage->refuse.has_value(), fmt::format("[stage.{}.refuse]", stage->id));
}

std::string no_exclusion(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(edition.has_rule(procedure::EntryEffect::exclude),
                    "an [entry.*] with effect = \"exclude\"");
}

std::string no_redirection(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(edition.has_rule(procedure::EntryEffect::redirect),
                    "an [entry.*] with effect = \"redirect\"");
}

std::string no_approval(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(edition.asks_for_approval(), "an [authority.*]");
}

std::string no_marker(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(!edition.markers.empty(), "a [marker.*]");
}

std::string no_petition(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(edition.petition.has_value(), "[petition]");
}

std::string no_side(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(!edition.sides.empty(), "a [side.*]");
}

std::string no_capacity(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(!edition.capacities.empty(), "a [representation.*]");
}

std::string no_remedy(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(!edition.remedies.empty(), "a [remedy.*]");
}

std::string no_offset(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(edition.offsets_arrears(), "'offset' to a [remedy.*]");
}

std::string no_late_use(const Edition& edition, const Stage* /*stage*/) {
  const auto late = [](const procedure::Clock& clock) { return clock.late.has_value(); };
  return unless_has(any_clock(edition, late), "'late' to a window");
}

std::string no_informal_handling(const Edition& edition, const Stage* /*stage*/) {
  const auto informal = [](const procedure::Kind& kind) { return kind.informal.has_value(); };
  return unless_has(std::ranges::any_of(edition.kinds, informal), "'informal' to a [kind.*]");
}

std::string no_window_that_closes(const Edition& edition, const Stage* /*stage*/) {
  const auto closes = [](const procedure::Clock& clock) {
    return clock.on_lapse == "close-window";
  };
  return unless_has(any_clock(edition, closes), "on_lapse = \"close-window\" to a window");
}

std::string no_fact(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(!edition.facts.empty(), "a [fact.*]");
}

std::string no_day(const Edition& edition, const Stage* /*stage*/) {
  return unless_has(!edition.days.empty(), "a [day.*]");
}

std::string no_pause(const Edition& edition, const Stage* /*stage*/) {
  const auto pauses = [](const procedure::Clock& clock) { return clock.pause.has_value(); };
  return unless_has(any_clock(edition, pauses), "'pause' to a clock");
}

std::string no_way_by_itself(const Edition& edition, const Stage* stage) {
  const auto comes = [&](const Stage& from) {
    return std::ranges::any_of(from.next, [&](const procedure::Edge& edge) {
      return edge.by_itself && (stage == nullptr || edge.to == stage->id);
    });
  };
  return unless_has(std::ranges::any_of(edition.stages, comes),
                    "a way to it with by_itself = true to 'next' of a stage");
}

constexpr std::array kOrigins = {
    Origin{AdvocateChecked::kName, kCheckAdvocateAct, not_named<kCheckAdvocateAct>},
    Origin{MediationOffered::kName, kOfferMediationAct, not_named<kOfferMediationAct>},
    Origin{MediationHeld::kName, kRunMediationAct, not_named<kRunMediationAct>},
    Origin{PanelOffered::kName, kOfferPanelAct, not_named<kOfferPanelAct>},
    Origin{FormSent::kName, kSendFormAct, not_named<kSendFormAct>},
    Origin{FormReceived::kName, kReceiveFormAct, not_named<kReceiveFormAct>},
    Origin{HearingDecided::kName, kDecideHearingAct, not_named<kDecideHearingAct>},
    Origin{HearingHeld::kName, kHoldHearingAct, not_named<kHoldHearingAct>},
    Origin{ClosedEarly::kName, kCloseEarlyAct, not_named<kCloseEarlyAct>},
    Origin{PanelAppointed::kName, "appoint-panel", no_panel_here},
    Origin{PaperworkSent::kName, "send-paperwork", no_panel_here},
    Origin{EscalationRefused::kName, "refuse-escalation", no_refusal_here},
    Origin{Excluded::kName, "exclude", no_exclusion},
    Origin{Redirected::kName, "redirect", no_redirection},
    Origin{ApprovalRequested::kName, "request-approval", no_approval},
    Origin{ApprovalGranted::kName, "approve", no_approval},
    Origin{ApprovalDeclined::kName, "decline", no_approval},
    Origin{MarkerApproved::kName, "mark-person", no_marker},
    Origin{MarkerNotified::kName, "notify-marker", no_marker},
    Origin{MarkerReviewed::kName, "review-marker", no_marker},
    Origin{PetitionAssessed::kName, "assess-petition", no_petition},
    Origin{SideRecorded::kName, "record-side", no_side},
    Origin{AuthorityRecorded::kName, "record-authority", no_capacity},
    Origin{RepresentationEnded::kName, "end-representation", no_capacity},
    Origin{RemedyOffered::kName, "offer-remedy", no_remedy},
    Origin{OffsetMade::kName, "offset", no_offset},
    Origin{LateAccepted::kName, "accept-late", no_late_use},
    Origin{InformalOpened::kName, "open-informal", no_informal_handling},
    Origin{InformalOffer::kName, "make-offer", no_informal_handling},
    Origin{WindowClosed::kName, "close-window", no_window_that_closes},
    Origin{FactFound::kName, "record-fact", no_fact},
    Origin{DayFound::kName, "record-day", no_day},
    Origin{ClockPaused::kName, "pause-clock", no_pause},
    Origin{ClockResumed::kName, "resume-clock", no_pause},
    Origin{StageBegun::kName, "issue-decision", no_way_by_itself},
};

}  // namespace

std::span<const Origin> origins() { return kOrigins; }

std::string lacking_for(std::string_view event, const Edition& edition, const Stage* stage) {
  const auto found = std::ranges::find(kOrigins, event, &Origin::event);
  return found == kOrigins.end() ? "" : found->lacks(edition, stage);
}

bool has_act(std::string_view act, const Edition& edition, const Stage* stage) {
  if (holds(edition.acts, act)) {
    return true;
  }
  return stage != nullptr ? holds(stage->acts, act)
                          : std::ranges::any_of(edition.stages, [&](const Stage& any) {
                              return holds(any.acts, act);
                            });
}

}  // namespace redress::casework
