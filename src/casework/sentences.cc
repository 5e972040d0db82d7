#include "casework/sentences.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "casework/command.h"
#include "casework/log_item/log_item.h"
#include "casework/permission.h"
#include "procedure/phrases.h"

namespace redress::casework {
namespace {

using procedure::Edition;
using Values = std::map<std::string, std::string>;

Message say(std::string_view event, std::string english, Values values = {}) {
  return {std::string("event.") + std::string(event), std::move(english), std::move(values)};
}

/// A channel as the edition names it; feedback given here came through none of them.
std::string channel_words(const Edition& edition, const std::string& id) {
  const auto found = std::find_if(edition.channels.begin(), edition.channels.end(),
                                  [&](const auto& channel) { return channel.id == id; });
  return found != edition.channels.end() ? found->name : id == kThisSite ? "Through this site" : id;
}

std::string kind_words(const Edition& edition, const std::string& id) {
  const auto* kind = edition.kind(id);
  return kind ? kind->name : id;
}

std::string outcome_words(const Edition& edition, const std::string& id) {
  const auto* outcome = edition.outcome(id);
  return outcome ? outcome->name : id;
}

std::string clock_words(const Edition& edition, const std::string& stage, const std::string& id) {
  const auto* clock = edition.clock(stage, id);
  return clock ? clock->name : id;
}

std::string route_words(const Edition& edition, const std::string& id) {
  const auto* route = edition.route(id);
  return route ? route->name : id;
}

std::string day_words(const std::optional<Date>& day) {
  return day ? calendar::to_words(*day) : "no date";
}

/// ": what" when there is something, "" otherwise.
std::string after_colon(const std::string& what) { return what.empty() ? "" : ": " + what; }

Message words(const Received& e, const Edition& edition) {
  return say(e.kName, "Received from {who}{by}: {kind}. How it came: {channel}.",
             {{"who", e.person.empty() ? "somebody who gave no name" : e.person},
              {"by", e.represented_by.empty() ? "" : ", through " + e.represented_by},
              {"kind", kind_words(edition, e.kind)},
              {"channel", channel_words(edition, e.channel)}});
}

Message words(const Classified& e, const Edition& edition) {
  return say(e.kName, "Classified as {kind}{why}.",
             {{"kind", kind_words(edition, e.kind)}, {"why", after_colon(e.reason)}});
}

Message words(const InformalOpened& e, const Edition&) {
  return say(e.kName, "Handled informally, as the person wished: “{wish}”", {{"wish", e.wish}});
}

Message words(const InformalOffer& e, const Edition&) {
  return say(e.kName, "A solution was offered {mode}: {offer}",
             {{"mode", procedure::by_mode(e.mode)}, {"offer", e.offer}});
}

Message words(const InformalLapsed& e, const Edition&) {
  return say(e.kName, "The informal step ended without a solution{why}.",
             {{"why", after_colon(e.reason)}});
}

Message words(const Registered& e, const Edition& edition) {
  return say(e.kName, "Registered as a formal complaint at {stage}.",
             {{"stage", stage_name(edition, e.stage)}});
}

Message words(const Allocated& e, const Edition& edition) {
  return say(e.kName, "Allocated to {to} ({role}).",
             {{"to", e.to}, {"role", role_names(edition, {e.role})}});
}

Message words(const Contact& e, const Edition&) {
  const bool theirs = e.from == "complainant";
  std::string english = "Spoke with the person {mode}{note}";
  if (theirs) {
    english = "The person got in touch {mode}{note}";
  } else if (e.result == "attempt") {
    english = "Tried to reach the person {mode}, without an answer{note}";
  } else if (e.result == "message") {
    english = "Left the person a message {mode}{note}";
  }
  return say(e.kName, english,
             {{"mode", procedure::by_mode(e.mode)}, {"note", after_colon(e.note)}});
}

Message words(const AckSent& e, const Edition&) {
  return say(e.kName, "Acknowledged {mode}. Our understanding: {understanding}",
             {{"mode", procedure::by_mode(e.mode)}, {"understanding", e.understanding}});
}

Message words(const AdvocateChecked& e, const Edition&) {
  return say(e.kName,
             e.answer == "none" ? "Asked about an advocate: nobody helps them."
                                : "Asked about an advocate: {who} ({answer}).",
             {{"who", e.advocate}, {"answer", e.answer}});
}

Message words(const MediationOffered& e, const Edition&) {
  return say(e.kName, "Mediation was offered: {answer}.", {{"answer", e.answer}});
}

Message words(const DecisionProposed& e, const Edition& edition) {
  return say(e.kName, "Proposed decision: {outcome}. {reasons}",
             {{"outcome", outcome_words(edition, e.outcome)}, {"reasons", e.reasons}});
}

Message words(const DecisionExplained& e, const Edition&) {
  return say(e.kName, "The proposed decision was explained {mode}.",
             {{"mode", procedure::by_mode(e.mode)}});
}

Message words(const CommentOpportunity& e, const Edition&) {
  return say(e.kName,
             e.until ? "Invited to comment on the proposed decision until {until}."
                     : "Invited to comment on the proposed decision.",
             {{"until", day_words(e.until)}});
}

Message words(const CommentRecorded& e, const Edition&) {
  return say(e.kName, "The person commented: “{comment}”", {{"comment", e.comment}});
}

Message words(const DecisionIssued& e, const Edition& edition) {
  return say(e.kName, "The decision of {stage} was issued {mode}: {outcome}. {reasons}{remedy}",
             {{"stage", stage_name(edition, e.stage)},
              {"mode", procedure::by_mode(e.mode)},
              {"outcome", outcome_words(edition, e.outcome)},
              {"reasons", e.reasons},
              {"remedy", e.remedy.empty() ? "" : " Offered: " + e.remedy}});
}

Message words(const HoldingSent& e, const Edition& edition) {
  return say(
      e.kName, "A delay was explained: {clock}. {reason} New date: {date}.{next}{told}",
      {{"clock", clock_words(edition, e.stage, e.clock)},
       {"reason", e.reason},
       {"date", day_words(e.new_date)},
       {"next", e.next_step.empty() ? "" : " Next: " + e.next_step},
       {"told",
        e.also_told.empty() ? "" : " Also told: " + role_names(edition, e.also_told) + "."}});
}

Message words(const Extended& e, const Edition& edition) {
  return say(
      e.kName, "Extended by {by}: {clock}. {reason}",
      {{"by", e.by}, {"clock", clock_words(edition, e.stage, e.clock)}, {"reason", e.reason}});
}

Message words(const EscalationRequested& e, const Edition& edition) {
  return say(e.kName, "The person asked for {stage}{why}",
             {{"stage", stage_name(edition, e.stage)},
              {"why", e.why.empty() ? "." : ": “" + e.why + "”"}});
}

Message words(const EscalationAccepted& e, const Edition& edition) {
  return say(e.kName, "{stage} was taken up.", {{"stage", stage_name(edition, e.stage)}});
}

Message words(const PanelOffered& e, const Edition&) {
  return say(e.kName, "A panel was offered: {answer}.", {{"answer", e.answer}});
}

Message words(const FormSent& e, const Edition&) {
  return say(e.kName, "The form was sent {mode}.", {{"mode", procedure::by_mode(e.mode)}});
}

Message words(const FormReceived& e, const Edition&) {
  return say(e.kName, "The form came back{says}.", {{"says", after_colon(e.says)}});
}

Message words(const HearingDecided& e, const Edition&) {
  return say(e.kName,
             e.answer == "hold" ? "A hearing will be held{why}." : "A hearing was declined{why}.",
             {{"why", after_colon(e.reason)}});
}

Message words(const HearingHeld& e, const Edition&) {
  return say(e.kName, "The hearing was held. Present: {present}", {{"present", e.present}});
}

Message words(const OfferAccepted& e, const Edition&) {
  return say(e.kName, "The person accepts the outcome{words}.", {{"words", after_colon(e.words)}});
}

Message words(const PromiseMade& e, const Edition&) {
  return say(e.kName, "Promised: {what} ({owner}, by {by}).",
             {{"what", e.what}, {"owner", e.owner}, {"by", day_words(e.by)}});
}

Message words(const PromiseDone& e, const Edition&) {
  return say(e.kName, "Promise {promise} is kept: {shown}",
             {{"promise", e.promise}, {"shown", e.shown_by}});
}

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

Message words(const WindowClosed& e, const Edition& edition) {
  return say(e.kName, "The time passed unused: {clock}.",
             {{"clock", clock_words(edition, e.stage, e.clock)}});
}

Message words(const DeadlineMissed& e, const Edition& edition) {
  return say(
      e.kName, "Missed: {clock}, due {due}.",
      {{"clock", clock_words(edition, e.stage, e.clock)},
       {"due", e.due ? calendar::to_words(calendar::to_london(*e.due)) : "at an unknown time"}});
}

Message words(const Exhausted& e, const Edition& edition) {
  return say(e.kName, "The procedure is exhausted after {stage}: no internal step is left.",
             {{"stage", stage_name(edition, e.stage)}});
}

Message words(const Withdrawn& e, const Edition&) {
  return say(e.kName, "Withdrawn: “{words}”", {{"words", e.words}});
}

Message words(const Closed& e, const Edition&) {
  return say(e.kName, "Closed{note}.", {{"note", after_colon(e.note)}});
}

Message words(const Noted& e, const Edition&) {
  return say(e.kName, "Note: {text}", {{"text", e.text}});
}

struct EventWords {
  std::string_view event;
  std::string_view act;     // what is done, for what waits on it
  std::string_view moment;  // when it happened, for what is counted from it
};

constexpr auto kEventWords = std::to_array<EventWords>({
    {"received", "receive the complaint", "the day it was received"},
    {"issue-arose", "learn when the problem arose", "the day the problem arose"},
    {"classified", "classify it", "its classification"},
    {"informal-opened", "handle it informally", "the start of informal handling"},
    {"informal-offer", "offer an informal solution", "the informal offer"},
    {"informal-lapsed", "end the informal step", "the end of the informal step"},
    {"registered", "register it as a formal complaint", "its registration as a formal complaint"},
    {"allocated", "allocate it", "its allocation"},
    {"contact", "be in contact with the person", "the contact"},
    {"ack-sent", "send the acknowledgement", "the acknowledgement"},
    {"advocate-checked", "ask about an advocate", "the question about an advocate"},
    {"mediation-offered", "offer mediation", "the offer of mediation"},
    {"decision-proposed", "propose a decision", "the proposed decision"},
    {"decision-explained", "explain the proposed decision", "the explanation of the decision"},
    {"comment-opportunity", "invite a comment on the decision", "the invitation to comment"},
    {"comment-recorded", "hear the person’s comment", "the person’s comment"},
    {"decision-issued", "issue the decision", "the date of the decision"},
    {"holding-sent", "explain the delay", "the delay notice"},
    {"extended", "extend the deadline", "the extension"},
    {"escalation-requested", "hear the request for the next stage",
     "the request for the next stage"},
    {"escalation-accepted", "accept the request for the next stage",
     "the acceptance of the request"},
    {"panel-offered", "offer a panel", "the offer of a panel"},
    {"form-sent", "send the form", "the form being sent"},
    {"form-received", "receive the form", "the form coming back"},
    {"hearing-decided", "decide whether a hearing is held", "the decision about a hearing"},
    {"hearing-held", "hold the hearing", "the hearing"},
    {"offer-accepted", "hear that the person accepts", "the person’s acceptance"},
    {"promise-made", "make a promise", "the promise"},
    {"promise-done", "keep the promise", "the promise being kept"},
    {"dp-referred", "refer it to a designated person", "the referral to a designated person"},
    {"dp-passed-on", "see it referred to the Ombudsman", "the designated person’s referral"},
    {"dp-declined", "hear that the designated person declines", "the designated person’s refusal"},
    {"referred-outside", "take it to an outside body", "the referral outside"},
    {"window-closed", "close the window", "the window closing"},
    {"deadline-missed", "record the miss", "the missed deadline"},
    {"exhausted", "come to the end of the procedure", "the end of the procedure"},
    {"withdrawn", "withdraw it", "the withdrawal"},
    {"closed", "close the casefile", "the closure"},
    {"noted", "note it", "the note"},
});

const EventWords* words_of(std::string_view event) {
  for (const auto& words : kEventWords) {
    if (words.event == event) {
      return &words;
    }
  }
  return nullptr;
}

}  // namespace

Message sentence(const EventBody& body, const Edition& edition, const Edition& of_routes) {
  return std::visit(
      [&]<class E>(const E& event) {
        if constexpr (std::is_same_v<E, DpReferred> || std::is_same_v<E, ReferredOutside>) {
          return words(event, of_routes.route(event.route) ? of_routes : edition);
        } else {
          return words(event, edition);
        }
      },
      body);
}

std::string_view act_of(std::string_view event) {
  const auto* found = words_of(event);
  return found ? found->act : event;
}

std::string_view moment_of(std::string_view event) {
  const auto* found = words_of(event);
  return found ? found->moment : event;
}

}  // namespace redress::casework
