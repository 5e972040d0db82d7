#include "casework/acts/acts.h"

#include <algorithm>

namespace redress::casework {

extern const Act kLogItem;
extern const Act kClassify;
extern const Act kCorrect;
extern const Act kRecordFact;
extern const Act kRecordDay;
extern const Act kLinkRepeat;
extern const Act kAssessPetition;
extern const Act kAddComplainant;
extern const Act kRemoveComplainant;
extern const Act kChooseComplainant;
extern const Act kAddRepresentation;
extern const Act kRecordAuthority;
extern const Act kEndRepresentation;
extern const Act kRecordNeeds;
extern const Act kCheckAdvocate;
extern const Act kExclude;
extern const Act kRedirect;
extern const Act kAdmit;
extern const Act kOpenInformal;
extern const Act kMakeOffer;
extern const Act kMakeFormal;
extern const Act kRegister;
extern const Act kAllocate;
extern const Act kLogContact;
extern const Act kOfferMediation;
extern const Act kRunMediation;
extern const Act kAcknowledge;
extern const Act kCompleteCheck;
extern const Act kAddEvidence;
extern const Act kRecordSide;
extern const Act kRequestApproval;
extern const Act kApprove;
extern const Act kDecline;
extern const Act kConsult;
extern const Act kOfferRemedy;
extern const Act kAnswerOffer;
extern const Act kWithdrawOffer;
extern const Act kFulfilOffer;
extern const Act kOffset;
extern const Act kProposeDecision;
extern const Act kExplainDecision;
extern const Act kRecordComment;
extern const Act kIssueDecision;
extern const Act kSendCopy;
extern const Act kSendHolding;
extern const Act kExtendClock;
extern const Act kPauseClock;
extern const Act kResumeClock;
extern const Act kRequestEscalation;
extern const Act kAcceptEscalation;
extern const Act kRefuseEscalation;
extern const Act kAcceptLate;
extern const Act kAcceptOutcome;
extern const Act kOfferPanel;
extern const Act kSendForm;
extern const Act kReceiveForm;
extern const Act kDecideHearing;
extern const Act kAppointPanel;
extern const Act kSendPaperwork;
extern const Act kArrangeHearing;
extern const Act kMoveHearing;
extern const Act kHoldHearing;
extern const Act kRecordConsent;
extern const Act kReferExternal;
extern const Act kRecordReferralAnswer;
extern const Act kReceiveExternalRequest;
extern const Act kExplainToBody;
extern const Act kReviseExternal;
extern const Act kAnswerExternal;
extern const Act kRecordDetermination;
extern const Act kRecordCompliance;
extern const Act kChangeOrder;
extern const Act kRecordPromise;
extern const Act kFulfilPromise;
extern const Act kEndPromise;
extern const Act kConsiderSuggestion;
extern const Act kAnswerFeedback;
extern const Act kAskFurther;
extern const Act kNotContent;
extern const Act kShareCompliment;
extern const Act kPublishFeedback;
extern const Act kReviewResponse;
extern const Act kLogLearning;
extern const Act kMarkPerson;
extern const Act kNotifyMarker;
extern const Act kReviewMarker;
extern const Act kMakeConfidential;
extern const Act kEndConfidentiality;
extern const Act kOpenInEmergency;
extern const Act kClose;
extern const Act kCloseEarly;
extern const Act kAskForReply;
extern const Act kEndUnanswered;
extern const Act kReopen;
extern const Act kTakeBack;
extern const Act kCloseWindow;
extern const Act kRecordMiss;
extern const Act kWithdraw;
extern const Act kMerge;
extern const Act kMigrateCase;
extern const Act kNote;
extern const Act kErase;

// NOLINTNEXTLINE(readability-function-size): one list of all acts
const std::vector<ActGroup>& act_groups() {
  static const std::vector<ActGroup> kGroups = {
      {"Taking it up", {&kLogItem,           &kClassify,          &kCorrect,
                        &kRecordFact,        &kRecordDay,         &kLinkRepeat,
                        &kAssessPetition,    &kAddComplainant,    &kRemoveComplainant,
                        &kChooseComplainant, &kAddRepresentation, &kRecordAuthority,
                        &kEndRepresentation, &kRecordNeeds,       &kCheckAdvocate,
                        &kExclude,           &kRedirect,          &kAdmit,
                        &kOpenInformal,      &kMakeOffer,         &kMakeFormal,
                        &kRegister}},
      {"Looking into it and deciding",
       {&kAllocate,         &kLogContact,      &kOfferMediation,    &kRunMediation,
        &kAcknowledge,      &kCompleteCheck,   &kAddEvidence,       &kRecordSide,
        &kRequestApproval,  &kApprove,         &kDecline,           &kConsult,
        &kOfferRemedy,      &kAnswerOffer,     &kWithdrawOffer,     &kFulfilOffer,
        &kOffset,           &kProposeDecision, &kExplainDecision,   &kRecordComment,
        &kIssueDecision,    &kSendCopy,        &kSendHolding,       &kExtendClock,
        &kPauseClock,       &kResumeClock,     &kRequestEscalation, &kAcceptEscalation,
        &kRefuseEscalation, &kAcceptLate,      &kAcceptOutcome,     &kOfferPanel,
        &kSendForm,         &kReceiveForm,     &kDecideHearing,     &kAppointPanel,
        &kSendPaperwork,    &kArrangeHearing,  &kMoveHearing,       &kHoldHearing}},
      {"Outside bodies, promises and closing",
       {&kRecordConsent,
        &kReferExternal,
        &kRecordReferralAnswer,
        &kReceiveExternalRequest,
        &kExplainToBody,
        &kReviseExternal,
        &kAnswerExternal,
        &kRecordDetermination,
        &kRecordCompliance,
        &kChangeOrder,
        &kRecordPromise,
        &kFulfilPromise,
        &kEndPromise,
        &kConsiderSuggestion,
        &kAnswerFeedback,
        &kAskFurther,
        &kNotContent,
        &kShareCompliment,
        &kPublishFeedback,
        &kReviewResponse,
        &kLogLearning,
        &kMarkPerson,
        &kNotifyMarker,
        &kReviewMarker,
        &kMakeConfidential,
        &kEndConfidentiality,
        &kOpenInEmergency,
        &kClose,
        &kCloseEarly,
        &kAskForReply,
        &kEndUnanswered,
        &kReopen,
        &kTakeBack,
        &kCloseWindow,
        &kRecordMiss,
        &kWithdraw,
        &kMerge,
        &kMigrateCase,
        &kNote,
        &kErase}},
  };
  return kGroups;
}

const std::vector<const Act*>& all_acts() {
  static const std::vector<const Act*> kAll = [] {
    std::vector<const Act*> all;
    for (const auto& group : act_groups()) {
      all.insert(all.end(), group.acts.begin(), group.acts.end());
    }
    return all;
  }();
  return kAll;
}

const Act* find_act(std::string_view name) {
  const auto& all = all_acts();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Act* act) { return act->traits.name == name; });
  return found == all.end() ? nullptr : *found;
}

}  // namespace redress::casework
