#pragma once

#include <string>

#include "casework/casefile/casefile.h"
#include "casework/events/list.h"

// How each event changes a casefile, family by family. casefile.h is for others.
namespace redress::casework::changes {

/// The stage becomes the current one, and what had ended lives again.
void begin_stage(Casefile& casefile, const std::string& stage, Instant at, bool accepted);

/// Keeps where the casefile stands before an end that may prove a slip, which this event brings.
void remember_where_it_stands(Casefile& casefile, const Event& event);

/// Goes on from where it stood before the last such end, if there was one.
void go_on(Casefile& casefile);

/// The procedure ends, and the stage that runs with it.
void end(Casefile& casefile, ProcedureState state, Instant at);

/// It has not ended after all, nor has the stage that runs.
void undo_end(Casefile& casefile);

/// The run that an event's stage names. Histories are folded in any order, so there may be none.
[[nodiscard]] StageRun* run_of(Casefile& casefile, const std::string& stage);

void apply(Casefile& casefile, const Received& event, const Event& envelope);
void apply(Casefile& casefile, const Corrected& event, const Event& envelope);
void apply(Casefile& casefile, const Classified& event, const Event& envelope);
void apply(Casefile& casefile, const PetitionAssessed& event, const Event& envelope);
void apply(Casefile& casefile, const Linked& event, const Event& envelope);
void apply(Casefile& casefile, const FactFound& event, const Event& envelope);
void apply(Casefile& casefile, const DayFound& event, const Event& envelope);
void apply(Casefile& casefile, const Excluded& event, const Event& envelope);
void apply(Casefile& casefile, const Redirected& event, const Event& envelope);
void apply(Casefile& casefile, const Admitted& event, const Event& envelope);
void apply(Casefile& casefile, const LateAccepted& event, const Event& envelope);
void apply(Casefile& casefile, const InformalOpened& event, const Event& envelope);
void apply(Casefile& casefile, const Registered& event, const Event& envelope);

void apply(Casefile& casefile, const ComplainantJoined& event, const Event& envelope);
void apply(Casefile& casefile, const ComplainantLeft& event, const Event& envelope);
void apply(Casefile& casefile, const ComplainantChosen& event, const Event& envelope);
void apply(Casefile& casefile, const ConsentRecorded& event, const Event& envelope);
void apply(Casefile& casefile, const RepresentativeAdded& event, const Event& envelope);
void apply(Casefile& casefile, const AuthorityRecorded& event, const Event& envelope);
void apply(Casefile& casefile, const RepresentationEnded& event, const Event& envelope);
void apply(Casefile& casefile, const NeedsRecorded& event, const Event& envelope);
void apply(Casefile& casefile, const AdvocateChecked& event, const Event& envelope);
void apply(Casefile& casefile, const MarkerApproved& event, const Event& envelope);
void apply(Casefile& casefile, const MarkerNotified& event, const Event& envelope);
void apply(Casefile& casefile, const MarkerReviewed& event, const Event& envelope);

void apply(Casefile& casefile, const MadeConfidential& event, const Event& envelope);
void apply(Casefile& casefile, const ConfidentialityEnded& event, const Event& envelope);

void apply(Casefile& casefile, const Allocated& event, const Event& envelope);
void apply(Casefile& casefile, const Contact& event, const Event& envelope);
void apply(Casefile& casefile, const DecisionProposed& event, const Event& envelope);
void apply(Casefile& casefile, const DecisionIssued& event, const Event& envelope);
void apply(Casefile& casefile, const StageBegun& event, const Event& envelope);
void apply(Casefile& casefile, const EscalationRequested& event, const Event& envelope);
void apply(Casefile& casefile, const EscalationAccepted& event, const Event& envelope);
void apply(Casefile& casefile, const EscalationRefused& event, const Event& envelope);
void apply(Casefile& casefile, const FormReceived& event, const Event& envelope);
void apply(Casefile& casefile, const HearingDecided& event, const Event& envelope);
void apply(Casefile& casefile, const HearingArranged& event, const Event& envelope);
void apply(Casefile& casefile, const HearingMoved& event, const Event& envelope);
void apply(Casefile& casefile, const HearingHeld& event, const Event& envelope);

void apply(Casefile& casefile, const ApprovalRequested& event, const Event& envelope);
void apply(Casefile& casefile, const ApprovalGranted& event, const Event& envelope);
void apply(Casefile& casefile, const ApprovalDeclined& event, const Event& envelope);
void apply(Casefile& casefile, const ApprovalUsed& event, const Event& envelope);
void apply(Casefile& casefile, const RemedyOffered& event, const Event& envelope);
void apply(Casefile& casefile, const OfferAnswered& event, const Event& envelope);
void apply(Casefile& casefile, const OfferWithdrawn& event, const Event& envelope);
void apply(Casefile& casefile, const OfferFulfilled& event, const Event& envelope);
void apply(Casefile& casefile, const OffsetMade& event, const Event& envelope);
void apply(Casefile& casefile, const OfferAccepted& event, const Event& envelope);
void apply(Casefile& casefile, const PromiseMade& event, const Event& envelope);
void apply(Casefile& casefile, const PromiseDone& event, const Event& envelope);
void apply(Casefile& casefile, const PromiseEnded& event, const Event& envelope);

void apply(Casefile& casefile, const DpReferred& event, const Event& envelope);
void apply(Casefile& casefile, const DpPassedOn& event, const Event& envelope);
void apply(Casefile& casefile, const DpDeclined& event, const Event& envelope);
void apply(Casefile& casefile, const ReferredOutside& event, const Event& envelope);
void apply(Casefile& casefile, const OmbRequested& event, const Event& envelope);
void apply(Casefile& casefile, const OmbExplained& event, const Event& envelope);
void apply(Casefile& casefile, const OmbSupplied& event, const Event& envelope);
void apply(Casefile& casefile, const OmbDetermined& event, const Event& envelope);
void apply(Casefile& casefile, const OmbOrder& event, const Event& envelope);
void apply(Casefile& casefile, const DeterminationComplied& event, const Event& envelope);

void apply(Casefile& casefile, const WindowClosed& event, const Event& envelope);
void apply(Casefile& casefile, const Unanswered& event, const Event& envelope);
void apply(Casefile& casefile, const Exhausted& event, const Event& envelope);
void apply(Casefile& casefile, const OmbOrderEnded& event, const Event& envelope);
void apply(Casefile& casefile, const FeedbackAnswered& event, const Event& envelope);
void apply(Casefile& casefile, const EnquiryMade& event, const Event& envelope);
void apply(Casefile& casefile, const Withdrawn& event, const Event& envelope);
void apply(Casefile& casefile, const Merged& event, const Event& envelope);
void apply(Casefile& casefile, const EditionChanged& event, const Event& envelope);
void apply(Casefile& casefile, const Closed& event, const Event& envelope);
void apply(Casefile& casefile, const ClosedEarly& event, const Event& envelope);
void apply(Casefile& casefile, const Reopened& event, const Event& envelope);

}  // namespace redress::casework::changes
