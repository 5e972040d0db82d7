#include <fmt/format.h>

#include "markup/button.h"
#include "markup/callouts.h"
#include "web/forms/own_fields.h"
#include "web/pages/held.h"
#include "web/staff/entry/entry.h"
#include "web/staff/entry/secret_fields.h"
#include "web/staff/entry/threshold.h"

namespace redress::web {

using markup::element;

namespace {

constexpr int kGone = 404;

/// "ABCD EFGH": what is typed into an app is read in fours.
std::string in_fours(const std::string& secret) {
  constexpr std::size_t kGroup = 4;
  std::string out;
  for (std::size_t at = 0; at < secret.size(); at += kGroup) {
    out += (at == 0 ? "" : " ") + secret.substr(at, kGroup);
  }
  return out;
}

/// The address that authenticator apps and password managers take (otpauth).
std::string app_address(const Threshold& at) {
  const auto issuer = Url::path({at.landlord.name}).str().substr(1);
  const auto label = Url::path({at.landlord.name + ":" + at.account.email}).str().substr(1);
  return fmt::format("otpauth://totp/{}?secret={}&issuer={}", label, at.account.code_secret,
                     issuer);
}

Response set_up_page(const Threshold& at, const FormProblems& problems, int status) {
  return small_form(
      at.site, at.landlord, at.visit,
      {.title = "Set up your authenticator app",
       .before =
           paragraph("From now on you sign in with your password and a code that an app on "
                     "your phone shows. Any authenticator app will do, and so will a password "
                     "manager.") +
           paragraph("In the app, choose to add an account, then to enter a key, and enter "
                     "this one:") +
           paragraph(element("strong", in_fours(at.account.code_secret))) +
           markup::details({.summary = "The app asks for more, or wants an address",
                            .content = paragraph("Account: " + at.account.email) +
                                       paragraph("Kind: time-based, six digits, 30 seconds") +
                                       paragraph(element("code", app_address(at)))}),
       .action = Url::path({at.landlord.slug, "staff", "sign-in", "set-up"}),
       .fields = code_field(/*takes_recovery=*/false, error_at(kCode, problems)) +
                 markup::button({.content = "Sign in"}),
       .problems = problems,
       .status = status});
}

/// What a link shows that does not work, whatever the reason.
Response link_is_over(const Site& site, const Shelf::Landlord& landlord, Visit& visit) {
  return framed(site, landlord, visit,
                {.title = "This link does not work",
                 .content = heading_1("This link does not work") +
                            paragraph("It was used already, or is too old, or is not complete. Ask "
                                      "whoever gave it to you for another.")},
                kGone);
}

Response link_page(const Threshold& at, const std::string& link, const FormProblems& problems,
                   int status) {
  // Password managers keep the password under this name.
  const auto name =
      markup::input({.name = "email",
                     .type = "email",
                     .value = at.account.email,
                     .label = {.content = "Email address", .classes = "govuk-label--s"},
                     .hint = markup::Hint{.content = "You sign in with it"},
                     .autocomplete = "username",
                     .attributes = {{"readonly", true}}});
  return small_form(at.site, at.landlord, at.visit,
                    {.title = "Set your password",
                     .action = Url::path({at.landlord.slug, "staff", "set-password", link}),
                     .fields = name + new_password_field(error_at(kNewPassword, problems)) +
                               markup::button({.content = "Set the password"}),
                     .problems = problems,
                     .status = status});
}

}  // namespace

Response set_up_form(const Site& site, const Request& request, const Parameters& places) {
  return at_threshold(site, request, places, casebook::SignInStage::code_is_to_be_set_up,
                      [](const Threshold& at) { return set_up_page(at, {}, 200); });
}

Response set_up(const Site& site, const Request& request, const Parameters& places) {
  return at_threshold(
      site, request, places, casebook::SignInStage::code_is_to_be_set_up, [&](const Threshold& at) {
        const auto checked = site.entrance.accounts().check_code(
            at.landlord.slug, at.account.number, request.form.text(kCode), site.now());
        if (checked.outcome != casebook::Check::right) {
          return set_up_page(at, {{kCode, words_of_wrong_code(checked)}}, status_of(checked));
        }
        at.visit.sign_in(at.account, casebook::SignInStage::done);
        return framed(
            site, at.landlord, at.visit,
            {.title = "Your recovery codes",
             .content = heading_1("Your recovery codes") + recovery_codes(checked.recovery_codes) +
                        markup::button(
                            {.content = "Continue", .href = workplace(at.landlord, at.account)})});
      });
}

Response link_form(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  const auto account =
      site.entrance.accounts().invited_by(landlord->slug, places.at("link"), site.now());
  return account ? link_page({site, *landlord, visit, *account}, places.at("link"), {}, 200)
                 : link_is_over(site, *landlord, visit);
}

Response use_link(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  if (!visit.carries_token(request)) {
    return stale_form(site, *landlord, visit, request);
  }
  auto& accounts = site.entrance.accounts();
  const auto account = accounts.invited_by(landlord->slug, places.at("link"), site.now());
  if (!account) {
    return link_is_over(site, *landlord, visit);
  }
  const auto done = accounts.set_password(landlord->slug, places.at("link"),
                                          request.form.text(kNewPassword), site.now());
  if (!done) {
    constexpr int kUnusablePassword = 422;
    return link_page({site, *landlord, visit, *account}, places.at("link"),
                     {{kNewPassword, render(done.error())}}, kUnusablePassword);
  }
  return framed(
      site, *landlord, visit,
      {.title = "Your password is set",
       .content = heading_1("Your password is set") +
                  paragraph("The link is used up. Have your phone at hand: when you "
                            "first sign in, an app on it is set up to show codes.") +
                  markup::button({.content = "Sign in",
                                  .href = Url::path({landlord->slug, "staff", "sign-in"})})});
}

}  // namespace redress::web
