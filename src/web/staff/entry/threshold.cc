#include "web/staff/entry/threshold.h"

#include "web/pages/held.h"
#include "web/staff/entry/secret_fields.h"

namespace redress::web {

Response at_threshold(const Site& site, const Request& request, const Parameters& places,
                      casebook::SignInStage stage,
                      const std::function<Response(const Threshold&)>& page) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  const bool is_form = request.method == Method::post;
  if (is_form && !visit.carries_token(request)) {
    return stale_form(site, *landlord, visit, request);
  }
  const auto* account = visit.account_at(stage);
  // An app that was set up meanwhile is not set up again: its secret is shown to nobody any more.
  const bool is_late =
      account && account->code_is_set_up && stage == casebook::SignInStage::code_is_to_be_set_up;
  if (!account || is_late) {
    return visit.with_cookies(see_other(Url::path({landlord->slug, "staff", "sign-in"}).str()));
  }
  return page({site, *landlord, visit, *account});
}

Response signed_in(const Threshold& at) {
  at.visit.sign_in(at.account, casebook::SignInStage::done);
  return at.visit.with_cookies(see_other(workplace(at.landlord, at.account).str()));
}

Url workplace(const Shelf::Landlord& landlord, const casebook::Account& account) {
  const bool only_administers = account.is_administrator && account.roles.empty();
  return only_administers ? Url::path({landlord.slug, "staff", "accounts"}) : staff_home(landlord);
}

std::string words_of_wrong_code(const casebook::CodeChecked& checked) {
  return checked.wait.count() > 0
             ? wait_words(checked.wait)
             : "This code is not right, or was used already. Wait for the next one and enter that";
}

int status_of(const casebook::CodeChecked& checked) {
  constexpr int kUnusableCode = 422;
  constexpr int kTooManyCodes = 429;
  return checked.wait.count() > 0 ? kTooManyCodes : kUnusableCode;
}

}  // namespace redress::web
