#include "web/pages/landlords.h"

#include "markup/links.h"
#include "web/frame.h"

namespace redress::web {

Response landlords(const Site& site) {
  std::vector<Html> links;
  for (const auto& landlord : site.casebook.shelf().landlords()) {
    links.push_back(markup::link(Url::path({landlord.slug}), landlord.name));
  }
  return unframed(site, {.title = "Complaints and feedback",
                         .content = heading_1("Complaints and feedback") +
                                    paragraph("Choose an organisation.") + bullets(links)});
}

}  // namespace redress::web
