#include "procedure/words/specimen.h"

#include <string_view>

namespace redress::procedure {

namespace {

constexpr std::string_view kTables = R"(
[procedure]
[document]
approved = {}
[office]
closed = { "2024-12-27" = "Christmas closure" }
[kind.x]
opens = { to = "x", when = {} }
[kind.several]
opens = ["x"]
[day.x]
[fact.x]
values = ["x"]
[letter.x]
with = { event = "registered" }
when = {}
must_say = ["x"]
[channel.x]
[relationship.x]
[tag.x]
[point.x]
[ground.x]
[check.x]
[unit.x]
[role.x]
[outcome.x]
[stage.x]
next = { to = "x", when = {} }
owner_when = [{ roles = ["x"], when = {} }]
[stage.several]
next = ["x"]
[stage.informal]
informal = true
[stage.x.panel]
[stage.x.refuse]
grounds = ["x"]
[entry.excluded]
effect = "exclude"
when   = {}
[entry.redirected]
effect = "redirect"
[remedy.x]
offset = { when = {} }
[representation.x]
[petition]
signatures = 1
households = 1
[marker.x]
[side.x]
seen_by = ["x"]
[deemed-delivery]
[body.x]
[route.x]
form  = "other"
opens = { event = "registered" }
closes = { event = "registered" }
when  = {}
[route.either]
opens = [{ event = "registered" }]
closes = [{ event = "registered" }]
[report.x]
every = "not set"
[publication.x]
every = "not set"
where = ["x"]
[meeting.x]
every = "not set"
[survey.x]
when  = { event = "closed" }
every = "not set"
asks  = ["x"]
[audit.all]
of    = "responses"
share = "all"
every = "not set"
[audit.sample]
share = "sample"
[training.x]
who   = ["x"]
every = "not set"
[retention.x]
keep   = "1 year"
from   = { event = "closed" }
longer = { up_to = "2 years" }
[retention.permanent]
keep = "permanent"
[reading.x]
)";

// What stands at the top, at a stage or, of the gates, with a kind. @ is where.

constexpr std::string_view kClocks = R"(
[@clock.x]
within = "not set"
from   = { event = "registered" }
met_by = "registered"
when   = {}
extend = { up_to = "1 week" }
pause  = { grounds = ["x"] }
offers = { remedy = "x", amount = "1.00" }
delay  = { must_tell = ["reason"] }
late   = {}
[@clock.moved-from-outside]
within = "set from outside"
from   = "registered"
met_by = [{ event = "registered" }]
extend = { by_body = "x" }
[@clock.from-a-day]
from = { day = "x" }
[@clock.earliest]
from = { earliest = ["received", "received"] }
[@clock.latest]
from = { latest = ["received", "received"] }
[@clock.opening]
use = "opening"
)";

constexpr std::string_view kGates = R"(
[@before.close]
when               = {}
done               = [{ event = "registered" }]
spoken             = true
decision_explained = true
[@before.register]
spoken             = { or_attempts = 2, met_by = [{ event = "registered" }] }
allocated          = true
decision_explained = { or_attempts = 2 }
)";

constexpr std::string_view kAuthorities = R"(
[@authority.entry]
act = "exclude"
when = {}
[@authority.marker]
act = "mark-person"
[@authority.outcome]
act = "issue-decision"
[@authority.remedy]
act = "offer-remedy"
)";

std::string at(std::string_view where, std::string_view tables) {
  std::string text(tables);
  for (auto found = text.find('@'); found != text.npos; found = text.find('@', found)) {
    text.replace(found, 1, where);
  }
  return text;
}

}  // namespace

std::string specimen() {
  std::string text(kTables);
  for (const std::string_view where : {"stage.x.", ""}) {
    text += at(where, kClocks) + at(where, kGates) + at(where, kAuthorities);
  }
  return text + at("kind.x.", kGates);
}

}  // namespace redress::procedure
