#include "web/staff/accounts/administration.h"

#include <algorithm>

#include "base/text.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "markup/links.h"
#include "markup/summary_list.h"
#include "web/staff/accounts/account_words.h"
#include "web/staff/accounts/whereabouts.h"
#include "web/staff/entry/secret_fields.h"

namespace redress::web {

namespace {

constexpr int kNotDone = 422;

Url accounts_url(const Desk& desk) { return Url::path({desk.landlord.slug, "staff", "accounts"}); }

std::string name_of(const Desk& desk, const casebook::Account& account) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto* member = staff->find(account.number);
  return member ? member->name() + (member->left_at ? " (has left)" : "") : account.number;
}

/// What whoever administers should know before it is too late.
Html advice(const Desk& desk, const std::vector<casebook::Account>& all) {
  Html words;
  const auto administrators = std::ranges::count_if(all, [](const auto& account) {
    return account.is_administrator && !account.is_disabled && !account.password.empty();
  });
  if (administrators < 2) {
    words += markup::inset_text(
        {.content = "Keep two administrators: when one is away or locked out, the other helps."});
  }
  if (const auto nobody = roles_of_nobody(desk, all); !nobody.empty()) {
    words += paragraph("Nobody has these roles: " + listed(nobody) + ".");
  }
  return words;
}

Html account_rows(const Desk& desk, const std::vector<casebook::Account>& all) {
  markup::SummaryList list;
  for (const auto& account : all) {
    const auto name = name_of(desk, account);
    const Html value = paragraph(account.email) +
                       paragraph("Roles: " + role_names(desk, account.roles) +
                                 (account.is_administrator ? ". Administers accounts" : "")) +
                       paragraph(state_words(account, desk.now));
    list.rows.push_back(
        {.key = {.content = name + ", " + account.number},
         .value = {.content = value},
         .actions = {{.href = Url::path({desk.landlord.slug, "staff", "accounts", account.number}),
                      .content = "Change",
                      .hidden_words = "the account of " + name}}});
  }
  return markup::summary_list(list);
}

Response invitation_page(const AccountDesk& at, const Request& request,
                         const FormProblems& problems, int status) {
  const auto& desk = at.desk;
  const auto field = [&](const char* id, const char* words, const char* hint, const char* type) {
    return markup::input({.name = id,
                          .type = type,
                          .value = request.form.text(id),
                          .label = {.content = words, .classes = "govuk-label--s"},
                          .hint = markup::Hint{.content = hint},
                          .error = error_at(id, problems),
                          .autocomplete = "off",
                          .spellcheck = false});
  };
  return small_form(
      desk.site, desk.landlord, desk.visit,
      {.title = "Invite a person",
       .action = Url::path({desk.landlord.slug, "staff", "accounts", "invite"}),
       .fields = field("name", "Name", "Or their number on the staff list, like S17", "text") +
                 field("email", "Email address", "They sign in with it", "email") +
                 rights_fields(desk, request.form.all("roles"), request.form.has("administers"),
                               error_at("roles", problems)) +
                 markup::button({.content = "Invite this person"}),
       .problems = problems,
       .status = status});
}

Response new_link_page(const AccountDesk& at, const Request& request,
                       const casebook::OneTimeLink& link, const std::string& name) {
  const auto& desk = at.desk;
  const auto title = "Sign-in link for " + name;
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = title,
                 .content = heading_1(title) + one_time_link(desk, request, link) +
                            paragraph(markup::link(accounts_url(desk), "Back to accounts"))});
}

/// What can be done to an account with one press, and what it says afterwards.
struct OnePress {
  const char* name;
  const char* words;
  const char* done;
  const char* classes = "govuk-button--secondary";
};

constexpr OnePress kGiveLink{"give-link", "Make a new sign-in link", ""};
constexpr OnePress kSignOut{"sign-out", "Sign them out everywhere", "They are signed out."};
constexpr OnePress kForgetApp{"forget-app", "Remove their authenticator app",
                              "Their app and recovery codes are removed. They set up an app when "
                              "they next sign in."};
constexpr OnePress kDisable{"disable", "Disable this account",
                            "The account is disabled, and they are signed out."};
constexpr OnePress kEnable{"enable", "Enable this account", "The account is enabled."};
constexpr OnePress kWork{"work", "Save their work", "Their work is saved."};
constexpr OnePress kAway{"away", "Record this absence", "The absence is recorded."};
constexpr OnePress kBack{"back", "They are back", "Nobody stands in for them any longer."};
constexpr OnePress kRights{"rights", "Save what they may do", "Saved. They have to sign in again.",
                           ""};

Html press(const AccountDesk& at, const casebook::Account& account, const OnePress& what,
           const Html& fields = {}) {
  return markup::form(
      {.action = Url::path({at.desk.landlord.slug, "staff", "accounts", account.number}),
       .csrf_token = at.desk.visit.form_token(),
       .content = fields + markup::hidden_field("do", what.name) +
                  markup::button({.content = what.words, .classes = what.classes})});
}

/// What the staff list says of them, which whoever administers accounts keeps too.
Html place_in_directory(const AccountDesk& at, const casebook::Account& account,
                        const Fields& typed) {
  const auto& number = account.number;
  Html content = heading_2("Work") + press(at, account, kWork, work_fields(at.desk, number)) +
                 heading_2("Absence");
  if (const auto away = whereabouts_in_words(at.desk, number); !away.empty()) {
    content += paragraph(away) + press(at, account, kBack);
  }
  return content + press(at, account, kAway, absence_fields(at.desk, number, typed));
}

Html presses(const AccountDesk& at, const casebook::Account& account, const Fields& typed) {
  if (account.number == at.account.number) {
    return paragraph("This is your own account: another administrator changes what you may do.");
  }
  Html content =
      press(at, account, kRights,
            rights_fields(at.desk, account.roles, account.is_administrator, std::nullopt)) +
      place_in_directory(at, account, typed) + heading_2("Signing in");
  if (account.is_disabled) {
    return content + press(at, account, kEnable);
  }
  content += press(at, account, kGiveLink) + press(at, account, kSignOut);
  if (account.code_is_set_up) {
    content += press(at, account, kForgetApp);
  }
  return content + press(at, account, kDisable);
}

/// The words of what was just done, if that is one of ours.
Html banner_of(const std::string& done) {
  for (const auto& what : {kSignOut, kForgetApp, kDisable, kEnable, kRights, kWork, kAway, kBack}) {
    if (done == what.name) {
      return markup::notification_banner({.content = what.done, .type = "success"});
    }
  }
  return {};
}

Response show_account(const AccountDesk& at, const casebook::Account& account, const Html& before,
                      int status, const Fields& typed = {}) {
  const auto& desk = at.desk;
  const auto name = name_of(desk, account);
  const markup::SummaryList list{
      .rows = {
          {.key = {.content = "Number"}, .value = {.content = account.number}},
          {.key = {.content = "Email address"}, .value = {.content = account.email}},
          {.key = {.content = "State"}, .value = {.content = state_words(account, desk.now)}}}};
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = name,
                 .before_content = markup::back_link({.href = accounts_url(desk)}),
                 .content = before + heading_1(name) + markup::summary_list(list) +
                            presses(at, account, typed)},
                status);
}

/// Does what was pressed. Nothing where there is no such thing to do.
std::optional<Result<void, Message>> pressed(const AccountDesk& at, const Request& request,
                                             const std::string& number) {
  auto& accounts = at.accounts();
  const auto& slug = at.desk.landlord.slug;
  const auto& by = at.desk.actor;
  const auto what = request.form.text("do");
  if (what == kWork.name) {
    return place(at.desk, number, request.form);
  }
  if (what == kAway.name) {
    return be_away(at.desk, number, request.form);
  }
  if (what == kBack.name) {
    return be_back(at.desk, number);
  }
  if (what == kRights.name) {
    return accounts.set_rights(slug, number, request.form.all("roles"),
                               request.form.has("administers"), by, at.desk.now);
  }
  if (what == kSignOut.name) {
    return accounts.end_sign_ins(slug, number, by, at.desk.now);
  }
  if (what == kForgetApp.name) {
    return accounts.forget_app(slug, number, by, at.desk.now);
  }
  if (what == kDisable.name) {
    return accounts.disable(slug, number, by, at.desk.now);
  }
  return what == kEnable.name ? std::optional(accounts.enable(slug, number, by, at.desk.now))
                              : std::nullopt;
}

}  // namespace

Response accounts(const AccountDesk& at, const Request& /*request*/, const Parameters& /*places*/) {
  const auto& desk = at.desk;
  const auto all = at.accounts().all(desk.landlord.slug);
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = "Accounts",
                 .content = heading_1("Accounts") + advice(desk, all) +
                            markup::button({.content = "Invite a person",
                                            .href = Url::path({desk.landlord.slug, "staff",
                                                               "accounts", "invite"})}) +
                            account_rows(desk, all)});
}

Response invitation_form(const AccountDesk& at, const Request& /*request*/,
                         const Parameters& /*places*/) {
  return invitation_page(at, {}, {}, 200);
}

Response invite(const AccountDesk& at, const Request& request, const Parameters& /*places*/) {
  const auto name = request.form.text("name");
  const auto link = at.accounts().invite(at.desk.landlord.slug,
                                         {.name_or_number = name,
                                          .email = request.form.text("email"),
                                          .roles = request.form.all("roles"),
                                          .is_administrator = request.form.has("administers")},
                                         at.desk.actor, at.desk.now);
  if (!link) {
    return invitation_page(at, request, {{link.error().field, render(link.error().message)}},
                           kNotDone);
  }
  const auto invited = at.accounts().of(at.desk.landlord.slug, link->number);
  return new_link_page(at, request, *link, invited ? name_of(at.desk, *invited) : name);
}

Response account_page(const AccountDesk& at, const Request& request, const Parameters& places) {
  const auto account = at.accounts().of(at.desk.landlord.slug, places.at("number"));
  return account ? show_account(at, *account, banner_of(request.query.text("done")), 200)
                 : not_found(at.desk.site);
}

Response change_account(const AccountDesk& at, const Request& request, const Parameters& places) {
  const auto& slug = at.desk.landlord.slug;
  const auto account = at.accounts().of(slug, places.at("number"));
  if (!account) {
    return not_found(at.desk.site);
  }
  const auto refused = [&](const Message& why) {
    return show_account(at, *account, markup::warning_text({.content = render(why)}), kNotDone,
                        request.form);
  };
  if (request.form.text("do") == kGiveLink.name) {
    const auto link = at.accounts().give_link(slug, account->number, at.desk.actor, at.desk.now);
    return link ? new_link_page(at, request, *link, name_of(at.desk, *account))
                : refused(link.error());
  }
  const auto outcome = pressed(at, request, account->number);
  if (!outcome) {
    return show_account(at, *account, {}, kNotDone);
  }
  return *outcome ? see_other(Url::path({slug, "staff", "accounts", account->number})
                                  .with_query("done", request.form.text("do"))
                                  .str())
                  : refused(outcome->error());
}

}  // namespace redress::web
