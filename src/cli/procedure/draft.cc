#include "cli/procedure/draft.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

// The text of a first draft: as little as a procedure can be, with comments on what comes next.
namespace redress::cli {

namespace {

constexpr std::string_view kEdition = R"(# A first draft of the procedure of @NAME@.
#
#   redress procedure check @SLUG@     says what is wrong with it, and runs its examples and stories
#   redress procedure show @SLUG@      shows it in plain words
#   redress procedure words            lists every key, event and act
#
# Write down what the landlord's document says, and nothing else: what it does not say is left out, and the length of a
# clock is then "not set". "to find" marks what is still to be looked up. 'clause' says where in the document a rule is;
# 'reading', beside it, how an unclear text was read.

[procedure]
landlord = @QUOTED@
edition  = "@EDITION@"                  # also the name of this file
in_force = @IN_FORCE@                   # the first day on which it governs what comes in
clause   = "to find"
calendar = "england-and-wales"          # or "scotland", "northern-ireland"

[document]
title  = "to find"                      # as it is printed
clause = "to find"
# version  = "2"
# issued   = "April 2024"
# approved = { by = "Board" }

# [office]
# closes_at = "17:00"

# What comes in. A kind without 'opens' has no stages.

[kind.complaint]
name       = "Complaint"
definition = "to find"                  # in the document's words
opens      = "stage-1"
clause     = "to find"

# [kind.compliment]
# name       = "Compliment"
# definition = "to find"
# clause     = "to find"

[channel.phone]
name   = "By phone"
clause = "to find"

[channel.email]
name   = "By email"
clause = "to find"

# Who acts, and how a stage may end.

[role.complaints-officer]
name   = "Complaints officer"
clause = "to find"

[role.manager]
name   = "Manager"
clause = "to find"

[outcome.upheld]
name   = "Upheld"
agreed = true                           # counts as agreed, wholly or in part
clause = "to find"

[outcome.not-upheld]
name   = "Not upheld"
clause = "to find"

# The stages, in the order in which a complaint passes through them.

[stage.stage-1]
name     = "Stage 1"
owner    = ["complaints-officer"]
outcomes = ["upheld", "not-upheld"]
next     = "stage-2"                    # without it the decision here is the end
clause   = "to find"

[stage.stage-1.clock.acknowledgement]
name   = "Acknowledgement"
within = "not set"                      # "5 working days", "48 hours", "8 weeks" ...
from   = "received"
met_by = "ack-sent"
clause = "to find"

[stage.stage-1.clock.decision]
name   = "Decision of stage 1"
within = "not set"
from   = "registered"
met_by = "decision-issued"
# extend = { times = 1, up_to = "10 working days", by = ["manager"], must_tell = ["reason", "new-date"] }
clause = "to find"

# Until when the person may ask for the next stage.
# [stage.stage-1.clock.escalation]
# name     = "Asking for stage 2"
# use      = "window"
# within   = "20 working days"
# from     = "decision-issued"
# met_by   = { event = "escalation-requested", stage = "stage-2" }
# on_lapse = "close-window"
# clause   = "to find"

# What must be true before an act.
# [stage.stage-1.before.issue-decision]
# mode   = ["letter", "email"]
# clause = "to find"

[stage.stage-2]
name     = "Stage 2"
owner    = ["manager"]
outcomes = ["upheld", "not-upheld"]
clause   = "to find"

[stage.stage-2.clock.decision]
name   = "Decision of stage 2"
within = "not set"
from   = "escalation-requested"
met_by = "decision-issued"
clause = "to find"

# Who says yes before an act.
# [authority.over-limit]
# act    = "offer-remedy"               # beside a [remedy.*]
# above  = "own-limit"
# any_of = ["manager"]
# clause = "to find"

# What stays out, or goes elsewhere.
# [entry.court]
# name   = "Before a court"
# effect = "exclude"
# clause = "to find"

# The ways outside.
# [body.reviewer]
# name   = "to find"
# clause = "to find"
#
# [route.review]
# name   = "to find"
# form   = "review"
# body   = "reviewer"
# opens  = "exhausted"
# clause = "to find"
)";

constexpr std::string_view kStory =
    R"(# The first complaint under the draft. 'redress procedure check @SLUG@' runs this story, and each other one in the folder.

[scenario]
title    = "The first complaint"
landlord = "@SLUG@"
edition  = "@EDITION@"

[[step]]
at      = @IN_FORCE@T10:00:00
by      = "complaints-officer"
do      = "log-item"
kind    = "complaint"
channel = "phone"
account = "The hall light has been out for a week."
person  = "Kit Oram"
contact = "07000 000000"

[[step]]
at     = @IN_FORCE@T10:30:00
by     = "complaints-officer"
do     = "register"
stands = "open"
# due  = { "stage-1.decision" = "2024-04-15" }   # once the clock is set
)";

constexpr std::string_view kExamples =
    "start,clock,due,why\n"
    "@IN_FORCE@,stage-1.acknowledgement,not set,the document gives no figure yet\n"
    "@IN_FORCE@,stage-1.decision,not set,the document gives no figure yet\n"
    "@IN_FORCE@,stage-2.decision,not set,the document gives no figure yet\n";

/// The text with each @PLACE@ filled in.
std::string filled(std::string_view text,
                   const std::vector<std::pair<std::string_view, std::string>>& places) {
  std::string out(text);
  for (const auto& [place, value] : places) {
    for (auto at = out.find(place); at != out.npos; at = out.find(place, at + value.size())) {
      out.replace(at, place.size(), value);
    }
  }
  return out;
}

/// As TOML writes a text.
std::string toml_text(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return '"' + out + '"';
}

}  // namespace

std::vector<DraftFile> first_draft(const std::string& slug, const std::string& name,
                                   calendar::Date in_force) {
  const auto day = calendar::to_iso(in_force);
  const auto edition = day.substr(0, day.rfind('-'));
  const std::vector<std::pair<std::string_view, std::string>> places = {
      {"@SLUG@", slug}, {"@EDITION@", edition},        {"@IN_FORCE@", day},
      {"@NAME@", name}, {"@QUOTED@", toml_text(name)},  // last: whatever is in it stays as it is
  };
  return {{edition + ".toml", filled(kEdition, places)},
          {"examples.csv", filled(kExamples, places)},
          {"first-complaint.toml", filled(kStory, places)}};
}

}  // namespace redress::cli
