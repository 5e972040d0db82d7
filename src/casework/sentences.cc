#include "casework/sentences.h"

#include <algorithm>

#include "base/text.h"
#include "casework/command.h"
#include "casework/log_item/log_item.h"
#include "casework/panel.h"
#include "casework/permission.h"
#include "casework/petition.h"
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

/// The name of one of an edition's lists; the id itself for an unknown one.
template <class Terms>
std::string term_words(const Terms& terms, const std::string& id) {
  const auto found =
      std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.id == id; });
  return found == terms.end() ? id : found->name;
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

/// What the edition invites the person to beside an outcome, or in place of what was turned down.
std::string invitation(const Edition& edition, const std::optional<procedure::KindId>& offers) {
  return offers ? " Invited to: " + kind_words(edition, *offers) + "." : "";
}

Message words(const DecisionIssued& e, const Edition& edition) {
  const auto* outcome = edition.outcome(e.outcome);
  return say(e.kName,
             "The decision of {stage} was issued {mode}: {outcome}. {reasons}{remedy}{invitation}",
             {{"stage", stage_name(edition, e.stage)},
              {"mode", procedure::by_mode(e.mode)},
              {"outcome", outcome_words(edition, e.outcome)},
              {"reasons", e.reasons},
              {"remedy", e.remedy.empty() ? "" : " Offered: " + e.remedy},
              {"invitation", outcome ? invitation(edition, outcome->offers) : ""}});
}

std::string ombudsman_words(const Texts& told) {
  return told.empty() ? "" : " They were told how to contact the Ombudsman.";
}

Message words(const HoldingSent& e, const Edition& edition) {
  return say(
      e.kName, "A delay was explained: {clock}. {reason} New date: {date}.{next}{told}{ombudsman}",
      {{"clock", clock_words(edition, e.stage, e.clock)},
       {"reason", e.reason},
       {"date", day_words(e.new_date)},
       {"next", e.next_step.empty() ? "" : " Next: " + e.next_step},
       {"told", e.also_told.empty() ? "" : " Also told: " + role_names(edition, e.also_told) + "."},
       {"ombudsman", ombudsman_words(e.told)}});
}

Message words(const Extended& e, const Edition& edition) {
  return say(e.kName, "Extended by {by}: {clock}. {reason}{ombudsman}",
             {{"by", e.by},
              {"clock", clock_words(edition, e.stage, e.clock)},
              {"reason", e.reason},
              {"ombudsman", ombudsman_words(e.told)}});
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

Message words(const Merged& e, const Edition&) {
  return say(e.kName, "Merged into {into}, which was received before it: {reason}",
             {{"into", e.into}, {"reason", e.reason}});
}

Message words(const EditionChanged& e, const Edition&) {
  return say(e.kName,
             "Moved from the edition {from} of the procedure to the edition {to}: {reason}",
             {{"from", e.from}, {"to", e.to}, {"reason", e.reason}});
}

Message words(const Closed& e, const Edition&) {
  return say(e.kName, "Closed{note}.", {{"note", after_colon(e.note)}});
}

Message words(const Noted& e, const Edition&) {
  return say(e.kName, "Note: {text}", {{"text", e.text}});
}

std::string rule_words(const Edition& edition, const std::string& id) {
  const auto* rule = edition.entry_rule(id);
  return rule ? rule->name : id;
}

/// " (ground)" when one was named.
std::string on_ground(const Edition& edition, const std::string& id) {
  return id.empty() ? "" : " (" + term_words(edition.grounds, id) + ")";
}

std::string amount_words(const std::optional<Money>& amount) {
  return amount ? to_words(*amount) : "";
}

Message words(const Linked& e, const Edition&) {
  return say(e.kName,
             e.relation == "related" ? "Related to {other}{why}."
             : e.relation == "repeat-of-ended"
                 ? "The same matter as {other}, where our procedure is at its end{why}."
                 : "The same matter as {other}{why}.",
             {{"other", e.other}, {"why", after_colon(e.reason)}});
}

Message words(const PetitionAssessed& e, const Edition&) {
  const auto count = count_of(e);
  return say(e.kName,
             "The petition was read: {signatures} complete signatures from {households} "
             "households{lead}.",
             {{"signatures", std::to_string(count.signatures)},
              {"households", std::to_string(count.households)},
              {"lead", e.lead.empty() ? "; nobody leads it yet" : ", led by " + e.lead}});
}

Message words(const Excluded& e, const Edition& edition) {
  const auto* rule = edition.entry_rule(e.rule);
  return say(e.kName, "Not taken up: {rule}. Told {mode}: {reason}{invitation}",
             {{"rule", rule_words(edition, e.rule)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason},
              {"invitation", rule ? invitation(edition, rule->offers) : ""}});
}

Message words(const Redirected& e, const Edition& edition) {
  const auto* rule = edition.entry_rule(e.rule);
  return say(e.kName, "Sent to {to}: {rule}. Told {mode}: {reason}{invitation}",
             {{"to", e.to},
              {"rule", rule_words(edition, e.rule)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason},
              {"invitation", rule ? invitation(edition, rule->offers) : ""}});
}

Message words(const Admitted& e, const Edition& edition) {
  return say(e.kName, "Taken up in spite of “{rule}”{ground}: {reason}",
             {{"rule", rule_words(edition, e.rule)},
              {"ground", on_ground(edition, e.ground)},
              {"reason", e.reason}});
}

Message words(const LateAccepted& e, const Edition& edition) {
  return say(e.kName, "Accepted late: {clock}{ground}. {reason}",
             {{"clock", clock_words(edition, e.stage, e.clock)},
              {"ground", on_ground(edition, e.ground)},
              {"reason", e.reason}});
}

Message words(const RepresentativeAdded& e, const Edition& edition) {
  return say(e.kName, "{name} acts for the person as {capacity}{ground}.",
             {{"name", e.name},
              {"capacity", term_words(edition.capacities, e.capacity)},
              {"ground", on_ground(edition, e.ground)}});
}

Message words(const AuthorityRecorded& e, const Edition&) {
  return say(e.kName,
             e.form == "signed"
                 ? "The person’s signed authority for {who} is held: {evidence}."
                 : "The person’s authority for {who} was given in words: {evidence}.",
             {{"who", e.representative}, {"evidence", e.evidence}});
}

Message words(const MarkerApproved& e, const Edition& edition) {
  return say(e.kName, "Decided: {marker}{conditions}. It holds once the person is told. {reason}",
             {{"marker", term_words(edition.markers, e.marker)},
              {"conditions", e.conditions.empty() ? "" : " (" + listed(e.conditions) + ")"},
              {"reason", e.reason}});
}

Message words(const MarkerNotified& e, const Edition& edition) {
  return say(
      e.kName, "The person was told {mode}: {marker}. It holds from now on.",
      {{"mode", procedure::by_mode(e.mode)}, {"marker", term_words(edition.markers, e.marker)}});
}

Message words(const MarkerReviewed& e, const Edition& edition) {
  return say(e.kName,
             e.result == "ended" ? "Looked at again, and ended: {marker}. {reason}"
                                 : "Looked at again, and kept: {marker}. {reason}",
             {{"marker", term_words(edition.markers, e.marker)}, {"reason", e.reason}});
}

Message words(const SideRecorded& e, const Edition& edition) {
  return say(e.kName, "{side}: {note}",
             {{"side", term_words(edition.sides, e.side)}, {"note", e.note}});
}

Message words(const CheckCompleted& e, const Edition& edition) {
  return say(e.kName, "{check}: {finding}",
             {{"check", term_words(edition.checks, e.check)}, {"finding", e.finding}});
}

Message words(const EvidenceAdded& e, const Edition&) {
  return say(e.kName, e.source == "complainant" ? "The person added: {what}" : "Added: {what}",
             {{"what", e.what}});
}

Message words(const MediationHeld& e, const Edition&) {
  return say(e.kName,
             e.result == "agreed" ? "Mediation led to an agreement{words}."
                                  : "Mediation led to no agreement{words}.",
             {{"words", after_colon(e.words)}});
}

Message words(const Copied& e, const Edition& edition) {
  return say(e.kName, "The decision was copied to {roles}.",
             {{"roles", role_names(edition, e.roles)}});
}

Message words(const EscalationRefused& e, const Edition& edition) {
  const auto* stage = edition.stage(e.stage);
  return say(
      e.kName, "{stage} was turned down{ground}. Told {mode}: {reason}{invitation}",
      {{"stage", stage_name(edition, e.stage)},
       {"ground", on_ground(edition, e.ground)},
       {"mode", procedure::by_mode(e.mode)},
       {"reason", e.reason},
       {"invitation", stage && stage->refuse ? invitation(edition, stage->refuse->offers) : ""}});
}

Message words(const PanelAppointed& e, const Edition&) {
  Texts names;
  for (const auto& line : e.members) {
    names.push_back(read_member(line).name);
  }
  return say(e.kName, "The panel was appointed: {names}.", {{"names", listed(names)}});
}

Message words(const PaperworkSent& e, const Edition&) {
  Texts to;
  for (const auto& one : e.to) {
    to.push_back("the " + one);
  }
  return say(e.kName, "The papers of the hearing were sent to {to} {mode}.",
             {{"to", listed(to)}, {"mode", procedure::by_mode(e.mode)}});
}

Message words(const ApprovalRequested& e, const Edition&) {
  return say(e.kName, "Approval {request} was asked for{amount}: {what}",
             {{"request", e.request},
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

Message words(const Consulted& e, const Edition& edition) {
  return say(e.kName,
             e.waiver.empty() ? "{role} was asked: {answer}" : "Nobody was asked: {waiver}",
             {{"role", role_names(edition, {e.role})}, {"answer", e.answer}, {"waiver", e.waiver}});
}

Message words(const RemedyOffered& e, const Edition& edition) {
  return say(e.kName, "Offered {offer}: {remedy}{amount}{ground}. {what}",
             {{"offer", e.offer},
              {"remedy", term_words(edition.remedies, e.remedy)},
              {"amount", e.amount ? ", " + to_words(*e.amount) : ""},
              {"ground", on_ground(edition, e.ground)},
              {"what", e.what}});
}

Message words(const OffsetMade& e, const Edition&) {
  return say(e.kName, "{amount} of {offer} was set against arrears of {balance}.",
             {{"amount", amount_words(e.amount)},
              {"offer", e.offer},
              {"balance", amount_words(e.balance)}});
}

std::string body_words(const Edition& edition, const std::string& id) {
  const auto* body = edition.body(id);
  return body ? body->name : id;
}

Message words(const OmbRequested& e, const Edition& edition) {
  return say(e.kName, "{body} asked for this{due}: {asked}",
             {{"body", body_words(edition, e.body)},
              {"due", e.due ? " by " + day_words(e.due) : ""},
              {"asked", e.asked}});
}

Message words(const OmbExplained& e, const Edition&) {
  return say(e.kName, "The delay was explained to the outside body: {reason}",
             {{"reason", e.reason}});
}

Message words(const OmbRevised& e, const Edition&) {
  return say(e.kName, "The outside body agreed to {date}.", {{"date", day_words(e.new_date)}});
}

Message words(const OmbSupplied& e, const Edition&) {
  return say(e.kName, "The outside body was answered {mode}: {what}",
             {{"mode", procedure::by_mode(e.mode)}, {"what", e.what}});
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

Message words(const DeterminationComplied& e, const Edition&) {
  return say(e.kName,
             e.exception.empty() ? "{order} was carried out: {how}"
                                 : "{order} was not carried out in full: {how}",
             {{"order", e.order}, {"how", e.exception.empty() ? e.shown_by : e.exception}});
}

Message words(const LearningLogged& e, const Edition&) {
  return say(
      e.kName,
      e.learning.empty() ? "Nothing to learn: {why}" : "To be changed by {owner}: {learning}",
      {{"why", e.why_none}, {"owner", e.owner}, {"learning", e.learning}});
}

Message words(const ResponseReviewed& e, const Edition& edition) {
  return say(e.kName, "The response of {stage} was reviewed: {result}{words}.",
             {{"stage", stage_name(edition, e.stage)},
              {"result", e.result == "good" ? "good" : "to improve"},
              {"words", after_colon(e.words)}});
}

Message words(const SuggestionConsidered& e, const Edition&) {
  return say(e.kName,
             e.result == "taken-up"  ? "The suggestion is taken up ({by}): {reason}"
             : e.result == "in-part" ? "The suggestion is taken up in part ({by}): {reason}"
                                     : "The suggestion is not taken up ({by}): {reason}",
             {{"by", e.by}, {"reason", e.reason}});
}

Message words(const FeedbackAnswered& e, const Edition&) {
  return say(e.kName, "Answered {mode}: {answer}",
             {{"mode", procedure::by_mode(e.mode)}, {"answer", e.answer}});
}

Message words(const ComplimentShared& e, const Edition&) {
  return say(e.kName, "The compliment was passed on to {who}.", {{"who", e.shared_with}});
}

Message words(const FeedbackPublished& e, const Edition&) {
  return say(e.kName, "Published in {where}: {words}", {{"where", e.where}, {"words", e.words}});
}

Message words(const ClosedEarly& e, const Edition& edition) {
  return say(e.kName, "Closed before the end{ground}. Told {mode}: {reason}",
             {{"ground", on_ground(edition, e.ground)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason}});
}

Message words(const Reopened& e, const Edition&) {
  return say(e.kName, "Reopened: {reason}", {{"reason", e.reason}});
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

}  // namespace redress::casework
