#pragma once

#include <variant>

#include "casework/events/closing.h"
#include "casework/events/outside.h"
#include "casework/events/panel.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"

// What can happen to a casefile. Names and field names are stored for ever and never change
// (tests/golden/events holds one example of each). Every event describes its own fields; the codec,
// the matching of clocks and the documentation are generic over that. When, who and in which order
// stand in the envelope (history.h).
//
// A new event: a struct in one of these headers, its place in EventBody, `apply` in casefile.cc
// where it changes what the casefile is, its sentence in sentences.cc and one golden file. The
// compiler and the tests name what is missing.
namespace redress::casework {

using EventBody = std::variant<
    Received, Classified, Linked, PetitionAssessed, Excluded, Redirected, Admitted, LateAccepted,
    InformalOpened, InformalOffer, InformalLapsed, Registered, RepresentativeAdded,
    AuthorityRecorded, AdvocateChecked, MarkerApproved, MarkerNotified, MarkerReviewed,
    SideRecorded, Allocated, Contact, AckSent, CheckCompleted, EvidenceAdded, MediationOffered,
    MediationHeld, DecisionProposed, DecisionExplained, CommentOpportunity, CommentRecorded,
    DecisionIssued, Copied, HoldingSent, Extended, EscalationRequested, EscalationAccepted,
    EscalationRefused, PanelOffered, FormSent, FormReceived, HearingDecided, PanelAppointed,
    PaperworkSent, HearingHeld, ApprovalRequested, ApprovalGranted, ApprovalDeclined, Consulted,
    RemedyOffered, OffsetMade, OfferAccepted, PromiseMade, PromiseDone, DpReferred, DpPassedOn,
    DpDeclined, ReferredOutside, OmbRequested, OmbExplained, OmbRevised, OmbSupplied, OmbDetermined,
    OmbOrder, DeterminationComplied, WindowClosed, DeadlineMissed, Exhausted, LearningLogged,
    ResponseReviewed, SuggestionConsidered, FeedbackAnswered, ComplimentShared, FeedbackPublished,
    Withdrawn, Merged, EditionChanged, Closed, ClosedEarly, Reopened, Noted>;

}  // namespace redress::casework
