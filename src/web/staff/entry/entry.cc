#include "web/staff/entry/entry.h"

#include "base/text.h"
#include "markup/button.h"
#include "system/log.h"
#include "web/forms/own_fields.h"
#include "web/pages/held.h"
#include "web/staff/entry/secret_fields.h"
#include "web/staff/entry/threshold.h"

namespace redress::web {

using casebook::Check;
using casebook::SignInStage;

namespace {

constexpr const char* kEmail = "email";
constexpr int kUnusable = 422;
constexpr int kTooMany = 429;
constexpr int kBusy = 503;

Response password_page(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                       const Request& request, const FormProblems& problems, int status) {
  const auto email =
      markup::input({.name = kEmail,
                     .type = "email",
                     .value = request.form.text(kEmail),
                     .label = {.content = "Email address", .classes = "govuk-label--s"},
                     .error = error_at(kEmail, problems),
                     .autocomplete = "username",
                     .autocapitalize = "none",
                     .spellcheck = false});
  return small_form(
      site, landlord, visit,
      {.title = "Sign in",
       .before = paragraph("For staff of " + landlord.name + "."),
       .action = Url::path({landlord.slug, "staff", "sign-in"}),
       .fields = email + password_field("Password", error_at(kPassword, problems)) +
                 markup::button({.content = "Continue"}) +
                 paragraph("If you have forgotten your password, ask whoever administers accounts "
                           "for a new sign-in link."),
       .problems = problems,
       .status = status});
}

Response code_page(const Threshold& at, const FormProblems& problems, int status) {
  return small_form(at.site, at.landlord, at.visit,
                    {.title = "Enter a code",
                     .action = Url::path({at.landlord.slug, "staff", "sign-in", "code"}),
                     .fields = code_field(/*takes_recovery=*/true, error_at(kCode, problems)) +
                               markup::button({.content = "Sign in"}),
                     .problems = problems,
                     .status = status});
}

FormProblems empty_fields(const Request& request) {
  FormProblems problems;
  if (trimmed(request.form.text(kEmail)).empty()) {
    problems.emplace_back(kEmail, "Enter your email address");
  }
  if (request.form.text(kPassword).empty()) {
    problems.emplace_back(kPassword, "Enter your password");
  }
  return problems;
}

}  // namespace

Response password_form(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  return password_page(site, *landlord, visit, {}, {}, 200);
}

Response give_password(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  if (!visit.carries_token(request)) {
    return stale_form(site, *landlord, visit, request);
  }
  const auto again = [&](const FormProblems& problems, int status) {
    return password_page(site, *landlord, visit, request, problems, status);
  };
  if (const auto problems = empty_fields(request); !problems.empty()) {
    return again(problems, kUnusable);
  }
  const auto email = request.form.text(kEmail);
  if (const auto wait = site.entrance.wait(landlord->slug, email, request.peer, site.now())) {
    system::log(system::LogLevel::warning, "sign-ins-slowed", {{"landlord", landlord->slug}});
    return again({{kPassword, wait_words(*wait)}}, kTooMany);
  }
  const auto checked = site.entrance.accounts().check_password(
      landlord->slug, email, request.form.text(kPassword), site.now());
  if (checked.outcome == Check::busy) {
    site.entrance.was_not_looked_at(landlord->slug, email, request.peer);
    return again({{kPassword, kBusyWords}}, kBusy);
  }
  if (checked.outcome == Check::wrong) {
    return again({{kEmail, "The email address or the password is not right"}}, kUnusable);
  }
  site.entrance.was_right(landlord->slug, email, request.peer);
  const bool has_app = checked.account->code_is_set_up;
  visit.sign_in(*checked.account,
                has_app ? SignInStage::code_is_awaited : SignInStage::code_is_to_be_set_up);
  return visit.with_cookies(see_other(
      Url::path({landlord->slug, "staff", "sign-in", has_app ? "code" : "set-up"}).str()));
}

Response code_form(const Site& site, const Request& request, const Parameters& places) {
  return at_threshold(site, request, places, SignInStage::code_is_awaited,
                      [](const Threshold& at) { return code_page(at, {}, 200); });
}

Response give_code(const Site& site, const Request& request, const Parameters& places) {
  return at_threshold(
      site, request, places, SignInStage::code_is_awaited, [&](const Threshold& at) {
        const auto checked = site.entrance.accounts().check_code(
            at.landlord.slug, at.account.number, request.form.text(kCode), site.now());
        if (checked.outcome != Check::right) {
          return code_page(at, {{kCode, words_of_wrong_code(checked)}}, status_of(checked));
        }
        return signed_in(at);
      });
}

}  // namespace redress::web
