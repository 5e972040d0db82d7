#include "web/staff/casefile_page.h"

#include "calendar/london.h"
#include "casework/catalogue.h"
#include "casework/sentences.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "markup/summary_list.h"
#include "markup/table.h"
#include "system/reference.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/staff/casefile_parts.h"

namespace redress::web {

Response casefile_page(const Desk& desk, const Request& request, const Parameters& places) {
  const auto typed = places.at("reference");
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
  const auto* command = casework::find_command(done);
  Html content;
  if (command) {
    content += markup::notification_banner(
        {.content = "Done: " + std::string(command->title) + ".", .type = "success"});
  }
  const auto& person = standing.casefile.received.person;
  content += markup::element("span", {{"class", "govuk-caption-l"}}, "Casefile " + *reference) +
             heading_1(person.empty() ? "Anonymous feedback" : person) + identity(standing) +
             acts(desk, *reference, standing) + deadlines(standing) + outside(standing) +
             promises(standing) + timeline(standing, desk.actor);
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = "Casefile " + *reference,
                 .before_content =
                     markup::back_link({.href = Url::path({desk.landlord.slug, "staff", "tray"}),
                                        .content = "Back to the tray"}),
                 .content = content,
                 .is_wide = true});
}

}  // namespace redress::web
