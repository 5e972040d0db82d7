#include "web/staff/casefile_page.h"

#include "base/text.h"
#include "casework/acts/acts.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "system/reference.h"
#include "web/frame.h"
#include "web/staff/casefile_parts.h"
#include "web/staff/casefile_records.h"

namespace redress::web {

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
  const auto done = request.query.text("done");
  const auto* act = casework::find_act(done);
  Html content;
  if (act) {
    content += markup::notification_banner(
        {.content = "Done: " + std::string(act->traits.title) + ".", .type = "success"});
  }
  const auto& person = standing.casefile.received.person.name;
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
