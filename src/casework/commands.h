#pragma once

#include <variant>

#include "casework/accept_escalation/accept_escalation.h"
#include "casework/accept_late/accept_late.h"
#include "casework/accept_outcome/accept_outcome.h"
#include "casework/acknowledge/acknowledge.h"
#include "casework/add_evidence/add_evidence.h"
#include "casework/add_representation/add_representation.h"
#include "casework/admit/admit.h"
#include "casework/allocate/allocate.h"
#include "casework/answer_external/answer_external.h"
#include "casework/answer_feedback/answer_feedback.h"
#include "casework/appoint_panel/appoint_panel.h"
#include "casework/approve/approve.h"
#include "casework/assess_petition/assess_petition.h"
#include "casework/check_advocate/check_advocate.h"
#include "casework/classify/classify.h"
#include "casework/close/close.h"
#include "casework/close_early/close_early.h"
#include "casework/close_window/close_window.h"
#include "casework/complete_check/complete_check.h"
#include "casework/consider_suggestion/consider_suggestion.h"
#include "casework/consult/consult.h"
#include "casework/decide_hearing/decide_hearing.h"
#include "casework/decline/decline.h"
#include "casework/exclude/exclude.h"
#include "casework/explain_decision/explain_decision.h"
#include "casework/explain_to_body/explain_to_body.h"
#include "casework/extend_clock/extend_clock.h"
#include "casework/fulfil_promise/fulfil_promise.h"
#include "casework/hold_hearing/hold_hearing.h"
#include "casework/issue_decision/issue_decision.h"
#include "casework/link_repeat/link_repeat.h"
#include "casework/log_contact/log_contact.h"
#include "casework/log_item/log_item.h"
#include "casework/log_learning/log_learning.h"
#include "casework/make_formal/make_formal.h"
#include "casework/make_offer/make_offer.h"
#include "casework/mark_person/mark_person.h"
#include "casework/merge/merge.h"
#include "casework/migrate_case/migrate_case.h"
#include "casework/note/note.h"
#include "casework/notify_marker/notify_marker.h"
#include "casework/offer_mediation/offer_mediation.h"
#include "casework/offer_panel/offer_panel.h"
#include "casework/offer_remedy/offer_remedy.h"
#include "casework/offset/offset.h"
#include "casework/open_informal/open_informal.h"
#include "casework/propose_decision/propose_decision.h"
#include "casework/publish_feedback/publish_feedback.h"
#include "casework/receive_external_request/receive_external_request.h"
#include "casework/receive_form/receive_form.h"
#include "casework/record_authority/record_authority.h"
#include "casework/record_comment/record_comment.h"
#include "casework/record_compliance/record_compliance.h"
#include "casework/record_determination/record_determination.h"
#include "casework/record_miss/record_miss.h"
#include "casework/record_promise/record_promise.h"
#include "casework/record_referral_answer/record_referral_answer.h"
#include "casework/record_side/record_side.h"
#include "casework/redirect/redirect.h"
#include "casework/refer_external/refer_external.h"
#include "casework/refuse_escalation/refuse_escalation.h"
#include "casework/register/register.h"
#include "casework/reopen/reopen.h"
#include "casework/request_approval/request_approval.h"
#include "casework/request_escalation/request_escalation.h"
#include "casework/review_marker/review_marker.h"
#include "casework/review_response/review_response.h"
#include "casework/revise_external/revise_external.h"
#include "casework/run_mediation/run_mediation.h"
#include "casework/send_form/send_form.h"
#include "casework/send_holding/send_holding.h"
#include "casework/send_paperwork/send_paperwork.h"
#include "casework/share_compliment/share_compliment.h"
#include "casework/withdraw/withdraw.h"

namespace redress::casework {

/// Everything that can be done to a casefile, in the order an officer meets it. A new command is a
/// folder and a word here.
using Command = std::variant<
    LogItem, Classify, LinkRepeat, AssessPetition, AddRepresentation, RecordAuthority,
    CheckAdvocate, Exclude, Redirect, Admit, OpenInformal, MakeOffer, MakeFormal, Register,
    Allocate, LogContact, OfferMediation, RunMediation, Acknowledge, CompleteCheck, AddEvidence,
    RecordSide, RequestApproval, Approve, Decline, Consult, OfferRemedy, Offset, ProposeDecision,
    ExplainDecision, RecordComment, IssueDecision, SendHolding, ExtendClock, RequestEscalation,
    AcceptEscalation, RefuseEscalation, AcceptLate, AcceptOutcome, OfferPanel, SendForm,
    ReceiveForm, DecideHearing, AppointPanel, SendPaperwork, HoldHearing, ReferExternal,
    RecordReferralAnswer, ReceiveExternalRequest, ExplainToBody, ReviseExternal, AnswerExternal,
    RecordDetermination, RecordCompliance, RecordPromise, FulfilPromise, ConsiderSuggestion,
    AnswerFeedback, ShareCompliment, PublishFeedback, ReviewResponse, LogLearning, MarkPerson,
    NotifyMarker, ReviewMarker, Close, CloseEarly, Reopen, CloseWindow, RecordMiss, Withdraw, Merge,
    MigrateCase, Note>;

}  // namespace redress::casework
