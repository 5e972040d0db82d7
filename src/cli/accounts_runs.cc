#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/london.h"
#include "casebook/accounts.h"
#include "cli/accounts_verb.h"

namespace redress::cli {

namespace {

using casebook::Accounts;

void write_link(const std::string& landlord, const casebook::OneTimeLink& link,
                std::string_view url, const Streams& streams) {
  while (url.ends_with('/')) {
    url.remove_suffix(1);
  }
  streams.out << fmt::format(
      "{}/{}/staff/set-password/{}\nThis link is for {} and works once, until {}. It is shown only "
      "here.\n",
      url, landlord, link.secret, link.number, calendar::to_iso_utc(link.until));
}

std::string state_of(const casebook::Account& account) {
  const std::string state = account.is_disabled        ? "disabled"
                            : account.password.empty() ? "invited"
                            : account.code_is_set_up   ? "can sign in"
                                                       : "can sign in, app not set up";
  return state + (account.is_administrator ? ", administers accounts" : "");
}

}  // namespace

int run_first_administrator(const FirstAdministratorOptions& options, const Streams& streams,
                            const AccountSources& sources) {
  const auto shelf = sources.shelf();
  const auto store = sources.to_make(options.database);
  if (store->server_state().is_demonstration()) {
    return refuse(streams, "accounts",
                  "this database is a demonstration's, which has no accounts: name another");
  }
  system::Passwords passwords;
  const auto link =
      Accounts(shelf, *store, passwords)
          .invite_first(
              options.landlord,
              {.name_or_number = options.name, .email = options.email, .roles = options.roles},
              sources.now());
  if (!link) {
    return refuse(streams, "accounts", link.error().message);
  }
  write_link(options.landlord, *link, options.url, streams);
  return kOk;
}

int run_account_link(const AccountLinkOptions& options, const Streams& streams,
                     const AccountSources& sources) {
  const auto shelf = sources.shelf();
  const auto store = sources.to_write(options.database);
  system::Passwords passwords;
  Accounts accounts(shelf, *store, passwords);
  const auto by = casebook::operations();
  if (options.without_app) {
    if (const auto done = accounts.forget_app(options.landlord, options.number, by, sources.now());
        !done) {
      return refuse(streams, "accounts", done.error());
    }
  }
  const auto link = accounts.give_link(options.landlord, options.number, by, sources.now());
  if (!link) {
    return refuse(streams, "accounts", link.error());
  }
  write_link(options.landlord, *link, options.url, streams);
  return kOk;
}

int run_account_list(const AccountListOptions& options, const Streams& streams,
                     const AccountSources& sources) {
  const auto shelf = sources.shelf();
  const auto store = sources.to_read(options.database);
  const auto staff = casebook::StaffList(shelf, *store).of(options.landlord);
  if (!staff) {
    return refuse(streams, "accounts", staff.error());
  }
  const auto accounts = store->accounts().accounts(options.landlord);
  for (const auto& account : accounts) {
    streams.out << fmt::format("{}: {} <{}>, {}: {}\n", account.number,
                               (*staff)->name_at(account.number, sources.now()), account.email,
                               account.roles.empty() ? "no role" : joined(account.roles, ", "),
                               state_of(account));
  }
  streams.out << fmt::format("accounts: {}\n", accounts.size());
  return kOk;
}

}  // namespace redress::cli
