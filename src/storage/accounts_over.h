#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "casebook/account.h"
#include "storage/queries.h"
#include "storage/sql.h"

namespace redress::storage {

#define REDRESS_ACCOUNT_COLUMNS                                                              \
  "landlord, number, revision, email, password, roles, is_administrator, is_disabled, era,"  \
  " link_digest, link_until, code_secret, code_is_set_up, code_step, wrong_codes, wrong_at," \
  " recovery_digests"
#define REDRESS_ACCOUNTS "SELECT " REDRESS_ACCOUNT_COLUMNS " FROM account WHERE landlord = ?"

inline constexpr Sql kAccount(REDRESS_ACCOUNTS " AND number = ?");
inline constexpr Sql kAccountByEmail(REDRESS_ACCOUNTS " AND email = ?");
inline constexpr Sql kAccountByLink(REDRESS_ACCOUNTS " AND link_digest = ? AND link_digest <> ''");
inline constexpr Sql kAccounts(REDRESS_ACCOUNTS " ORDER BY email");
inline constexpr Sql kPutAccount(
    "INSERT INTO account (" REDRESS_ACCOUNT_COLUMNS
    ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (landlord, number) DO UPDATE SET revision = excluded.revision,"
    " email = excluded.email, password = excluded.password, roles = excluded.roles,"
    " is_administrator = excluded.is_administrator, is_disabled = excluded.is_disabled,"
    " era = excluded.era, link_digest = excluded.link_digest, link_until = excluded.link_until,"
    " code_secret = excluded.code_secret, code_is_set_up = excluded.code_is_set_up,"
    " code_step = excluded.code_step, wrong_codes = excluded.wrong_codes,"
    " wrong_at = excluded.wrong_at, recovery_digests = excluded.recovery_digests");

#undef REDRESS_ACCOUNTS
#undef REDRESS_ACCOUNT_COLUMNS

/// One change at a time to a landlord's accounts, so that no two get one email address.
inline constexpr std::string_view kAccountsLock = "#accounts";

/// Names without spaces, in one column.
[[nodiscard]] inline std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  for (const auto name : split(text, ' ')) {
    if (!name.empty()) {
      names.emplace_back(name);
    }
  }
  return names;
}

template <class Row>
casebook::Account read_account(Row& row) {
  casebook::Account account;
  account.landlord = row.text();
  account.number = row.text();
  account.revision = row.text();
  account.email = row.text();
  account.password = row.text();
  account.roles = names_in(row.text());
  account.is_administrator = row.number() != 0;
  account.is_disabled = row.number() != 0;
  account.era = row.text();
  account.link_digest = row.text();
  account.link_until = row.instant_if_set();
  account.code_secret = row.text();
  account.code_is_set_up = row.number() != 0;
  account.code_step = row.number();
  account.wrong_codes = row.number();
  account.wrong_at = row.instant_if_set();
  account.recovery_digests = names_in(row.text());
  return account;
}

template <class Database>
void put_account(Database& database, const casebook::Account& account) {
  database.run(kPutAccount, account.landlord, account.number, account.revision, account.email,
               account.password, joined(account.roles, " "), account.is_administrator,
               account.is_disabled, account.era, account.link_digest, account.link_until,
               account.code_secret, account.code_is_set_up, account.code_step, account.wrong_codes,
               account.wrong_at, joined(account.recovery_digests, " "));
}

template <class Database, class Value>
std::optional<casebook::Account> find_account(Database& database, Sql sql,
                                              std::string_view landlord, const Value& value) {
  return database.first(sql, [](auto& row) { return read_account(row); }, landlord, value);
}

/// The accounts of a store, over an engine as described in store_over.h.
template <class Engine>
class AccountsOver : public casebook::AccountStore {
 public:
  /// The engine must outlive it.
  explicit AccountsOver(Engine& engine) : engine_(engine) {}

  std::optional<casebook::Account> account(std::string_view landlord,
                                           std::string_view number) override {
    return one(kAccount, landlord, number);
  }

  std::optional<casebook::Account> account_by_email(std::string_view landlord,
                                                    std::string_view email) override {
    return one(kAccountByEmail, landlord, email);
  }

  std::optional<casebook::Account> account_by_link(std::string_view landlord,
                                                   std::string_view link_digest) override {
    return one(kAccountByLink, landlord, link_digest);
  }

  std::vector<casebook::Account> accounts(std::string_view landlord) override {
    return engine_.read([&](auto& database) {
      return all_of(database, kAccounts, [](auto& row) { return read_account(row); }, landlord);
    });
  }

  using casebook::AccountStore::keep_account;

  casebook::Kept keep_account(const casebook::Account& account, std::string_view over,
                              const casebook::AccountSeen& rests_on) override {
    using casebook::Kept;
    const auto is_done = [&](auto& database) -> std::optional<Kept> {
      const auto held = find_account(database, kAccount, account.landlord, account.number);
      return held && held->revision == account.revision ? std::optional(Kept::yes) : std::nullopt;
    };
    return engine_.write(
        {{account.landlord, std::string(kAccountsLock)}}, is_done,
        [&](auto& database) { return put_over(database, account, over, rests_on); });
  }

 private:
  template <class Database>
  static casebook::Kept put_over(Database& database, const casebook::Account& account,
                                 std::string_view over, const casebook::AccountSeen& rests_on) {
    using casebook::Kept;
    const auto is_at = [&](const std::string& number, std::string_view revision) {
      const auto held = find_account(database, kAccount, account.landlord, number);
      return (held ? held->revision : "") == revision;
    };
    const bool still_rests = rests_on.number.empty() || is_at(rests_on.number, rests_on.revision);
    if (!is_at(account.number, over) || !still_rests) {
      return Kept::changed_meanwhile;
    }
    const auto same = find_account(database, kAccountByEmail, account.landlord, account.email);
    if (same && same->number != account.number) {
      return Kept::email_is_taken;
    }
    put_account(database, account);
    return Kept::yes;
  }

  std::optional<casebook::Account> one(Sql sql, std::string_view landlord, std::string_view value) {
    return engine_.read(
        [&](auto& database) { return find_account(database, sql, landlord, value); });
  }

  Engine& engine_;
};

}  // namespace redress::storage
