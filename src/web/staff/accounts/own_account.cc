#include "web/staff/accounts/own_account.h"

#include <algorithm>

#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/choices.h"
#include "markup/form.h"
#include "markup/links.h"
#include "markup/summary_list.h"
#include "web/dates.h"
#include "web/forms/own_fields.h"
#include "web/staff/accounts/account_words.h"
#include "web/staff/entry/secret_fields.h"

namespace redress::web {

using casebook::Check;

namespace {

Url address_of(const AccountDesk& at, std::string_view page) {
  return Url::path({at.desk.landlord.slug, "staff", "account", page});
}

Html back_to_account(const AccountDesk& at) {
  return paragraph(
      markup::link(Url::path({at.desk.landlord.slug, "staff", "account"}), "Back to your account"));
}

/// Why the password that somebody gives for their own account is not taken, with the status; an
/// open window must not be enough.
struct NotTaken {
  FormProblems problems;
  int status = 422;
};

std::optional<NotTaken> not_their_password(const AccountDesk& at, const Request& request) {
  const auto& [desk, account] = at;
  auto& entrance = desk.site.entrance;
  const auto& slug = desk.landlord.slug;
  const auto password = request.form.text(kPassword);
  if (password.empty()) {
    return NotTaken{{{kPassword, "Enter your password"}}};
  }
  if (const auto wait = entrance.wait(slug, account.email, request.peer, desk.now)) {
    return NotTaken{{{kPassword, wait_words(*wait)}}, 429};
  }
  const auto checked =
      at.accounts().check_password(slug, account.email, password, desk.now).outcome;
  if (checked == Check::busy) {
    entrance.was_not_looked_at(slug, account.email, request.peer);
    return NotTaken{{{kPassword, kBusyWords}}, 503};
  }
  if (checked == Check::wrong) {
    return NotTaken{{{kPassword, "This is not your password"}}};
  }
  entrance.was_right(slug, account.email, request.peer);
  return std::nullopt;
}

Response new_password_page(const AccountDesk& at, const NotTaken& wrong) {
  return small_form(
      at.desk.site, at.desk.landlord, at.desk.visit,
      {.title = "Change your password",
       .before = paragraph("You are then signed out everywhere else."),
       .action = address_of(at, "password"),
       .fields = password_field("Password you have now", error_at(kPassword, wrong.problems)) +
                 new_password_field(error_at(kNewPassword, wrong.problems)) +
                 markup::button({.content = "Change the password"}),
       .problems = wrong.problems,
       .status = wrong.status});
}

Response recovery_page(const AccountDesk& at, const NotTaken& wrong) {
  return small_form(
      at.desk.site, at.desk.landlord, at.desk.visit,
      {.title = "Get new recovery codes",
       .before = paragraph("Those you have now stop working."),
       .action = address_of(at, "recovery-codes"),
       .fields = password_field("Your password", error_at(kPassword, wrong.problems)) +
                 markup::button({.content = "Show new codes"}),
       .problems = wrong.problems,
       .status = wrong.status});
}

constexpr const char* kSignInField = "sign-in";

std::string since_words(const casebook::SignIn& sign_in) {
  return "Since " + moment_words(sign_in.started_at) + ", last used " +
         moment_words(sign_in.used_at);
}

Html sign_in_choice(const std::vector<casebook::SignIn>& others, const FormProblems& problems) {
  markup::Radios radios{
      .name = kSignInField,
      .fieldset = markup::Fieldset{.legend = {.content = "Which sign-in do you want to end?",
                                              .classes = "govuk-fieldset__legend--s"}},
      .error = error_at(kSignInField, problems)};
  for (const auto& one : others) {
    radios.items.push_back({.value = one.digest, .content = since_words(one)});
  }
  return markup::radios(radios);
}

Response sign_ins_page(const AccountDesk& at, const NotTaken& wrong) {
  constexpr auto kTitle = "Where you are signed in";
  const auto& desk = at.desk;
  const auto others = desk.visit.other_sign_ins();
  const Html here = paragraph("In this browser: " + since_words(*desk.visit.this_sign_in()) + ".");
  if (others.empty()) {
    return framed(desk.site, desk.landlord, desk.visit,
                  {.title = kTitle,
                   .content = heading_1(kTitle) + here +
                              paragraph("You are signed in nowhere else.") + back_to_account(at)});
  }
  return small_form(
      desk.site, desk.landlord, desk.visit,
      {.title = kTitle,
       .before = here + paragraph("If one of these is not yours, end it and change your password."),
       .action = address_of(at, "sign-ins"),
       .fields = sign_in_choice(others, wrong.problems) +
                 password_field("Your password", error_at(kPassword, wrong.problems)) +
                 markup::button({.content = "End this sign-in"}),
       .problems = wrong.problems,
       .status = wrong.status});
}

}  // namespace

Response own_account(const AccountDesk& at, const Request& /*request*/,
                     const Parameters& /*places*/) {
  const auto& [desk, account] = at;
  const auto row = [](const char* key, const std::string& value) {
    return markup::SummaryRow{.key = {.content = key}, .value = {.content = value}};
  };
  const auto change = [&](markup::SummaryRow shown, std::string_view page, const char* words,
                          const char* what) {
    shown.actions.push_back({.href = address_of(at, page), .content = words, .hidden_words = what});
    return shown;
  };
  markup::SummaryList list{
      .rows = {
          row("Name", desk.actor.name), row("Number", account.number),
          row("Email address", account.email), row("Roles", role_names(desk, account.roles)),
          change(row("Password", "Set"), "password", "Change", "your password"),
          change(row("Signed in elsewhere", std::to_string(desk.visit.other_sign_ins().size())),
                 "sign-ins", "See where", "you are signed in"),
          change(row("Recovery codes", std::to_string(account.recovery_digests.size()) + " left"),
                 "recovery-codes", "Get new ones", "recovery codes")}};
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = "Your account",
       .content =
           heading_1("Your account") + markup::summary_list(list) +
           paragraph("An administrator of accounts changes your roles.") +
           markup::form({.action = Url::path({desk.landlord.slug, "staff", "account"}),
                         .csrf_token = desk.visit.form_token(),
                         .content = markup::button({.content = "Sign out everywhere",
                                                    .classes = "govuk-button--secondary"})})});
}

Response sign_out_everywhere(const AccountDesk& at, const Request& /*request*/,
                             const Parameters& /*places*/) {
  const auto& desk = at.desk;
  // Nothing refuses it but an account that has gone, and then nobody is signed in either.
  (void)at.accounts().end_sign_ins(desk.landlord.slug, at.account.number, desk.actor, desk.now);
  desk.visit.sign_out();
  return desk.visit.with_cookies(
      see_other(Url::path({desk.landlord.slug, "staff", "sign-in"}).str()));
}

Response new_password_form(const AccountDesk& at, const Request& /*request*/,
                           const Parameters& /*places*/) {
  return new_password_page(at, {.problems = {}, .status = 200});
}

Response change_password(const AccountDesk& at, const Request& request,
                         const Parameters& /*places*/) {
  if (const auto wrong = not_their_password(at, request)) {
    return new_password_page(at, *wrong);
  }
  const auto done = at.accounts().change_password(at.desk.landlord.slug, at.account.number,
                                                  request.form.text(kNewPassword), at.desk.now);
  if (!done) {
    return new_password_page(at, {.problems = {{kNewPassword, render(done.error())}}});
  }
  at.desk.visit.sign_in(*done, casebook::SignInStage::done);
  return framed(
      at.desk.site, at.desk.landlord, at.desk.visit,
      {.title = "Your password is changed",
       .content = heading_1("Your password is changed") +
                  paragraph("You are signed out everywhere else.") + back_to_account(at)});
}

Response recovery_form(const AccountDesk& at, const Request& /*request*/,
                       const Parameters& /*places*/) {
  return recovery_page(at, {.problems = {}, .status = 200});
}

Response own_sign_ins(const AccountDesk& at, const Request& /*request*/,
                      const Parameters& /*places*/) {
  return sign_ins_page(at, {.problems = {}, .status = 200});
}

Response end_own_sign_in(const AccountDesk& at, const Request& request,
                         const Parameters& /*places*/) {
  const auto& desk = at.desk;
  const auto others = desk.visit.other_sign_ins();
  const auto back = address_of(at, "sign-ins").str();
  if (others.empty()) {
    return see_other(back);
  }
  const auto chosen = std::ranges::find(others, request.form.text(kSignInField),
                                        [](const auto& one) { return one.digest; });
  if (chosen == others.end()) {
    return sign_ins_page(at, {.problems = {{kSignInField, "Choose the sign-in to end"}}});
  }
  if (const auto wrong = not_their_password(at, request)) {
    return sign_ins_page(at, *wrong);
  }
  desk.site.server_state.end_sign_in(desk.landlord.slug, chosen->digest);
  desk.site.audit.note({.landlord = desk.landlord.slug,
                        .at = desk.now,
                        .who = desk.actor.id,
                        .kind = std::string(casebook::audited::kAccount),
                        .whom = at.account.number,
                        .what = "sign-in-ended"});
  return see_other(back);
}

Response renew_recovery(const AccountDesk& at, const Request& request,
                        const Parameters& /*places*/) {
  if (const auto wrong = not_their_password(at, request)) {
    return recovery_page(at, *wrong);
  }
  const auto codes =
      at.accounts().new_recovery_codes(at.desk.landlord.slug, at.account.number, at.desk.now);
  return codes ? framed(at.desk.site, at.desk.landlord, at.desk.visit,
                        {.title = "Your recovery codes",
                         .content = heading_1("Your recovery codes") + recovery_codes(*codes) +
                                    back_to_account(at)})
               : not_found(at.desk.site);
}

}  // namespace redress::web
