#include "web/staff/desk.h"

namespace redress::web {

Action at_desk(const Site& site, DeskPage page) {
  return [&site, page = std::move(page)](const Request& request, const Parameters& places) {
    const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
    if (!landlord) {
      return not_found(site);
    }
    Visit visit(site, request);
    const auto actor = visit.staff(landlord->slug);
    if (!actor) {
      return visit.with_cookie(see_other(Url::path({landlord->slug, "staff", "sign-in"}).str()));
    }
    if (request.method == Method::post && !carries_token(request, visit.session())) {
      return stale_form(site, *landlord, visit);
    }
    return page({site, *landlord, visit, *actor, site.now()}, request, places);
  };
}

}  // namespace redress::web
