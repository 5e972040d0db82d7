#include "casework/events/remedy.h"

#include "base/text.h"
#include "casework/events/approvals.h"
#include "casework/rules/permission/permission.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const OfferAccepted& e, const Edition&) {
  return say(
      e.kName, "The person accepts the outcome{without}{words}.",
      {{"without", e.without.empty() ? "" : " without " + listed(e.without) + ", which lapsed"},
       {"words", after_colon(e.words)}});
}

Message words(const PromiseMade& e, const Edition&) {
  return say(e.kName, "Promised: {what} ({owner}, by {by}{offer}).",
             {{"what", e.what},
              {"owner", e.owner},
              {"by", day_words(e.by)},
              {"offer", e.offer.empty() ? "" : ", as accepted in " + e.offer}});
}

Message words(const PromiseDone& e, const Edition&) {
  return say(e.kName, "Promise {promise} is kept: {shown}",
             {{"promise", e.promise}, {"shown", e.shown_by}});
}

Message words(const PromiseEnded& e, const Edition&) {
  return say(e.kName,
             e.how == kPromiseWaived ? "{promise} was let go by the person{said}: {reason}"
                                     : "{promise} is not kept{told}: {reason}",
             {{"promise", e.promise},
              {"said", e.said.empty() ? "" : " (“" + e.said + "”)"},
              {"told", e.mode.empty() ? "" : " (told " + procedure::by_mode(e.mode) + ")"},
              {"reason", e.reason}});
}

Message words(const ApprovalRequested& e, const Edition&) {
  return say(
      e.kName,
      "Approval {request} was asked for{amount}{promise}{extent}: {what}{exactly}{review}{news}",
      {{"request", e.request},
       {"extent", e.extent.empty()      ? ""
                  : e.extent == kInPart ? " (" + e.of + " not in full)"
                                        : " (" + e.of + " in full)"},
       {"news", e.news.empty() ? "" : " New since it was declined: " + e.news},
       {"promise", e.promise.empty() ? "" : " (" + e.promise + ")"},
       {"exactly", e.exactly.empty() ? "" : " Exactly: " + e.exactly},
       {"review",
        e.review_on ? " Looked at again by " + calendar::to_words(*e.review_on) + "." : ""},
       {"amount", e.amount ? " (" + to_words(*e.amount) + ")" : ""},
       {"what", e.what}});
}

Message words(const ApprovalGranted& e, const Edition& edition) {
  return say(e.kName, "{role} approved {request}{words}.",
             {{"role", role_names(edition, {e.role})},
              {"request", e.request},
              {"words", after_colon(e.words)}});
}

Message words(const ApprovalDeclined& e, const Edition& edition) {
  return say(
      e.kName, "{role} declined {request}: {reason}",
      {{"role", role_names(edition, {e.role})}, {"request", e.request}, {"reason", e.reason}});
}

Message words(const ApprovalUsed& e, const Edition& edition) {
  return say(e.kName, "{request} was acted on: {act}.",
             {{"request", e.request}, {"act", procedure::titled(e.act, edition)}});
}

Message words(const Consulted& e, const Edition& edition) {
  return say(e.kName,
             e.waiver.empty() ? "{role} was asked: {answer}" : "Nobody was asked: {waiver}",
             {{"role", role_names(edition, {e.role})}, {"answer", e.answer}, {"waiver", e.waiver}});
}

Message words(const RemedyOffered& e, const Edition& edition) {
  return say(e.kName, "Offered {offer}: {remedy}{amount}{ground}. {what}{until}",
             {{"offer", e.offer},
              {"remedy", term_words(edition.remedies, e.remedy)},
              {"amount", e.amount ? ", " + to_words(*e.amount) : ""},
              {"ground", on_ground(edition, e.ground)},
              {"what", e.what},
              {"until", e.until ? " It can be accepted until " + day_words(e.until) + "." : ""}});
}

Message words(const OfferAnswered& e, const Edition&) {
  return say(e.kName,
             e.answer == "accepted" ? "{offer} was accepted{words}"
             : e.answer == kLetGo   ? "{offer}, accepted before, was let go by the person{words}"
                                    : "{offer} was declined{words}",
             {{"offer", e.offer}, {"words", after_colon(e.words)}});
}

Message words(const OfferWithdrawn& e, const Edition&) {
  return say(
      e.kName, "{offer} was withdrawn: {reason}{told}",
      {{"offer", e.offer},
       {"reason", e.reason},
       {"told", e.mode.empty() ? "" : " The person was told " + procedure::by_mode(e.mode) + "."}});
}

Message words(const OfferFulfilled& e, const Edition&) {
  return say(e.kName, "What was offered as {offer} was given: {shown}",
             {{"offer", e.offer}, {"shown", e.shown_by}});
}

Message words(const OffsetMade& e, const Edition&) {
  return say(e.kName, "{amount} of {offer} was set against arrears of {balance}.",
             {{"amount", amount_words(e.amount)},
              {"offer", e.offer},
              {"balance", amount_words(e.balance)}});
}

}  // namespace redress::casework::sentences
