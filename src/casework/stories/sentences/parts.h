#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/money.h"
#include "casework/events/list.h"
#include "casework/events/values.h"
#include "procedure/edition.h"

// Each event as a sentence, family by family, and the words they share. sentences.h is for others.
namespace redress::casework::sentences {

using procedure::Edition;
using Values = std::map<std::string, std::string>;

[[nodiscard]] Message say(std::string_view event, std::string english, Values values = {});

/// A channel as the edition names it; feedback given through Redress itself has none of them.
[[nodiscard]] std::string channel_words(const Edition& edition, const std::string& id);

[[nodiscard]] std::string kind_words(const Edition& edition, const std::string& id);

[[nodiscard]] std::string outcome_words(const Edition& edition, const std::string& id);

[[nodiscard]] std::string clock_words(const Edition& edition, const std::string& stage,
                                      const std::string& id);

[[nodiscard]] std::string route_words(const Edition& edition, const std::string& id);

[[nodiscard]] std::string day_words(const std::optional<Date>& day);

/// ": what" when there is something, "" otherwise.
[[nodiscard]] std::string after_colon(const std::string& what);

/// What the edition invites the person to beside an outcome, or instead of what was refused.
[[nodiscard]] std::string invitation(const Edition& edition,
                                     const std::optional<procedure::KindId>& offers);

/// " Raised with it: Suggestion." for feedback that is taken up as its own; "" for none.
[[nodiscard]] std::string raised_words(const Edition& edition, const Texts& kinds);

/// " With it stands O1." for the offers that go with what the person is told; "" for none.
[[nodiscard]] std::string offer_words(const Texts& offers);

/// " None of the sums in it that are no offers is promised: what they are"; "" where none is named.
[[nodiscard]] std::string unpromised_words(const std::string& sums, const std::string& why);

[[nodiscard]] std::string ombudsman_words(const Edition& edition, const Texts& told);

[[nodiscard]] std::string rule_words(const Edition& edition, const std::string& id);

/// " (ground)" when one was named.
[[nodiscard]] std::string on_ground(const Edition& edition, const std::string& id);

[[nodiscard]] std::string amount_words(const std::optional<Money>& amount);

[[nodiscard]] std::string body_words(const Edition& edition, const std::string& id);

/// The name of an entry in one of an edition's lists; the id itself for an unknown one.
template <class Terms>
std::string term_words(const Terms& terms, const std::string& id) {
  const auto found =
      std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.id == id; });
  return found == terms.end() ? id : found->name;
}

[[nodiscard]] Message words(const Received& e, const Edition& edition);
[[nodiscard]] Message words(const Corrected& e, const Edition& edition);
[[nodiscard]] Message words(const Classified& e, const Edition& edition);
[[nodiscard]] Message words(const Linked& e, const Edition& edition);
[[nodiscard]] Message words(const PetitionAssessed& e, const Edition& edition);
[[nodiscard]] Message words(const FactFound& e, const Edition& edition);
[[nodiscard]] Message words(const DayFound& e, const Edition& edition);
[[nodiscard]] Message words(const Excluded& e, const Edition& edition);
[[nodiscard]] Message words(const Redirected& e, const Edition& edition);
[[nodiscard]] Message words(const Admitted& e, const Edition& edition);
[[nodiscard]] Message words(const LateAccepted& e, const Edition& edition);
[[nodiscard]] Message words(const InformalOpened& e, const Edition& edition);
[[nodiscard]] Message words(const InformalOffer& e, const Edition& edition);
[[nodiscard]] Message words(const InformalLapsed& e, const Edition& edition);
[[nodiscard]] Message words(const Registered& e, const Edition& edition);
[[nodiscard]] Message words(const ComplainantJoined& e, const Edition& edition);
[[nodiscard]] Message words(const ComplainantLeft& e, const Edition& edition);
[[nodiscard]] Message words(const ComplainantChosen& e, const Edition& edition);
[[nodiscard]] Message words(const ConsentRecorded& e, const Edition& edition);
[[nodiscard]] Message words(const RepresentativeAdded& e, const Edition& edition);
[[nodiscard]] Message words(const AuthorityRecorded& e, const Edition& edition);
[[nodiscard]] Message words(const RepresentationEnded& e, const Edition& edition);
[[nodiscard]] Message words(const NeedsRecorded& e, const Edition& edition);
[[nodiscard]] Message words(const AdvocateChecked& e, const Edition& edition);
[[nodiscard]] Message words(const MarkerApproved& e, const Edition& edition);
[[nodiscard]] Message words(const MarkerNotified& e, const Edition& edition);
[[nodiscard]] Message words(const MarkerReviewed& e, const Edition& edition);
[[nodiscard]] Message words(const SideRecorded& e, const Edition& edition);
[[nodiscard]] Message words(const MadeConfidential& e, const Edition& edition);
[[nodiscard]] Message words(const ConfidentialityEnded& e, const Edition& edition);
[[nodiscard]] Message words(const OpenedInEmergency& e, const Edition& edition);
[[nodiscard]] Message words(const Allocated& e, const Edition& edition);
[[nodiscard]] Message words(const Contact& e, const Edition& edition);
[[nodiscard]] Message words(const AckSent& e, const Edition& edition);
[[nodiscard]] Message words(const CheckCompleted& e, const Edition& edition);
[[nodiscard]] Message words(const EvidenceAdded& e, const Edition& edition);
[[nodiscard]] Message words(const MediationOffered& e, const Edition& edition);
[[nodiscard]] Message words(const MediationHeld& e, const Edition& edition);
[[nodiscard]] Message words(const DecisionProposed& e, const Edition& edition);
[[nodiscard]] Message words(const DecisionExplained& e, const Edition& edition);
[[nodiscard]] Message words(const CommentOpportunity& e, const Edition& edition);
[[nodiscard]] Message words(const CommentRecorded& e, const Edition& edition);
[[nodiscard]] Message words(const DecisionIssued& e, const Edition& edition);
[[nodiscard]] Message words(const Copied& e, const Edition& edition);
[[nodiscard]] Message words(const HoldingSent& e, const Edition& edition);
[[nodiscard]] Message words(const Extended& e, const Edition& edition);
[[nodiscard]] Message words(const ClockPaused& e, const Edition& edition);
[[nodiscard]] Message words(const ClockResumed& e, const Edition& edition);
[[nodiscard]] Message words(const StageBegun& e, const Edition& edition);
[[nodiscard]] Message words(const EscalationRequested& e, const Edition& edition);
[[nodiscard]] Message words(const EscalationAccepted& e, const Edition& edition);
[[nodiscard]] Message words(const EscalationRefused& e, const Edition& edition);
[[nodiscard]] Message words(const PanelOffered& e, const Edition& edition);
[[nodiscard]] Message words(const FormSent& e, const Edition& edition);
[[nodiscard]] Message words(const FormReceived& e, const Edition& edition);
[[nodiscard]] Message words(const HearingDecided& e, const Edition& edition);
[[nodiscard]] Message words(const PanelAppointed& e, const Edition& edition);
[[nodiscard]] Message words(const PaperworkSent& e, const Edition& edition);
[[nodiscard]] Message words(const HearingArranged& e, const Edition& edition);
[[nodiscard]] Message words(const HearingMoved& e, const Edition& edition);
[[nodiscard]] Message words(const HearingHeld& e, const Edition& edition);
[[nodiscard]] Message words(const ApprovalRequested& e, const Edition& edition);
[[nodiscard]] Message words(const ApprovalGranted& e, const Edition& edition);
[[nodiscard]] Message words(const ApprovalDeclined& e, const Edition& edition);
[[nodiscard]] Message words(const ApprovalUsed& e, const Edition& edition);
[[nodiscard]] Message words(const Consulted& e, const Edition& edition);
[[nodiscard]] Message words(const RemedyOffered& e, const Edition& edition);
[[nodiscard]] Message words(const OfferAnswered& e, const Edition& edition);
[[nodiscard]] Message words(const OfferWithdrawn& e, const Edition& edition);
[[nodiscard]] Message words(const OfferFulfilled& e, const Edition& edition);
[[nodiscard]] Message words(const OffsetMade& e, const Edition& edition);
[[nodiscard]] Message words(const OfferAccepted& e, const Edition& edition);
[[nodiscard]] Message words(const PromiseMade& e, const Edition& edition);
[[nodiscard]] Message words(const PromiseDone& e, const Edition& edition);
[[nodiscard]] Message words(const PromiseEnded& e, const Edition& edition);
[[nodiscard]] Message words(const DpReferred& e, const Edition& edition);
[[nodiscard]] Message words(const DpPassedOn& e, const Edition& edition);
[[nodiscard]] Message words(const DpDeclined& e, const Edition& edition);
[[nodiscard]] Message words(const ReferredOutside& e, const Edition& edition);
[[nodiscard]] Message words(const OmbRequested& e, const Edition& edition);
[[nodiscard]] Message words(const OmbExplained& e, const Edition& edition);
[[nodiscard]] Message words(const OmbRevised& e, const Edition& edition);
[[nodiscard]] Message words(const OmbSupplied& e, const Edition& edition);
[[nodiscard]] Message words(const OmbDetermined& e, const Edition& edition);
[[nodiscard]] Message words(const OmbOrder& e, const Edition& edition);
[[nodiscard]] Message words(const OmbOrderEnded& e, const Edition& edition);
[[nodiscard]] Message words(const DeterminationComplied& e, const Edition& edition);
[[nodiscard]] Message words(const WindowClosed& e, const Edition& edition);
[[nodiscard]] Message words(const ReplyAsked& e, const Edition& edition);
[[nodiscard]] Message words(const Unanswered& e, const Edition& edition);
[[nodiscard]] Message words(const ExpectedDatePassed& e, const Edition& edition);
[[nodiscard]] Message words(const DeadlineMissed& e, const Edition& edition);
[[nodiscard]] Message words(const Exhausted& e, const Edition& edition);
[[nodiscard]] Message words(const LearningLogged& e, const Edition& edition);
[[nodiscard]] Message words(const ResponseReviewed& e, const Edition& edition);
[[nodiscard]] Message words(const SuggestionConsidered& e, const Edition& edition);
[[nodiscard]] Message words(const FeedbackAnswered& e, const Edition& edition);
[[nodiscard]] Message words(const EnquiryMade& e, const Edition& edition);
[[nodiscard]] Message words(const ComplimentShared& e, const Edition& edition);
[[nodiscard]] Message words(const FeedbackPublished& e, const Edition& edition);
[[nodiscard]] Message words(const Withdrawn& e, const Edition& edition);
[[nodiscard]] Message words(const Merged& e, const Edition& edition);
[[nodiscard]] Message words(const EditionChanged& e, const Edition& edition);
[[nodiscard]] Message words(const Closed& e, const Edition& edition);
[[nodiscard]] Message words(const ClosedEarly& e, const Edition& edition);
[[nodiscard]] Message words(const Reopened& e, const Edition& edition);
[[nodiscard]] Message words(const TakenBack& e, const Edition& edition);
[[nodiscard]] Message words(const Noted& e, const Edition& edition);
[[nodiscard]] Message words(const Erased& e, const Edition& edition);

}  // namespace redress::casework::sentences
