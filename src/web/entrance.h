#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "casebook/accounts.h"
#include "system/password.h"
#include "web/delays.h"

namespace redress::web {

/// Where staff come in who have accounts: what checks them, and what slows down whoever guesses.
/// The delays are this server's own and are forgotten when it stops.
class Entrance {
 public:
  /// The shelf and the store must outlive it.
  Entrance(const casebook::Shelf& shelf, casebook::Store& store, system::PasswordCost cost = {});

  [[nodiscard]] casebook::Accounts& accounts() { return accounts_; }

  /// Returns how long the next try for this address of email must wait, of whoever is at this
  /// network address; nothing when it may be looked at, and then it is counted. Whoever guesses
  /// from elsewhere holds nobody up here. An address of email that nobody has counts like any.
  [[nodiscard]] std::optional<std::chrono::seconds> wait(std::string_view landlord,
                                                         std::string_view email,
                                                         std::string_view peer,
                                                         casebook::Instant now);

  /// The try that was counted was right: earlier ones of this account from here are forgotten.
  void was_right(std::string_view landlord, std::string_view email, std::string_view peer);

  /// The try that was counted was not looked at after all.
  void was_not_looked_at(std::string_view landlord, std::string_view email, std::string_view peer);

 private:
  system::Passwords passwords_;
  casebook::Accounts accounts_;
  Delays by_account_;  // at one network address
  Delays by_address_;  // whichever account
};

}  // namespace redress::web
