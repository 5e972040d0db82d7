#pragma once

#include <variant>

#include "casework/accept_escalation/accept_escalation.h"
#include "casework/accept_outcome/accept_outcome.h"
#include "casework/acknowledge/acknowledge.h"
#include "casework/allocate/allocate.h"
#include "casework/check_advocate/check_advocate.h"
#include "casework/classify/classify.h"
#include "casework/close/close.h"
#include "casework/close_window/close_window.h"
#include "casework/decide_hearing/decide_hearing.h"
#include "casework/explain_decision/explain_decision.h"
#include "casework/extend_clock/extend_clock.h"
#include "casework/fulfil_promise/fulfil_promise.h"
#include "casework/hold_hearing/hold_hearing.h"
#include "casework/issue_decision/issue_decision.h"
#include "casework/log_contact/log_contact.h"
#include "casework/log_item/log_item.h"
#include "casework/make_formal/make_formal.h"
#include "casework/make_offer/make_offer.h"
#include "casework/note/note.h"
#include "casework/offer_mediation/offer_mediation.h"
#include "casework/offer_panel/offer_panel.h"
#include "casework/open_informal/open_informal.h"
#include "casework/propose_decision/propose_decision.h"
#include "casework/receive_form/receive_form.h"
#include "casework/record_comment/record_comment.h"
#include "casework/record_miss/record_miss.h"
#include "casework/record_promise/record_promise.h"
#include "casework/record_referral_answer/record_referral_answer.h"
#include "casework/refer_external/refer_external.h"
#include "casework/register/register.h"
#include "casework/request_escalation/request_escalation.h"
#include "casework/send_form/send_form.h"
#include "casework/send_holding/send_holding.h"
#include "casework/withdraw/withdraw.h"

namespace redress::casework {

/// Everything that can be done to a casefile, in the order an officer meets it. A new command is a
/// folder and a word here.
using Command =
    std::variant<LogItem, Classify, OpenInformal, MakeOffer, MakeFormal, Register, Allocate,
                 LogContact, CheckAdvocate, OfferMediation, Acknowledge, ProposeDecision,
                 ExplainDecision, RecordComment, IssueDecision, SendHolding, ExtendClock,
                 RequestEscalation, AcceptEscalation, AcceptOutcome, OfferPanel, SendForm,
                 ReceiveForm, DecideHearing, HoldHearing, ReferExternal, RecordReferralAnswer,
                 RecordPromise, FulfilPromise, Close, CloseWindow, RecordMiss, Withdraw, Note>;

}  // namespace redress::casework
