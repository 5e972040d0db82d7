#include "web/staff/accounts/account_words.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/london.h"
#include "markup/callouts.h"
#include "web/dates.h"

namespace redress::web {

using markup::element;

namespace {

const procedure::Edition* edition_of(const Desk& desk) {
  const auto edition =
      desk.site.casebook.shelf().in_force(desk.landlord.slug, calendar::london_day(desk.now));
  return edition ? *edition : nullptr;
}

}  // namespace

std::string role_names(const Desk& desk, const std::vector<std::string>& roles) {
  const auto* edition = edition_of(desk);
  std::vector<std::string> names;
  for (const auto& key : roles) {
    const auto* role = edition ? edition->role(key) : nullptr;
    names.push_back(role ? role->name : key);
  }
  return names.empty() ? "none" : listed(names);
}

std::vector<std::string> roles_of_nobody(const Desk& desk,
                                         const std::vector<casebook::Account>& accounts) {
  std::vector<std::string> names;
  const auto* edition = edition_of(desk);
  for (const auto& role : edition ? edition->roles : std::vector<procedure::Role>{}) {
    const bool is_held = std::ranges::any_of(accounts, [&](const auto& account) {
      return !account.is_disabled &&
             std::ranges::find(account.roles, role.id) != account.roles.end();
    });
    if (!is_held) {
      names.push_back(role.name);
    }
  }
  return names;
}

std::string state_words(const casebook::Account& account, calendar::Instant now) {
  if (account.is_disabled) {
    return "Disabled";
  }
  if (account.link_until && now < *account.link_until) {
    return (account.password.empty() ? "Invited, link valid until "
                                     : "New password asked for, link valid until ") +
           moment_words(*account.link_until);
  }
  if (account.password.empty()) {
    return "Invited, link expired";
  }
  return account.code_is_set_up ? "Can sign in" : "Can sign in, app not set up yet";
}

Html rights_fields(const Desk& desk, const std::vector<std::string>& roles, bool is_administrator,
                   std::optional<markup::ErrorMessage> error) {
  markup::Checkboxes choices{
      .name = "roles",
      .values = roles,
      .fieldset = markup::Fieldset{.legend = {.content = "Roles they work in",
                                              .classes = "govuk-fieldset__legend--s"}},
      .hint = markup::Hint{.content = "As the procedure names them. They may do what any of these "
                                      "may."},
      .error = std::move(error)};
  const auto* edition = edition_of(desk);
  for (const auto& role : edition ? edition->roles : std::vector<procedure::Role>{}) {
    choices.items.push_back({.value = role.id, .content = role.name});
  }
  const markup::Checkboxes administers{
      .name = "administers",
      .items = {{.value = "yes", .content = "They administer accounts"}},
      .values = is_administrator ? std::vector<std::string>{"yes"} : std::vector<std::string>{},
      .fieldset = markup::Fieldset{
          .legend = {.content = "Accounts", .classes = "govuk-fieldset__legend--s"}}};
  return markup::checkboxes(choices) + markup::checkboxes(administers);
}

Html one_time_link(const Desk& desk, const Request& request, const casebook::OneTimeLink& link) {
  const auto path = Url::path({desk.landlord.slug, "staff", "set-password", link.secret}).str();
  const auto address =
      (desk.site.behind_tls ? "https://" : "http://") + request.headers.text("host") + path;
  return markup::warning_text({.content = "This link is shown once. Copy it now."}) +
         markup::inset_text({.content = element("code", address)}) +
         paragraph(
             "Give it to them yourself, by a way that only they can read. It works once, "
             "until " +
             moment_words(link.until) + ".");
}

}  // namespace redress::web
