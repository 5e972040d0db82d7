#pragma once

#include <concepts>
#include <cstddef>

// The names of everything that can happen to a casefile. The families' headers define each event.
namespace redress::casework {

struct Received;
struct Corrected;
struct Classified;
struct Linked;
struct PetitionAssessed;
struct FactFound;
struct DayFound;
struct Excluded;
struct Redirected;
struct Admitted;
struct LateAccepted;
struct InformalOpened;
struct InformalOffer;
struct InformalLapsed;
struct Registered;
struct ComplainantJoined;
struct ComplainantLeft;
struct ComplainantChosen;
struct ConsentRecorded;
struct RepresentativeAdded;
struct AuthorityRecorded;
struct RepresentationEnded;
struct NeedsRecorded;
struct AdvocateChecked;
struct MarkerApproved;
struct MarkerNotified;
struct MarkerReviewed;
struct SideRecorded;
struct MadeConfidential;
struct ConfidentialityEnded;
struct OpenedInEmergency;
struct Allocated;
struct Contact;
struct AckSent;
struct CheckCompleted;
struct EvidenceAdded;
struct MediationOffered;
struct MediationHeld;
struct DecisionProposed;
struct DecisionExplained;
struct CommentOpportunity;
struct CommentRecorded;
struct DecisionIssued;
struct Copied;
struct HoldingSent;
struct Extended;
struct ClockPaused;
struct ClockResumed;
struct StageBegun;
struct EscalationRequested;
struct EscalationAccepted;
struct EscalationRefused;
struct PanelOffered;
struct FormSent;
struct FormReceived;
struct HearingDecided;
struct PanelAppointed;
struct PaperworkSent;
struct HearingArranged;
struct HearingMoved;
struct HearingHeld;
struct ApprovalRequested;
struct ApprovalGranted;
struct ApprovalDeclined;
struct ApprovalUsed;
struct Consulted;
struct RemedyOffered;
struct OfferAnswered;
struct OfferWithdrawn;
struct OfferFulfilled;
struct OffsetMade;
struct OfferAccepted;
struct PromiseMade;
struct PromiseDone;
struct PromiseEnded;
struct DpReferred;
struct DpPassedOn;
struct DpDeclined;
struct ReferredOutside;
struct OmbRequested;
struct OmbExplained;
struct OmbRevised;
struct OmbSupplied;
struct OmbDetermined;
struct OmbOrder;
struct OmbOrderEnded;
struct DeterminationComplied;
struct WindowClosed;
struct ReplyAsked;
struct Unanswered;
struct ExpectedDatePassed;
struct DeadlineMissed;
struct Exhausted;
struct LearningLogged;
struct ResponseReviewed;
struct SuggestionConsidered;
struct FeedbackAnswered;
struct EnquiryMade;
struct ComplimentShared;
struct FeedbackPublished;
struct Withdrawn;
struct Merged;
struct EditionChanged;
struct Closed;
struct ClosedEarly;
struct Reopened;
struct TakenBack;
struct Noted;
struct Erased;

template <class... Types>
struct TypeList {
  static constexpr std::size_t kSize = sizeof...(Types);
};

using AllEvents = TypeList<
    Received, Corrected, Classified, Linked, PetitionAssessed, FactFound, DayFound, Excluded,
    Redirected, Admitted, LateAccepted, InformalOpened, InformalOffer, InformalLapsed, Registered,
    ComplainantJoined, ComplainantLeft, ComplainantChosen, ConsentRecorded, RepresentativeAdded,
    AuthorityRecorded, RepresentationEnded, NeedsRecorded, AdvocateChecked, MarkerApproved,
    MarkerNotified, MarkerReviewed, SideRecorded, MadeConfidential, ConfidentialityEnded,
    OpenedInEmergency, Allocated, Contact, AckSent, CheckCompleted, EvidenceAdded, MediationOffered,
    MediationHeld, DecisionProposed, DecisionExplained, CommentOpportunity, CommentRecorded,
    DecisionIssued, Copied, HoldingSent, Extended, ClockPaused, ClockResumed, StageBegun,
    EscalationRequested, EscalationAccepted, EscalationRefused, PanelOffered, FormSent,
    FormReceived, HearingDecided, PanelAppointed, PaperworkSent, HearingArranged, HearingMoved,
    HearingHeld, ApprovalRequested, ApprovalGranted, ApprovalDeclined, ApprovalUsed, Consulted,
    RemedyOffered, OfferAnswered, OfferWithdrawn, OfferFulfilled, OffsetMade, OfferAccepted,
    PromiseMade, PromiseDone, PromiseEnded, DpReferred, DpPassedOn, DpDeclined, ReferredOutside,
    OmbRequested, OmbExplained, OmbRevised, OmbSupplied, OmbDetermined, OmbOrder, OmbOrderEnded,
    DeterminationComplied, WindowClosed, ReplyAsked, Unanswered, ExpectedDatePassed, DeadlineMissed,
    Exhausted, LearningLogged, ResponseReviewed, SuggestionConsidered, FeedbackAnswered,
    EnquiryMade, ComplimentShared, FeedbackPublished, Withdrawn, Merged, EditionChanged, Closed,
    ClosedEarly, Reopened, TakenBack, Noted, Erased>;

template <class E, class... Events>
consteval bool is_among(TypeList<Events...> /*list*/) {
  return (std::same_as<E, Events> || ...);
}

template <class E, class... Events>
consteval std::size_t place_among(TypeList<Events...> /*list*/) {
  std::size_t place = 0;
  static_cast<void>(((std::same_as<E, Events> || (++place, false)) || ...));
  return place;
}

/// One of the events above.
template <class E>
concept AnEvent = is_among<E>(AllEvents{});

}  // namespace redress::casework
