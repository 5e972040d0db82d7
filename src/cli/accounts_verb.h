#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casebook/shelf.h"
#include "cli/verb.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// The options of `redress accounts first-admin`.
struct FirstAdministratorOptions {
  std::string database;
  std::string landlord;
  std::string name;  // or a number of the staff list
  std::string email;
  std::vector<std::string> roles;
  std::string url;  // what the link begins with; "" for a path alone
};

/// The options of `redress accounts link`.
struct AccountLinkOptions {
  std::string database;
  std::string landlord;
  std::string number;
  bool without_app = false;
  std::string url;
};

/// The options of `redress accounts list`.
struct AccountListOptions {
  std::string database;
  std::string landlord;
};

/// What the verb needs.
struct AccountSources {
  StoreOpener to_read;
  StoreOpener to_write;
  StoreOpener to_make;  // the database too, where there is none yet
  std::function<casebook::Shelf()> shelf;
  std::function<calendar::Instant()> now;
};

/// Invites whoever is to administer a landlord's accounts, and writes out their one-time link.
/// Returns the exit status: kBadInput when it is refused.
[[nodiscard]] int run_first_administrator(const FirstAdministratorOptions& options,
                                          const Streams& streams, const AccountSources& sources);

/// Writes out a new one-time link for somebody who cannot sign in. Returns the exit status.
[[nodiscard]] int run_account_link(const AccountLinkOptions& options, const Streams& streams,
                                   const AccountSources& sources);

/// Lists a landlord's accounts. Returns the exit status.
[[nodiscard]] int run_account_list(const AccountListOptions& options, const Streams& streams,
                                   const AccountSources& sources);

/// `redress accounts`.
[[nodiscard]] Verb accounts_verb(const Streams& streams, AccountSources sources);

}  // namespace redress::cli
