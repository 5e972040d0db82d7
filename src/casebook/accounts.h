#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "casebook/account.h"
#include "casebook/staff_list.h"
#include "casework/rules/question.h"
#include "system/password.h"

namespace redress::casebook {

/// How long a one-time link may be used.
inline constexpr std::chrono::seconds kLinkTime = std::chrono::hours{72};

/// How many codes may be wrong in a row before each further one has to wait.
inline constexpr std::int64_t kFreeWrongCodes = 5;

/// Whoever is invited, and what for.
struct Invitation {
  std::string name_or_number;  // of the staff list; a new name is put on it
  std::string email;
  std::vector<std::string> roles{};  // of today's edition
  bool is_administrator = false;
};

/// Opens the form in which somebody sets their password, once. Only its hash is kept.
struct OneTimeLink {
  std::string number;  // whose
  std::string secret;  // 64 hexadecimal digits
  Instant until;
};

enum class Check { wrong, right, busy };

struct PasswordChecked {
  Check outcome = Check::wrong;
  std::optional<Account> account{};  // when it is right
};

struct CodeChecked {
  Check outcome = Check::wrong;
  std::chrono::seconds wait{};  // too many were wrong: this one was not looked at
  std::optional<Account> account{};
  std::vector<std::string> recovery_codes{};  // new ones, when the app has just been set up
};

/// The accounts of every landlord's staff: who administers them, and what signing in asks for. Any
/// number of callers may change one account at once. A failing store throws StorageFailure.
///
/// Whoever changes another's account must administer accounts at the moment in which it is kept:
/// since nobody takes this right from themselves, there is always somebody left who has it.
/// Everything that takes a right away, and each new password, ends all of the person's sign-ins.
/// Every change, sign-in and failure to sign in is in the audit (audit.h).
class Accounts {
 public:
  /// All must outlive it.
  Accounts(const Shelf& shelf, Store& store, system::Passwords& passwords)
      : shelf_(shelf),
        staff_(shelf, store),
        accounts_(store.accounts()),
        audit_(store.audit()),
        passwords_(passwords) {}

  [[nodiscard]] std::optional<Account> of(std::string_view landlord, std::string_view number) {
    return accounts_.account(landlord, number);
  }

  /// Returns a landlord's accounts, in the order of their email addresses.
  [[nodiscard]] std::vector<Account> all(std::string_view landlord) {
    return accounts_.accounts(landlord);
  }

  /// Makes an account that nobody can sign in to before the link is used. Refuses whoever has one,
  /// an address that is none or is somebody else's, a role that today's edition does not have, and
  /// what the staff list refuses (staff_list.h); the field is "name", "email" or "roles".
  [[nodiscard]] Result<OneTimeLink, casework::FieldProblem> invite(std::string_view landlord,
                                                                   const Invitation& invitation,
                                                                   const casework::Actor& by,
                                                                   Instant now);

  /// The same for whoever is to administer the others, at the command line. Whoever was invited so
  /// before gets a new link. Refuses where somebody administers accounts already.
  [[nodiscard]] Result<OneTimeLink, casework::FieldProblem> invite_first(
      std::string_view landlord, const Invitation& invitation, Instant now);

  /// Gives out a new link, for a password that was forgotten or is not set yet; earlier ones are
  /// worthless. The password and the app stay what they are until it is used, and the app also
  /// after that. Refuses a number that has no account here, and an account that is disabled.
  [[nodiscard]] Result<OneTimeLink, Message> give_link(std::string_view landlord,
                                                       std::string_view number,
                                                       const casework::Actor& by, Instant now);

  /// Changes what somebody may do. Refuses roles that today's edition does not have, a number that
  /// has no account here, and one's own account.
  [[nodiscard]] Result<void, Message> set_rights(std::string_view landlord, std::string_view number,
                                                 const std::vector<std::string>& roles,
                                                 bool is_administrator, const casework::Actor& by,
                                                 Instant now);

  /// Refuses a number that has no account here, and one's own account.
  [[nodiscard]] Result<void, Message> disable(std::string_view landlord, std::string_view number,
                                              const casework::Actor& by, Instant now);
  [[nodiscard]] Result<void, Message> enable(std::string_view landlord, std::string_view number,
                                             const casework::Actor& by, Instant now);

  /// Forgets somebody's authenticator app and recovery codes: they set up an app when they next
  /// sign in. Refuses a number that has no account here, and one's own account.
  [[nodiscard]] Result<void, Message> forget_app(std::string_view landlord, std::string_view number,
                                                 const casework::Actor& by, Instant now);

  [[nodiscard]] Result<void, Message> end_sign_ins(std::string_view landlord,
                                                   std::string_view number,
                                                   const casework::Actor& by, Instant now);

  /// Returns whose link it is; nothing when it was used, is over or never was.
  [[nodiscard]] std::optional<Account> invited_by(std::string_view landlord, std::string_view link,
                                                  Instant now);

  /// Sets the password of whoever has the link, and uses the link up. Refuses what the rules of
  /// passwords refuse, and a link that no longer works.
  [[nodiscard]] Result<void, Message> set_password(std::string_view landlord, std::string_view link,
                                                   std::string_view password, Instant now);

  /// Changes one's own password. Refuses what the rules of passwords refuse. Whether the old one is
  /// right is for the caller to check first.
  [[nodiscard]] Result<Account, Message> change_password(std::string_view landlord,
                                                         std::string_view number,
                                                         std::string_view password, Instant now);

  /// Checks what somebody signs in with. Takes as long for a name that nobody has. Whoever has set
  /// up no app yet gets a secret for one.
  [[nodiscard]] PasswordChecked check_password(std::string_view landlord, std::string_view email,
                                               std::string_view password, Instant now);

  /// Checks a code of the person's app, or a recovery code, and uses it up. However many try at the
  /// same time, each try counts, and one code is right once. The first right code of an app sets it
  /// up and gives recovery codes.
  [[nodiscard]] CodeChecked check_code(std::string_view landlord, std::string_view number,
                                       std::string_view code, Instant now);

  /// Makes new recovery codes in place of those that are left. Refuses a number without an account.
  [[nodiscard]] Result<std::vector<std::string>, Message> new_recovery_codes(
      std::string_view landlord, std::string_view number, Instant now);

 private:
  /// Puts a change of an account into the log and the audit.
  void note_change(const Account& account, std::string_view what, std::string_view by, Instant now);
  /// Puts into the audit that somebody signed in, or could not. `number` is "" for an address of
  /// email that nobody has, which takes as long.
  void note_sign_in(std::string_view landlord, std::string_view number, bool is_right,
                    std::string_view what, Instant now);
  template <class Change, class RestsOn>
  Result<Account, Message> change(std::string_view landlord, std::string_view number,
                                  const Change& change, const RestsOn& rests_on);
  template <class Change>
  Result<Account, Message> change(std::string_view landlord, std::string_view number,
                                  const Change& made);
  template <class Change>
  Result<Account, Message> change(std::string_view landlord, std::string_view number,
                                  const casework::Actor& by, const Change& made);
  /// Keeps the new account of whoever is invited under this name; returns why it is refused.
  [[nodiscard]] std::optional<casework::FieldProblem> keep_invited(const Account& account,
                                                                   const std::string& name,
                                                                   const casework::Actor& by);
  /// Returns the account by which somebody administers the others, as it is now; of none for
  /// operations. Refuses whoever does not administer accounts.
  [[nodiscard]] Result<AccountSeen, Message> administering(std::string_view landlord,
                                                           const casework::Actor& by);
  [[nodiscard]] std::optional<Message> wrong_roles(std::string_view landlord,
                                                   const std::vector<std::string>& roles,
                                                   Instant now) const;
  [[nodiscard]] bool works_here(std::string_view landlord, std::string_view number);
  /// Returns the hash; the refusal of a password that may not be chosen, or when too many wait.
  [[nodiscard]] Result<std::string, Message> hashed(const Account& account,
                                                    std::string_view password);

  const Shelf& shelf_;
  StaffList staff_;
  AccountStore& accounts_;
  AuditTrail& audit_;
  system::Passwords& passwords_;
};

/// Returns an email address as it is compared: folded, without white space around it.
[[nodiscard]] std::string email_as_kept(std::string_view email);

/// Returns whether the account may be used: it is not disabled, and this is one of its sign-ins.
[[nodiscard]] bool is_of_its_era(const Account& account, const SignIn& sign_in);

}  // namespace redress::casebook
