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

/// Makes the change that `change` makes to an account, again when somebody else was first; nothing
/// is kept when it returns why it refuses.
template <class Change>
Result<Account, Message> Accounts::change(std::string_view landlord, std::string_view number,
                                          const Change& change) {
  constexpr int kTries = 50;  // where others are first
  for (int tries = 0; tries < kTries; ++tries) {
    auto account = accounts_.account(landlord, number);
    if (!account) {
      return fail(no_account(number));
    }
    const auto over = account->revision;
    if (std::optional<Message> refused = change(*account)) {
      return fail(std::move(*refused));
    }
    account->revision = new_mark();
    if (accounts_.keep_account(*account, over) == Kept::yes) {
      return *account;
    }
  }
  throw StorageFailure("others change this account all the time: try again");
}

}  // namespace redress::casebook
