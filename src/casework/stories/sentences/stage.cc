#include "casework/events/stage.h"

#include "base/text.h"
#include "casework/events/decision.h"
#include "casework/rules/bars.h"
#include "casework/rules/permission/permission.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const Allocated& e, const Edition& edition) {
  return say(e.kName, "Allocated to {to} ({role}).",
             {{"to", e.to.name}, {"role", role_names(edition, {e.role})}});
}

Message words(const Contact& e, const Edition&) {
  const bool theirs = e.from == "complainant";
  const bool written = e.mode == "letter" || e.mode == "email" || e.mode == "text-message" ||
                       e.mode == "social-media" || e.mode == "online";
  std::string english =
      written ? "Was in touch with the person {mode}{note}" : "Spoke with the person {mode}{note}";
  if (theirs) {
    english = "The person got in touch {mode}{note}";
  } else if (e.result == "attempt") {
    english = "Tried to reach the person {mode}, without an answer{note}";
  } else if (e.result == "message") {
    english = "Left the person a message {mode}{note}";
  }
  if (const auto whom = english.find("he person"); whom != english.npos && !e.with.empty()) {
    english.replace(whom - 1, std::string_view("the person").size(),
                    e.with == kFirstSignatory ? "whoever signed first" : "{with}, for the person,");
  }
  return say(
      e.kName, english,
      {{"mode", procedure::by_mode(e.mode)}, {"note", after_colon(e.note)}, {"with", e.with}});
}

Message words(const AckSent& e, const Edition&) {
  return say(e.kName, "Acknowledged {mode}. Our understanding: {understanding}",
             {{"mode", procedure::by_mode(e.mode)}, {"understanding", e.understanding}});
}

Message words(const MediationOffered& e, const Edition&) {
  return say(e.kName, "Mediation was offered: {answer}.", {{"answer", e.answer}});
}

Message words(const DecisionProposed& e, const Edition& edition) {
  return say(e.kName, "Proposed decision: {outcome}. {reasons}{sums}",
             {{"outcome", outcome_words(edition, e.outcome)},
              {"reasons", e.reasons},
              {"sums", unpromised_words(e.sums, e.sums_why)}});
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
  return say(
      e.kName,
      "The decision of {stage} was issued {mode}: {outcome}. {reasons}{offers}{sums}{raised}",
      {{"stage", stage_name(edition, e.stage)},
       {"mode", procedure::by_mode(e.mode)},
       {"outcome", outcome_words(edition, e.outcome)},
       {"reasons", e.reasons},
       {"offers", offer_words(e.offers)},
       {"sums", unpromised_words(e.sums, e.sums_why)},
       {"raised", raised_words(edition, e.raised)}});
}

Message words(const HoldingSent& e, const Edition& edition) {
  return say(
      e.kName, "A delay was explained: {clock}. {reason} New date: {date}.{next}{told}{ombudsman}",
      {{"clock", clock_words(edition, e.stage, e.clock)},
       {"reason", e.reason},
       {"date", day_words(e.new_date)},
       {"next", e.next_step.empty() ? "" : " Next: " + e.next_step},
       {"told", e.also_told.empty() ? "" : " Also told: " + role_names(edition, e.also_told) + "."},
       {"ombudsman", ombudsman_words(edition, e.told)}});
}

Message words(const Extended& e, const Edition& edition) {
  return say(e.kName, "Extended by {by}: {clock}. {reason}{message}{agreed}{ombudsman}",
             {{"by", e.by},
              {"message", e.message.empty() ? "" : " The person was told: “" + e.message + "”"},
              {"agreed", e.agreed == "yes" ? " The person agreed." : ""},
              {"clock", clock_words(edition, e.stage, e.clock)},
              {"reason", e.reason},
              {"ombudsman", ombudsman_words(edition, e.told)}});
}

Message words(const StageBegun& e, const Edition& edition) {
  return say(e.kName, "{stage} began by itself.", {{"stage", stage_name(edition, e.stage)}});
}

Message words(const EscalationRequested& e, const Edition& edition) {
  return say(e.kName, "The person asked for {stage}{ground}{why}",
             {{"stage", stage_name(edition, e.stage)},
              {"ground", on_ground(edition, e.ground)},
              {"why", e.why.empty() ? "." : ": “" + e.why + "”"}});
}

Message words(const EscalationAccepted& e, const Edition& edition) {
  return say(e.kName, "{stage} was taken up.", {{"stage", stage_name(edition, e.stage)}});
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
  auto with_all = e.offers;
  with_all.insert(with_all.end(), e.promises.begin(), e.promises.end());
  return say(e.kName,
             e.result == "agreed" ? "Mediation led to an agreement{rests}{words}."
                                  : "Mediation led to no agreement{words}.",
             {{"rests", with_all.empty() ? "" : " (" + listed(with_all) + ")"},
              {"words", after_colon(e.words)}});
}

Message words(const Copied& e, const Edition& edition) {
  return say(
      e.kName, "The decision was {how}{to}.",
      {{"how", e.mode.empty() ? "copied" : "sent again " + procedure::by_mode(e.mode)},
       {"to", e.roles.empty() ? "" : " to " + procedure::names_of_roles(e.roles, edition, "and")}});
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

}  // namespace redress::casework::sentences
