#include "web/staff/casefile_page.h"

#include <algorithm>
#include <chrono>

#include "base/text.h"
#include "casework/acts/acts.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "system/reference.h"
#include "web/frame.h"
#include "web/staff/casefile_parts.h"
#include "web/staff/casefile_records.h"

namespace redress::web {
namespace {

/// Whether whoever looks did something on the casefile a moment ago: an address that says "done"
/// says it to nobody else, and not the next day.
bool did_something_just_now(const casework::Standing& standing, const Desk& desk) {
  constexpr auto kMoment = std::chrono::minutes(10);
  return std::ranges::any_of(standing.history, [&](const casework::Event& event) {
    return event.actor.id == desk.actor.id && event.recorded_at > desk.now - kMoment;
  });
}

}  // namespace

Response casefile_page(const Desk& desk, const Request& request, const Parameters& places) {
  const auto& typed = places.at("reference");
  const auto reference = system::parse_reference(typed);
  if (reference && *reference != typed) {
    return see_other(desk.casefile(*reference).str());
  }
  const auto opened =
      reference ? desk.site.casebook.open(desk.landlord.slug, *reference, desk.now) : std::nullopt;
  if (!opened) {
    return not_found(desk.site);
  }
  const auto& standing = opened->standing;
  const auto* act = casework::find_act(request.query.text("done"));
  Html content;
  if (act && did_something_just_now(standing, desk)) {
    content += markup::notification_banner(
        {.content = "Done: " + std::string(act->traits.title) + ".", .type = "success"});
  }
  const auto* lead = standing.casefile.lead();
  const std::string person = lead ? lead->who.name : standing.casefile.received().person.name;
  content += markup::element("span", {{"class", "govuk-caption-l"}}, "Casefile " + *reference) +
             heading_1(person.empty() ? "Anonymous feedback" : person) +
             restrictions_notice(desk, standing, opened->circumstances) +
             identity(standing, *opened->circumstances.staff) + acts(desk, *opened) +
             deadlines(standing) + approvals(standing) + offers(standing) + promises(standing) +
             restrictions(standing) + orders(standing) + outside(standing) +
             timeline(standing, desk.actor, desk.casefile(*reference),
                      whole_number(request.query.text("before")));
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = "Casefile " + *reference,
                 .before_content =
                     markup::back_link({.href = Url::path({desk.landlord.slug, "staff", "tray"}),
                                        .content = "Back to the tray"}),
                 .content = content,
                 .is_wide = true});
}

}  // namespace redress::web
