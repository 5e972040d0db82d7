#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <utility>

#include "casebook/account.h"

namespace redress::casebook {

/// Keeps accounts in memory, for tests and trials; lost with the process. Any thread may call.
class MemoryAccounts : public AccountStore {
 public:
  std::optional<Account> account(std::string_view landlord, std::string_view number) override;
  std::optional<Account> account_by_email(std::string_view landlord,
                                          std::string_view email) override;
  std::optional<Account> account_by_link(std::string_view landlord,
                                         std::string_view link_digest) override;
  std::vector<Account> accounts(std::string_view landlord) override;
  using AccountStore::keep_account;
  Kept keep_account(const Account& account, std::string_view over,
                    const AccountSeen& rests_on) override;

 private:
  [[nodiscard]] std::optional<Account> first_of(std::string_view landlord,
                                                const std::function<bool(const Account&)>& fits);

  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Account> accounts_;  // by landlord and number
};

}  // namespace redress::casebook
