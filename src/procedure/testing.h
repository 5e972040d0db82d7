#pragma once

#include <string>

#include "procedure/reader.h"

// What tests use to read editions: the words, written out by hand (the product's come from
// casework), and a small edition that has one of each thing.
namespace redress::procedure {

// NOLINTNEXTLINE(readability-function-size): a list of words
inline Vocabulary vocabulary_for_tests() {
  Vocabulary words;
  words.events = {
      {"received",
       {{"edition", {}},
        {"kind", {}},
        {"channel", {}},
        {"account", {}},
        {"wanted", {}},
        {"person", {}},
        {"contact", {}},
        {"preferred-mode", {}},
        {"relationship", {}},
        {"tags", {}},
        {"issue-arose", {}},
        {"represented-by", {}},
        {"tenancy-ended", {}},
        {"concerns", {}},
        {"unit", {}},
        {"person-number", {}}}},
      {"corrected",
       {{"edition", {}},
        {"kind", {}},
        {"channel", {}},
        {"account", {}},
        {"wanted", {}},
        {"person", {}},
        {"contact", {}},
        {"preferred-mode", {}},
        {"relationship", {}},
        {"tags", {}},
        {"issue-arose", {}},
        {"represented-by", {}},
        {"tenancy-ended", {}},
        {"concerns", {}},
        {"unit", {}},
        {"person-number", {}},
        {"received-at", {}},
        {"what", {}},
        {"reason", {}}}},
      {"classified", {{"kind", {}}, {"tags", {}}, {"reason", {}}}},
      {"informal-opened", {{"stage", {}}, {"wish", {}}}},
      {"informal-offer", {{"stage", {}}, {"offer", {}}, {"mode", {}}}},
      {"informal-lapsed", {{"stage", {}}, {"reason", {}}}},
      {"registered", {{"stage", {}}, {"reason", {}}}},
      {"allocated", {{"stage", {}}, {"role", {}}, {"to", {}}}},
      {"contact",
       {{"stage", {}},
        {"from", {"landlord", "complainant"}},
        {"mode", {}},
        {"result", {"two-way", "message", "attempt"}},
        {"points", {}},
        {"note", {}},
        {"with", {}},
        {"because", {"phone-unsuitable"}}}},
      {"ack-sent", {{"stage", {}}, {"mode", {}}, {"understanding", {}}}},
      {"advocate-checked",
       {{"stage", {}}, {"answer", {"none", "supporter", "advocate"}}, {"advocate", {}}}},
      {"mediation-offered", {{"stage", {}}, {"answer", {"accepted", "declined", "awaited"}}}},
      {"decision-proposed", {{"stage", {}}, {"outcome", {}}, {"reasons", {}}}},
      {"decision-explained", {{"stage", {}}, {"mode", {}}}},
      {"comment-opportunity", {{"stage", {}}, {"until", {}}}},
      {"comment-recorded", {{"stage", {}}, {"comment", {}}}},
      {"decision-issued",
       {{"stage", {}}, {"outcome", {}}, {"reasons", {}}, {"remedy", {}}, {"mode", {}}}},
      {"holding-sent",
       {{"stage", {}},
        {"clock", {}},
        {"reason", {}},
        {"next-step", {}},
        {"new-date", {}},
        {"also-told", {}},
        {"evidence", {}},
        {"told", {}}}},
      {"extended",
       {{"stage", {}}, {"clock", {}}, {"by", {}}, {"reason", {}}, {"message", {}}, {"told", {}}}},
      {"escalation-requested", {{"stage", {}}, {"from", {}}, {"why", {}}, {"representative", {}}}},
      {"escalation-accepted", {{"stage", {}}}},
      {"panel-offered", {{"stage", {}}, {"answer", {"accepted", "declined", "awaited"}}}},
      {"form-sent", {{"stage", {}}, {"mode", {}}}},
      {"form-received", {{"stage", {}}, {"says", {}}}},
      {"hearing-decided", {{"stage", {}}, {"answer", {"hold", "decline"}}, {"reason", {}}}},
      {"hearing-held", {{"stage", {}}, {"present", {}}, {"notes", {}}, {"supporters", {}}}},
      {"offer-accepted", {{"stage", {}}, {"words", {}}}},
      {"promise-made", {{"promise", {}}, {"what", {}}, {"owner", {}}, {"by", {}}}},
      {"promise-done", {{"promise", {}}, {"shown-by", {}}}},
      {"promise-ended", {{"promise", {}}, {"how", {}}, {"reason", {}}}},
      {"dp-referred", {{"route", {}}, {"to", {}}}},
      {"dp-passed-on", {{"words", {}}}},
      {"dp-declined", {{"words", {}}}},
      {"referred-outside", {{"route", {}}, {"note", {}}}},
      {"window-closed", {{"stage", {}}, {"clock", {}}}},
      {"deadline-missed",
       {{"stage", {}}, {"clock", {}}, {"run", {}}, {"due", {}}, {"calendar-release", {}}}},
      {"exhausted", {{"stage", {}}}},
      {"withdrawn", {{"words", {}}}},
      {"merged", {{"into", {}}, {"reason", {}}}},
      {"edition-changed", {{"from", {}}, {"to", {}}, {"reason", {}}}},
      {"closed", {{"note", {}}}},
      {"noted", {{"text", {}}}},
      {"linked",
       {{"other", {}}, {"relation", {"repeat-of-ended", "repeat", "related"}}, {"reason", {}}}},
      {"petition-assessed",
       {{"statement", {}},
        {"lead", {}},
        {"dated", {}},
        {"signatories", {}},
        {"addresses", {}},
        {"households", {}}}},
      {"excluded", {{"stage", {}}, {"rule", {}}, {"reason", {}}, {"mode", {}}, {"told", {}}}},
      {"redirected",
       {{"stage", {}},
        {"rule", {}},
        {"to", {}},
        {"reason", {}},
        {"mode", {}},
        {"told", {}},
        {"consent", {}}}},
      {"admitted", {{"rule", {}}, {"ground", {}}, {"reason", {}}}},
      {"late-accepted", {{"stage", {}}, {"clock", {}}, {"ground", {}}, {"reason", {}}}},
      {"representative-added",
       {{"representative", {}}, {"who", {}}, {"capacity", {}}, {"ground", {}}}},
      {"authority-recorded",
       {{"representative", {}},
        {"form", {"signed", "spoken", "by-law"}},
        {"evidence", {}},
        {"held-since", {}}}},
      {"marker-approved", {{"marker", {}}, {"conditions", {}}, {"reason", {}}, {"review-on", {}}}},
      {"marker-notified", {{"marker", {}}, {"mode", {}}}},
      {"marker-reviewed", {{"marker", {}}, {"result", {}}, {"reason", {}}, {"review-on", {}}}},
      {"side-recorded", {{"side", {}}, {"note", {}}}},
      {"check-completed", {{"stage", {}}, {"check", {}}, {"finding", {}}}},
      {"evidence-added", {{"stage", {}}, {"what", {}}, {"source", {}}}},
      {"mediation-held", {{"stage", {}}, {"result", {"agreed", "none"}}, {"words", {}}}},
      {"copied", {{"stage", {}}, {"roles", {}}}},
      {"escalation-refused", {{"stage", {}}, {"ground", {}}, {"reason", {}}, {"mode", {}}}},
      {"panel-appointed", {{"stage", {}}, {"members", {}}, {"pools", {}}}},
      {"paperwork-sent", {{"stage", {}}, {"to", {"panel", "complainant"}}, {"mode", {}}}},
      {"approval-requested",
       {{"request", {}},
        {"authority", {}},
        {"stage", {}},
        {"of", {}},
        {"what", {}},
        {"amount", {}},
        {"ground", {}}}},
      {"approval-granted", {{"request", {}}, {"role", {}}, {"words", {}}}},
      {"approval-declined", {{"request", {}}, {"role", {}}, {"reason", {}}}},
      {"consulted",
       {{"stage", {}}, {"authority", {}}, {"role", {}}, {"answer", {}}, {"waiver", {}}}},
      {"remedy-offered",
       {{"offer", {}},
        {"stage", {}},
        {"remedy", {}},
        {"ground", {}},
        {"amount", {}},
        {"what", {}},
        {"request", {}}}},
      {"offset-made", {{"offer", {}}, {"amount", {}}, {"balance", {}}}},
      {"omb-requested", {{"request", {}}, {"body", {}}, {"asked", {}}, {"due", {}}}},
      {"omb-explained", {{"request", {}}, {"reason", {}}}},
      {"omb-revised", {{"request", {}}, {"new-date", {}}}},
      {"omb-supplied", {{"request", {}}, {"what", {}}, {"mode", {}}}},
      {"omb-determined", {{"body", {}}, {"result", {}}, {"words", {}}}},
      {"omb-order", {{"order", {}}, {"what", {}}, {"due", {}}}},
      {"determination-complied", {{"order", {}}, {"shown-by", {}}, {"exception", {}}}},
      {"learning-logged",
       {{"stage", {}}, {"learning", {}}, {"target", {}}, {"owner", {}}, {"why-none", {}}}},
      {"response-reviewed", {{"stage", {}}, {"result", {}}, {"words", {}}}},
      {"suggestion-considered",
       {{"result", {"taken-up", "in-part", "not-taken-up"}}, {"reason", {}}, {"by", {}}}},
      {"feedback-answered", {{"answer", {}}, {"mode", {}}}},
      {"compliment-shared", {{"shared-with", {}}, {"use", {}}}},
      {"feedback-published", {{"where", {}}, {"words", {}}}},
      {"closed-early", {{"ground", {}}, {"reason", {}}, {"mode", {}}}},
      {"reopened", {{"reason", {}}}},
      {"erased", {{"events", {}}, {"why", {}}}}};
  words.acts = {"log-item",
                "classify",
                "correct",
                "link-repeat",
                "assess-petition",
                "add-representation",
                "record-authority",
                "check-advocate",
                "exclude",
                "redirect",
                "admit",
                "open-informal",
                "make-offer",
                "make-formal",
                "register",
                "allocate",
                "log-contact",
                "offer-mediation",
                "run-mediation",
                "acknowledge",
                "complete-check",
                "add-evidence",
                "record-side",
                "request-approval",
                "approve",
                "decline",
                "consult",
                "offer-remedy",
                "offset",
                "propose-decision",
                "explain-decision",
                "record-comment",
                "issue-decision",
                "send-holding",
                "extend-clock",
                "request-escalation",
                "accept-escalation",
                "refuse-escalation",
                "accept-late",
                "accept-outcome",
                "offer-panel",
                "send-form",
                "receive-form",
                "decide-hearing",
                "appoint-panel",
                "send-paperwork",
                "hold-hearing",
                "refer-external",
                "record-referral-answer",
                "receive-external-request",
                "explain-to-body",
                "revise-external",
                "answer-external",
                "record-determination",
                "record-compliance",
                "record-promise",
                "fulfil-promise",
                "end-promise",
                "consider-suggestion",
                "answer-feedback",
                "share-compliment",
                "publish-feedback",
                "review-response",
                "log-learning",
                "mark-person",
                "notify-marker",
                "review-marker",
                "close",
                "close-early",
                "reopen",
                "close-window",
                "record-miss",
                "withdraw",
                "merge",
                "migrate-case",
                "note",
                "erase"};
  words.titles = {{"issue-decision", "Issue the decision"}};
  words.moments = {{"received", "receipt"},
                   {"registered", "the formal complaint being registered"},
                   {"contact", "a contact"},
                   {"decision-issued", "the decision being issued"},
                   {"escalation-requested", "the request to escalate"},
                   {"exhausted", "the end of the procedure"},
                   {"dp-passed-on", "a designated person's referral to the Ombudsman"},
                   {"closed", "the casefile being closed"},
                   {"issue-arose", "the issue arising"}};
  words.optional_acts = {"check-advocate", "offer-mediation", "run-mediation",
                         "offer-panel",    "send-form",       "receive-form",
                         "decide-hearing", "hold-hearing",    "close-early"};
  words.lapse_acts = {"make-formal", "close-window"};
  words.modes = {"letter",    "email", "phone",  "text-message",
                 "in-person", "visit", "online", "social-media"};
  words.approvable_acts = {"exclude",
                           "redirect",
                           "admit",
                           "offer-remedy",
                           "offset",
                           "issue-decision",
                           "extend-clock",
                           "refuse-escalation",
                           "accept-late",
                           "decide-hearing",
                           "record-compliance",
                           "mark-person",
                           "close-early"};
  return words;
}

/// A small procedure in order. Tests change a line of it and check what the reader says.
// NOLINTNEXTLINE(readability-function-size): one text
inline std::string small_edition() {
  return R"([procedure]
landlord = "Example Homes"
edition  = "2024-04"
in_force = 2024-04-01
clause   = "1"
calendar = "england-and-wales"

[document]
title  = "Complaints Policy"
clause = "1"

[kind.complaint]
name       = "Complaint"
definition = "Dissatisfaction."
opens      = "stage-1"
clause     = "2"

[role.officer]
name   = "Officer"
clause = "3"

[outcome.upheld]
name   = "Upheld"
agreed = true
clause = "4"

[stage.stage-1]
name     = "Stage 1"
owner    = ["officer"]
outcomes = ["upheld"]
next     = "stage-2"
clause   = "4"

[stage.stage-1.clock.decision]
name   = "Decision"
within = "10 working days"
from   = "registered"
met_by = { event = "decision-issued", mode = ["letter"] }
delay  = { must_tell = ["reason", "new-date"] }
clause = "4.1"

[stage.stage-1.before.issue-decision]
comment_invited = true
clause          = "4.2"

[stage.stage-2]
name     = "Stage 2"
outcomes = ["upheld"]
acts     = ["hold-hearing"]
clause   = "5"

[body.ombudsman]
name    = "Housing Ombudsman Service"
contact = ["PO Box 152", "Liverpool"]
clause  = "6"

[route.ombudsman]
name   = "Housing Ombudsman"
form   = "review"
body   = "ombudsman"
opens  = [{ event = "exhausted", wait = "8 weeks" }, "dp-passed-on"]
clause = "6"
)";
}

/// The small edition with one of each further rule that an edition may have.
// NOLINTNEXTLINE(readability-function-size): one text
inline std::string wide_edition() {
  return small_edition() + R"(
[kind.suggestion]
name       = "Suggestion"
definition = "An idea."
clause     = "2"

[kind.suggestion.before.close]
by     = ["officer"]
clause = "2.1"

[kind.petition]
name       = "Petition"
definition = "Many people."
clause     = "2"

[role.director]
name   = "Director"
clause = "3"

[role.executive]
name   = "Executive"
clause = "3"

[ground.exceptional]
name   = "The circumstances are exceptional"
clause = "7"

[check.letter-read]
name   = "The letter was read"
clause = "7"

[unit.north]
name   = "North"
clause = "7"

[outcome.not-upheld]
name   = "Not upheld"
offers = "suggestion"
clause = "4"

[clock.age]
name   = "Age"
use    = "window"
within = "12 months"
from   = "issue-arose"
met_by = ["received", "registered"]
late   = { by = ["director"], grounds = ["exceptional"], clause = "7.1" }
clause = "7"

[clock.evidence]
name   = "Evidence"
within = "set from outside"
from   = "dp-referred"
met_by = "dp-passed-on"
extend = { by_body = "ombudsman", must_tell = ["reason"] }
delay  = { must_tell = ["reason"], needs_evidence = true }
clause = "7"

[entry.late]
name               = "Too old"
effect             = "exclude"
lapsed             = "age"
when               = { kind = ["complaint"] }
by                 = ["director"]
unless             = ["exceptional"]
checks             = ["letter-read"]
must_tell          = ["the limit"]
offers             = "suggestion"
after_registration = true
clause             = "7.2"

[entry.agency]
name         = "About an agency"
effect       = "redirect"
to           = "the agency's own procedure"
with_consent = true
clause       = "7.3"

[entry.again]
name   = "Was answered before"
effect = "exclude"
repeat = true
clause = "7.4"

[authority.refuse-late]
act      = "exclude"
of       = ["late"]
asked_by = ["officer"]
all_of   = ["director"]
evidence = ["letter-read"]
clause   = "8"

[stage.stage-2.authority.over-limit]
act     = "offer-remedy"
above   = "own-limit"
all_of  = ["director", "executive"]
any_of  = ["officer"]
grounds = ["exceptional"]
clause  = "8.1"

[stage.stage-2.authority.advice]
act     = "issue-decision"
consult = ["director", "executive"]
clause  = "8.2"

[stage.stage-2.panel]
size       = 3
pools      = ["the Board", "the residents' forum"]
supporters = 1
clause     = "5.1"

[stage.stage-2.refuse]
by      = ["director"]
grounds = ["exceptional"]
offers  = "suggestion"
clause  = "5.2"

[stage.stage-2.before.hold-hearing]
checked           = ["letter-read"]
learning_logged   = true
response_reviewed = true
panel_appointed   = true
pack_sent         = ["panel", "complainant"]
clause            = "5.3"

[remedy.payment]
name    = "Payment"
money   = true
grounds = ["exceptional"]
offset  = { when = { kind = ["complaint"] } }
clause  = "9"

[representation.advocate]
name      = "Advocate"
grounds   = ["exceptional"]
bars      = ["a lawyer"]
authority = "signed"
clause    = "10"

[petition]
signatures   = 5
households   = 4
statement    = ["its subject"]
without_lead = "the first signatory"
clause       = "11"

[marker.restricted]
name       = "Restricted contact"
conditions = ["one named officer"]
entry      = "again"
checks     = ["letter-read"]
clause     = "12"

[authority.restrict]
act    = "mark-person"
of     = ["restricted"]
any_of = ["director", "executive"]
clause = "12.1"

[side.staff-conduct]
name    = "Staff conduct"
seen_by = ["executive"]
clause  = "13"

[report.monthly]
name   = "Monthly summary"
every  = "1 month"
by     = ["director"]
to     = ["the executive team"]
parts  = ["complaints agreed", "the stage that settled each"]
clause = "14"

[publication.website]
name   = "Performance"
every  = "not set"
where  = ["the website"]
parts  = ["what changed"]
clause = "14"

[publication.newsletter]
name   = "Learning"
every  = "ongoing"
by     = ["officer"]
where  = ["the newsletter"]
clause = "14"

[meeting.forum]
name   = "Forum"
every  = "2 months"
with   = ["residents"]
about  = ["what drives complaints"]
clause = "14"

[survey.after]
name   = "Survey"
when   = "closed"
every  = "1 year"
by     = ["officer"]
asks   = ["the process", "the result"]
clause = "14"

[audit.every-response]
name   = "Every response"
of     = "responses"
share  = "all"
by     = ["director"]
clause = "15"

[audit.sampled]
name   = "Some responses"
of     = "responses"
share  = "sample"
every  = "not set"
clause = "15"

[training.yearly]
name   = "Handling complaints"
who    = ["all colleagues"]
every  = "1 year"
clause = "16"

[retention.former]
name     = "A former tenant's file"
keep     = "3 years"
from     = "the end of the tenancy"
longer   = { up_to = "5 years", by = ["director"] }
never_in = ["the tenancy file"]
destroy  = "securely"
clause   = "17"

[retention.current]
name   = "A current tenant's file"
keep   = "until then"
from   = "the end of the tenancy"
clause = "17"

[retention.agreements]
name   = "Agreements"
keep   = "permanent"
clause = "17"

[retention.casefile]
name   = "The casefile of somebody else"
keep   = "6 years"
from   = { event = "closed" }
longer = { up_to = "7 years" }
clause = "17"

[retention.recordings]
name   = "Recordings"
keep   = "not set"
clause = "17"
)";
}

}  // namespace redress::procedure
