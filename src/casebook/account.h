#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"

// The port to the accounts that a landlord's staff sign in with. An account holds no name: that is
// on the staff list, under the same number. Accounts are in no archive (docs/adr/0047).
namespace redress::casebook {

using calendar::Instant;

/// How one member of staff signs in, and what for. Nothing in it lets anybody sign in by itself:
/// passwords, links and recovery codes are kept as hashes.
struct Account {
  std::string landlord;            // slug
  std::string number;              // of the staff list
  std::string revision;            // random, and another with each change
  std::string email;               // what they sign in by, folded
  std::string password;            // its hash (system/password.h); "" until it is set
  std::vector<std::string> roles;  // of the landlord's editions
  bool is_administrator = false;   // of accounts
  bool is_disabled = false;
  std::string era;  // random; sign-ins under another one are over
  std::string
      link_digest;  // SHA-256 of the one-time link that was given out; "" when there is none
  std::optional<Instant> link_until;
  std::string code_secret;  // of their authenticator app, in base 32; "" until they first sign in
  bool code_is_set_up = false;                // they have shown that their app has it
  std::int64_t code_step = 0;                 // of the code that was used last
  std::int64_t wrong_codes = 0;               // in a row
  std::optional<Instant> wrong_at;            // when the last of them was given
  std::vector<std::string> recovery_digests;  // of the recovery codes that are left

  bool operator==(const Account&) const = default;
};

/// An account in the state in which somebody looked at it.
struct AccountSeen {
  std::string number{};  // "" for none
  std::string revision{};
};

/// What became of a change to an account.
enum class Kept { changed_meanwhile, email_is_taken, yes };

/// Any thread may call. A failing store throws StorageFailure. What is kept is durable when the
/// call returns. Each call may be repeated when it is not known whether it succeeded.
class AccountStore {
 public:
  virtual ~AccountStore() = default;

  virtual std::optional<Account> account(std::string_view landlord, std::string_view number) = 0;
  virtual std::optional<Account> account_by_email(std::string_view landlord,
                                                  std::string_view email) = 0;
  virtual std::optional<Account> account_by_link(std::string_view landlord,
                                                 std::string_view link_digest) = 0;

  /// Returns all of the landlord's accounts, in the order of their email addresses.
  virtual std::vector<Account> accounts(std::string_view landlord) = 0;

  /// Keeps the account in place of the one with this revision; with "" only if the person has none
  /// yet. Keeps nothing when somebody else has changed it since, or has this email address, nor
  /// when the account that the change rests on, that of whoever makes it, has changed since it was
  /// seen.
  [[nodiscard]] virtual Kept keep_account(const Account& account, std::string_view over,
                                          const AccountSeen& rests_on) = 0;

  /// The same for a change that rests on no other account.
  [[nodiscard]] Kept keep_account(const Account& account, std::string_view over) {
    return keep_account(account, over, {});
  }
};

}  // namespace redress::casebook
