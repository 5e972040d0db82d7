#include "web/staff/desk.h"

#include "web/pages/held.h"

namespace redress::web {

Action at_desk(const Site& site, DeskPage page) {
  return [&site, page = std::move(page)](const Request& request, const Parameters& places) {
    const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
    if (!landlord) {
      return not_found(site);
    }
    Visit visit(site, request, landlord->slug);
    const auto actor = visit.staff();
    const bool is_form = request.method == Method::post;
    if (!actor && is_form) {
      return signed_out_form(site, *landlord, visit, request);
    }
    if (!actor) {
      return see_other(Url::path({landlord->slug, "staff", "sign-in"}).str());
    }
    if (is_form && !visit.carries_token(request)) {
      return stale_form(site, *landlord, visit, request);
    }
    return page({site, *landlord, visit, *actor, site.now()}, request, places);
  };
}

Action with_account(const Site& site, AccountPage page) {
  return at_desk(site, [page = std::move(page)](const Desk& desk, const Request& request,
                                                const Parameters& places) {
    const auto* account = desk.visit.account();
    return account ? page({desk, *account}, request, places) : not_found(desk.site);
  });
}

Action for_administrators(const Site& site, AccountPage page) {
  return with_account(site, [page = std::move(page)](const AccountDesk& at, const Request& request,
                                                     const Parameters& places) {
    return at.account.is_administrator ? page(at, request, places) : not_found(at.desk.site);
  });
}

}  // namespace redress::web
