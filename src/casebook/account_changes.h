#pragma once

#include <string>

#include "casebook/accounts.h"
#include "procedure/edition.h"
#include "system/random.h"

// What the sources of Accounts share.
namespace redress::casebook {

/// A text that no two changes and no two eras of an account have in common.
[[nodiscard]] inline std::string new_mark() {
  constexpr std::size_t kMarkBytes = 16;
  return system::random_hex(kMarkBytes);
}

/// How often a change is tried where others are first.
inline constexpr int kTriesToChange = 50;

inline void use_up_link(Account& account) {
  account.link_digest.clear();
  account.link_until.reset();
}

[[nodiscard]] inline std::string role_keys(const procedure::Edition& edition) {
  std::string keys;
  for (const auto& role : edition.roles) {
    keys += (keys.empty() ? "" : ", ") + role.id;
  }
  return keys;
}

[[nodiscard]] inline Message no_account(std::string_view number) {
  return {"account-none", "{number} has no account here.", {{"number", std::string(number)}}};
}

[[nodiscard]] inline casework::FieldProblem problem_of(const char* field, Message message) {
  return {.field = field, .message = std::move(message)};
}

[[nodiscard]] inline Message email_is_taken() {
  return {"account-email-taken", "Somebody else signs in with this email address.", {}};
}

/// Makes the change that `change` makes to an account, again when somebody else was first; nothing
/// is kept when it returns why it refuses. `rests_on` says which account it rests on, each time.
template <class Change, class RestsOn>
Result<Account, Message> Accounts::change(std::string_view landlord, std::string_view number,
                                          const Change& change, const RestsOn& rests_on) {
  for (int tries = 0; tries < kTriesToChange; ++tries) {
    auto account = accounts_.account(landlord, number);
    const Result<AccountSeen, Message> seen = rests_on();
    if (!account || !seen) {
      return fail(account ? seen.error() : no_account(number));
    }
    const auto over = account->revision;
    if (std::optional<Message> refused = change(*account)) {
      return fail(std::move(*refused));
    }
    account->revision = new_mark();
    if (accounts_.keep_account(*account, over, *seen) == Kept::yes) {
      return *account;
    }
  }
  throw StorageFailure("others change this account all the time: try again");
}

/// The same for what somebody changes about their own account, and for what needs no right.
template <class Change>
Result<Account, Message> Accounts::change(std::string_view landlord, std::string_view number,
                                          const Change& made) {
  return change(landlord, number, made, [] { return Result<AccountSeen, Message>(AccountSeen{}); });
}

/// The same for what only an administrator may do to somebody else's account, and only while they
/// are one: of two who take this right from each other at once, one is refused.
template <class Change>
Result<Account, Message> Accounts::change(std::string_view landlord, std::string_view number,
                                          const casework::Actor& by, const Change& made) {
  return change(landlord, number, made, [&]() -> Result<AccountSeen, Message> {
    return by.id == number ? AccountSeen{} : administering(landlord, by);
  });
}

}  // namespace redress::casebook
