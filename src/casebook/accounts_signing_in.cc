#include <algorithm>

#include "base/text.h"
#include "casebook/account_changes.h"
#include "casebook/password_rules.h"
#include "system/hash.h"
#include "system/one_time_code.h"

namespace redress::casebook {

namespace {

constexpr std::size_t kRecoveryCodes = 10;
// Of five bits each: with 120 bits nobody finds a code from its digest, which has no salt of its
// own.
constexpr std::size_t kRecoveryDigits = 24;
constexpr std::size_t kAppDigits = 6;
constexpr std::chrono::seconds kFirstWait{30};
constexpr std::chrono::seconds kLongestWait{15 * 60};
// Without those that are read as one another.
constexpr std::string_view kRecoveryAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code as it is compared: what people leave out, add and mistake makes no difference.
std::string code_as_compared(std::string_view typed) {
  std::string code;
  for (char c : typed) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (c != ' ' && c != '-') {
      code += c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
    }
  }
  return code;
}

std::string recovery_digest(const Account& account, std::string_view code) {
  return system::sha256_hex("recovery " + account.landlord + " " + account.number + " " +
                            std::string(code));
}

/// Gives the account new recovery codes, and returns them as they are shown.
std::vector<std::string> renew_recovery(Account& account) {
  constexpr std::size_t kGroup = 4;
  account.recovery_digests.clear();
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < kRecoveryCodes; ++i) {
    std::string code;
    for (const char byte : system::random_bytes(kRecoveryDigits)) {
      code += kRecoveryAlphabet[static_cast<unsigned char>(byte) % kRecoveryAlphabet.size()];
    }
    account.recovery_digests.push_back(recovery_digest(account, code));
    for (auto at = code.size() - kGroup; at > 0; at -= kGroup) {
      code.insert(at, "-");
    }
    shown.push_back(code);
  }
  return shown;
}

/// Returns how long a further code of the app must wait.
std::chrono::seconds wait_for_code(const Account& account, Instant now) {
  if (account.wrong_codes < kFreeWrongCodes || !account.wrong_at) {
    return {};
  }
  auto wait = kFirstWait;
  for (auto i = kFreeWrongCodes; i < account.wrong_codes && wait < kLongestWait; ++i) {
    wait *= 2;
  }
  return std::max(std::chrono::seconds{}, *account.wrong_at + std::min(wait, kLongestWait) - now);
}

/// Uses up a recovery code; false when it is none.
bool use_recovery(Account& account, const std::string& code) {
  return std::erase(account.recovery_digests, recovery_digest(account, code)) > 0;
}

bool use_app(Account& account, const std::string& code, Instant now) {
  const auto step = system::step_of_code(account.code_secret, code, now, account.code_step);
  account.code_step = step.value_or(account.code_step);
  return step.has_value();
}

}  // namespace

bool Accounts::works_here(std::string_view landlord, std::string_view number) {
  const auto staff = staff_.of(landlord);
  const auto* member = staff ? (*staff)->find(number) : nullptr;
  return member && !member->left_at;
}

Result<std::string, Message> Accounts::hashed(const Account& account, std::string_view password) {
  std::vector<std::string> names = {account.email};
  if (const auto* landlord = shelf_.landlord(account.landlord)) {
    names.push_back(landlord->name);
  }
  if (const auto staff = staff_.of(account.landlord)) {
    const auto* member = (*staff)->find(account.number);
    names.push_back(member ? member->name() : "");
  }
  if (auto wrong = wrong_password(password, names)) {
    return fail(std::move(*wrong));
  }
  auto hash = passwords_.hash(password);
  if (!hash) {
    return fail(Message{"password-busy",
                        "Many people are signing in at this moment. Wait for ten seconds and try "
                        "again.",
                        {}});
  }
  return *hash;
}

std::optional<Account> Accounts::invited_by(std::string_view landlord, std::string_view link,
                                            Instant now) {
  const auto account = accounts_.account_by_link(landlord, system::sha256_hex(link));
  const bool is_open = account && !account->is_disabled && account->link_until &&
                       now < *account->link_until && works_here(landlord, account->number);
  return is_open ? account : std::nullopt;
}

Result<void, Message> Accounts::set_password(std::string_view landlord, std::string_view link,
                                             std::string_view password, Instant now) {
  const Message over{
      "link-over", "This link no longer works. Ask whoever gave it to you for another.", {}};
  const auto invited = invited_by(landlord, link, now);
  if (!invited) {
    return fail(over);
  }
  const auto hash = hashed(*invited, password);
  if (!hash) {
    return fail(hash.error());
  }
  const auto done =
      change(landlord, invited->number, [&](Account& account) -> std::optional<Message> {
        if (account.is_disabled || account.link_digest != invited->link_digest) {
          return over;  // somebody used it, or took it back, while the password was hashed
        }
        account.password = *hash;
        account.era = new_mark();
        use_up_link(account);
        return std::nullopt;
      });
  return done.map(
      [&](const auto& account) { note_change(account, "password-set", account.number, now); });
}

Result<Account, Message> Accounts::change_password(std::string_view landlord,
                                                   std::string_view number,
                                                   std::string_view password, Instant now) {
  const auto before = accounts_.account(landlord, number);
  if (!before) {
    return fail(no_account(number));
  }
  const auto hash = hashed(*before, password);
  if (!hash) {
    return fail(hash.error());
  }
  auto done = change(landlord, number, [&](Account& account) {
    account.password = *hash;
    account.era = new_mark();
    use_up_link(account);
    return std::optional<Message>();
  });
  if (done) {
    note_change(*done, "password-changed", number, now);
  }
  return done;
}

PasswordChecked Accounts::check_password(std::string_view landlord, std::string_view email,
                                         std::string_view password, Instant now) {
  const auto account = accounts_.account_by_email(landlord, email_as_kept(email));
  // The same work whether there is an account or not.
  const bool works = works_here(landlord, account ? account->number : "");
  const bool may_sign_in = works && !account->is_disabled;
  const auto is_right = password.size() > kLongestPassword
                            ? std::optional(false)
                            : passwords_.matches(may_sign_in ? account->password : "", password);
  if (!is_right) {
    return {.outcome = Check::busy};
  }
  if (!*is_right) {
    note_sign_in(landlord, account ? account->number : "", false, "password", now);
    return {};
  }
  const auto renewed = passwords_.is_outdated(account->password)
                           ? passwords_.hash(password).value_or(account->password)
                           : account->password;
  if (renewed == account->password && !account->code_secret.empty()) {
    return {.outcome = Check::right, .account = account};
  }
  const auto done = change(landlord, account->number, [&](Account& kept) -> std::optional<Message> {
    if (kept.is_disabled || kept.password != account->password) {
      return no_account(kept.number);  // changed while this one was being checked
    }
    kept.password = renewed;
    if (kept.code_secret.empty()) {
      kept.code_secret = system::new_code_secret();
    }
    return std::nullopt;
  });
  return done ? PasswordChecked{.outcome = Check::right, .account = *done} : PasswordChecked{};
}

CodeChecked Accounts::check_code(std::string_view landlord, std::string_view number,
                                 std::string_view code, Instant now) {
  const auto typed = code_as_compared(code);
  CodeChecked checked;
  const auto done = change(landlord, number, [&](Account& account) -> std::optional<Message> {
    checked = {};
    const bool is_of_app = typed.size() <= kAppDigits;
    checked.wait = is_of_app ? wait_for_code(account, now) : std::chrono::seconds{};
    if (account.is_disabled || checked.wait.count() > 0) {
      return no_account(account.number);
    }
    const bool is_right = is_of_app ? use_app(account, typed, now) : use_recovery(account, typed);
    if (!is_right) {
      ++account.wrong_codes;
      account.wrong_at = now;
      return std::nullopt;
    }
    checked.outcome = Check::right;
    account.wrong_codes = 0;
    account.wrong_at.reset();
    if (!account.code_is_set_up) {
      account.code_is_set_up = true;
      checked.recovery_codes = renew_recovery(account);
    }
    return std::nullopt;
  });
  if (done) {
    checked.account = *done;
    note_sign_in(landlord, number, checked.outcome == Check::right,
                 typed.size() <= kAppDigits ? "code" : "recovery-code", now);
  }
  return checked;
}

Result<std::vector<std::string>, Message> Accounts::new_recovery_codes(std::string_view landlord,
                                                                       std::string_view number,
                                                                       Instant now) {
  std::vector<std::string> codes;
  const auto done = change(landlord, number, [&](Account& account) {
    codes = renew_recovery(account);
    return std::optional<Message>();
  });
  return done.map([&](const auto& account) {
    note_change(account, "recovery-codes-renewed", number, now);
    return codes;
  });
}

}  // namespace redress::casebook
