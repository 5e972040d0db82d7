#include "casework/events/outside.h"

#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const DpReferred& e, const Edition& edition) {
  return say(e.kName, "Referred to a designated person ({route}){to}.",
             {{"route", route_words(edition, e.route)}, {"to", after_colon(e.to)}});
}

Message words(const DpPassedOn& e, const Edition&) {
  return say(e.kName, "The designated person referred it to the Ombudsman{words}.",
             {{"words", after_colon(e.words)}});
}

Message words(const DpDeclined& e, const Edition&) {
  return say(e.kName, "The designated person declined to refer it{words}.",
             {{"words", after_colon(e.words)}});
}

Message words(const ReferredOutside& e, const Edition& edition) {
  return say(e.kName, "Taken to an outside body: {route}{note}.",
             {{"route", route_words(edition, e.route)}, {"note", after_colon(e.note)}});
}

Message words(const OmbRequested& e, const Edition& edition) {
  return say(e.kName, "{body} asked for this ({request}){due}: {asked}",
             {{"request", e.request},
              {"body", body_words(edition, e.body)},
              {"due", e.due ? " by " + day_words(e.due) : ""},
              {"asked", e.asked}});
}

Message words(const OmbExplained& e, const Edition&) {
  return say(e.kName, "The delay of {request} was explained to the outside body: {reason}",
             {{"request", e.request}, {"reason", e.reason}});
}

Message words(const OmbRevised& e, const Edition&) {
  return say(e.kName, "The outside body agreed to {date} for {request}.",
             {{"date", day_words(e.new_date)}, {"request", e.request}});
}

Message words(const OmbSupplied& e, const Edition&) {
  return say(e.kName, "{request} of the outside body was answered {mode}: {what}",
             {{"request", e.request}, {"mode", procedure::by_mode(e.mode)}, {"what", e.what}});
}

Message words(const OmbDetermined& e, const Edition& edition) {
  return say(e.kName, "{body} decided: {result}. {words}",
             {{"body", body_words(edition, e.body)}, {"result", e.result}, {"words", e.words}});
}

Message words(const OmbOrder& e, const Edition&) {
  return say(
      e.kName, "Ordered ({order}){due}: {what}",
      {{"order", e.order}, {"due", e.due ? ", by " + day_words(e.due) : ""}, {"what", e.what}});
}

Message words(const OmbOrderEnded& e, const Edition&) {
  return say(e.kName,
             e.replaced_by.empty() ? "{order} was lifted: {words}"
                                   : "{order} was replaced by {other}: {words}",
             {{"order", e.order}, {"other", e.replaced_by}, {"words", e.words}});
}

Message words(const DeterminationComplied& e, const Edition&) {
  return say(e.kName,
             e.exception.empty() ? "{order} was carried out: {how}"
                                 : "{order} was not carried out in full: {how}",
             {{"order", e.order}, {"how", e.exception.empty() ? e.shown_by : e.exception}});
}

}  // namespace redress::casework::sentences
