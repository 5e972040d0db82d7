#include "casebook/memory_accounts.h"

#include <algorithm>

namespace redress::casebook {

std::optional<Account> MemoryAccounts::first_of(std::string_view landlord,
                                                const std::function<bool(const Account&)>& fits) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find_if(accounts_, [&](const auto& entry) {
    return entry.first.first == landlord && fits(entry.second);
  });
  return found == accounts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Account> MemoryAccounts::account(std::string_view landlord, std::string_view number) {
  return first_of(landlord, [&](const auto& one) { return one.number == number; });
}

std::optional<Account> MemoryAccounts::account_by_email(std::string_view landlord,
                                                        std::string_view email) {
  return first_of(landlord, [&](const auto& one) { return one.email == email; });
}

std::optional<Account> MemoryAccounts::account_by_link(std::string_view landlord,
                                                       std::string_view link_digest) {
  return first_of(landlord, [&](const auto& one) {
    return !one.link_digest.empty() && one.link_digest == link_digest;
  });
}

std::vector<Account> MemoryAccounts::accounts(std::string_view landlord) {
  const std::lock_guard lock(mutex_);
  std::vector<Account> all;
  for (const auto& [name, account] : accounts_) {
    if (name.first == landlord) {
      all.push_back(account);
    }
  }
  std::ranges::sort(all, {}, &Account::email);
  return all;
}

Kept MemoryAccounts::keep_account(const Account& account, std::string_view over,
                                  const AccountSeen& rests_on) {
  const std::lock_guard lock(mutex_);
  const auto is_at = [&](const std::string& number, std::string_view revision) {
    const auto found = accounts_.find({account.landlord, number});
    return (found == accounts_.end() ? "" : found->second.revision) == revision;
  };
  const bool still_rests = rests_on.number.empty() || is_at(rests_on.number, rests_on.revision);
  if (!is_at(account.number, over) || !still_rests) {
    return Kept::changed_meanwhile;
  }
  const bool is_taken = std::ranges::any_of(accounts_, [&](const auto& entry) {
    return entry.second.landlord == account.landlord && entry.second.email == account.email &&
           entry.second.number != account.number;
  });
  if (is_taken) {
    return Kept::email_is_taken;
  }
  accounts_.insert_or_assign({account.landlord, account.number}, account);
  return Kept::yes;
}

}  // namespace redress::casebook
