#include "casebook/account_changes.h"

namespace redress::casebook {

Result<AccountSeen, Message> Accounts::administering(std::string_view landlord,
                                                     const casework::Actor& by) {
  if (by.id == operations().id) {
    return AccountSeen{};
  }
  const auto account = accounts_.account(landlord, by.id);
  if (!account || !account->is_administrator || account->is_disabled) {
    return fail(Message{
        "account-not-administrator", "You do not administer accounts here any longer.", {}});
  }
  return AccountSeen{.number = account->number, .revision = account->revision};
}

std::optional<casework::FieldProblem> Accounts::keep_invited(const Account& account,
                                                             const std::string& name,
                                                             const casework::Actor& by) {
  for (int tries = 0; tries < kTriesToChange; ++tries) {
    const auto seen = administering(account.landlord, by);
    if (!seen) {
      return problem_of("name", seen.error());
    }
    const auto kept = accounts_.keep_account(account, "", *seen);
    if (kept == Kept::yes) {
      return std::nullopt;
    }
    if (kept == Kept::email_is_taken) {
      return problem_of("email", email_is_taken());
    }
    if (accounts_.account(account.landlord, account.number)) {
      return problem_of("name", {"account-is-there",
                                 "{name} ({number}) has an account already.",
                                 {{"name", name}, {"number", account.number}}});
    }
  }
  throw StorageFailure("others change this account all the time: try again");
}

}  // namespace redress::casebook
