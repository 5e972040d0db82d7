#pragma once

#include <string>

#include "procedure/reader.h"

// What tests read editions with: the words, written out by hand (the product's come from casework),
// and a small edition that has one of each thing.
namespace redress::procedure {

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
        {"represented-by", {}}}},
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
        {"note", {}}}},
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
        {"also-told", {}}}},
      {"extended", {{"stage", {}}, {"clock", {}}, {"by", {}}, {"reason", {}}, {"message", {}}}},
      {"escalation-requested", {{"stage", {}}, {"from", {}}, {"why", {}}, {"representative", {}}}},
      {"escalation-accepted", {{"stage", {}}}},
      {"panel-offered", {{"stage", {}}, {"answer", {"accepted", "declined", "awaited"}}}},
      {"form-sent", {{"stage", {}}, {"mode", {}}}},
      {"form-received", {{"stage", {}}, {"says", {}}}},
      {"hearing-decided", {{"stage", {}}, {"answer", {"hold", "decline"}}, {"reason", {}}}},
      {"hearing-held", {{"stage", {}}, {"present", {}}, {"notes", {}}}},
      {"offer-accepted", {{"stage", {}}, {"words", {}}}},
      {"promise-made", {{"promise", {}}, {"what", {}}, {"owner", {}}, {"by", {}}}},
      {"promise-done", {{"promise", {}}, {"shown-by", {}}}},
      {"dp-referred", {{"route", {}}, {"to", {}}}},
      {"dp-passed-on", {{"words", {}}}},
      {"dp-declined", {{"words", {}}}},
      {"referred-outside", {{"route", {}}, {"note", {}}}},
      {"window-closed", {{"stage", {}}, {"clock", {}}}},
      {"deadline-missed", {{"stage", {}}, {"clock", {}}, {"due", {}}, {"calendar-release", {}}}},
      {"exhausted", {{"stage", {}}}},
      {"withdrawn", {{"words", {}}}},
      {"closed", {{"note", {}}}},
      {"noted", {{"text", {}}}},
  };
  words.commands = {"log-item",
                    "classify",
                    "open-informal",
                    "make-offer",
                    "make-formal",
                    "register",
                    "allocate",
                    "log-contact",
                    "check-advocate",
                    "offer-mediation",
                    "acknowledge",
                    "propose-decision",
                    "explain-decision",
                    "record-comment",
                    "issue-decision",
                    "send-holding",
                    "extend-clock",
                    "request-escalation",
                    "accept-escalation",
                    "accept-outcome",
                    "offer-panel",
                    "send-form",
                    "receive-form",
                    "decide-hearing",
                    "hold-hearing",
                    "refer-external",
                    "record-referral-answer",
                    "record-promise",
                    "fulfil-promise",
                    "close",
                    "close-window",
                    "record-miss",
                    "withdraw",
                    "note"};
  words.titles = {{"issue-decision", "Issue the decision"}};
  words.optional_acts = {"check-advocate", "offer-mediation", "offer-panel", "send-form",
                         "receive-form",   "decide-hearing",  "hold-hearing"};
  words.lapse_acts = {"make-formal", "close-window"};
  words.modes = {"letter",    "email", "phone",  "text-message",
                 "in-person", "visit", "online", "social-media"};
  return words;
}

/// A small procedure in order. Tests change a line of it and look at what the reader says.
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

}  // namespace redress::procedure
