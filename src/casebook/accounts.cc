#include "casebook/accounts.h"

#include <algorithm>

#include "base/folded.h"
#include "base/plain.h"
#include "base/text.h"
#include "calendar/london.h"
#include "casebook/account_changes.h"
#include "system/hash.h"
#include "system/log.h"

namespace redress::casebook {

namespace {

constexpr std::size_t kLinkBytes = 32;
constexpr std::size_t kLongestEmail = 254;

std::optional<Message> wrong_email(std::string_view email) {
  const auto at = email.find('@');
  const bool is_one = at != email.npos && at > 0 && at + 1 < email.size() &&
                      email.find('@', at + 1) == email.npos && email.find(' ') == email.npos &&
                      email.size() <= kLongestEmail && is_plain_line(email);
  return is_one ? std::nullopt
                : std::optional(Message{
                      "account-no-email", "Enter an email address, like name@example.org.", {}});
}

/// Puts a new link into the account.
OneTimeLink new_link(Account& account, Instant now) {
  OneTimeLink link{
      .number = account.number, .secret = system::random_hex(kLinkBytes), .until = now + kLinkTime};
  account.link_digest = system::sha256_hex(link.secret);
  account.link_until = link.until;
  return link;
}

std::optional<Message> own_account(std::string_view number, const casework::Actor& by) {
  return number != by.id
             ? std::nullopt
             : std::optional(Message{"account-is-own",
                                     "This is your own account: another administrator changes it.",
                                     {}});
}

}  // namespace

void Accounts::note_change(const Account& account, std::string_view what, std::string_view by,
                           Instant now) {
  system::log(system::LogLevel::info, "account-changed",
              {{"landlord", std::string_view(account.landlord)},
               {"number", std::string_view(account.number)},
               {"what", what},
               {"by", by}});
  audit_.note({.landlord = account.landlord,
               .at = now,
               .who = std::string(by),
               .kind = std::string(audited::kAccount),
               .whom = account.number,
               .what = std::string(what)});
}

void Accounts::note_sign_in(std::string_view landlord, std::string_view number, bool is_right,
                            std::string_view what, Instant now) {
  audit_.note({.landlord = std::string(landlord),
               .at = now,
               .who = std::string(number),
               .kind = std::string(is_right ? audited::kSignIn : audited::kSignInFailed),
               .what = std::string(what)});
}

std::string email_as_kept(std::string_view email) { return folded(trimmed(email)); }

bool is_of_its_era(const Account& account, const SignIn& sign_in) {
  return !account.is_disabled && !sign_in.era.empty() && account.era == sign_in.era;
}

std::optional<Message> Accounts::wrong_roles(std::string_view landlord,
                                             const std::vector<std::string>& roles,
                                             Instant now) const {
  const auto edition = shelf_.in_force(landlord, calendar::london_day(now));
  if (!edition) {
    return edition.error();
  }
  const auto unknown =
      std::ranges::find_if(roles, [&](const auto& role) { return !(*edition)->role(role); });
  return unknown == roles.end()
             ? std::nullopt
             : std::optional(Message{"account-no-role",
                                     "The procedure has no role “{role}”. It has: {roles}.",
                                     {{"role", *unknown}, {"roles", role_keys(**edition)}}});
}

Result<OneTimeLink, casework::FieldProblem> Accounts::invite(std::string_view landlord,
                                                             const Invitation& invitation,
                                                             const casework::Actor& by,
                                                             Instant now) {
  if (const auto seen = administering(landlord, by); !seen) {
    return fail(problem_of("name", seen.error()));
  }
  Account account;
  account.landlord = landlord;
  account.email = email_as_kept(invitation.email);
  account.roles = invitation.roles;
  account.is_administrator = invitation.is_administrator;
  if (auto wrong = wrong_email(account.email)) {
    return fail(problem_of("email", std::move(*wrong)));
  }
  if (accounts_.account_by_email(landlord, account.email)) {
    return fail(problem_of("email", email_is_taken()));
  }
  if (auto wrong = wrong_roles(landlord, invitation.roles, now)) {
    return fail(problem_of("roles", std::move(*wrong)));
  }
  const auto member = staff_.member(landlord, invitation.name_or_number, now);
  if (!member) {
    return fail(problem_of("name", member.error()));
  }
  account.number = member->id;
  account.revision = new_mark();
  account.era = new_mark();
  auto link = new_link(account, now);
  if (auto wrong = keep_invited(account, member->name, by)) {
    return fail(std::move(*wrong));
  }
  note_change(account, "invited", by.id, now);
  return link;
}

Result<OneTimeLink, casework::FieldProblem> Accounts::invite_first(std::string_view landlord,
                                                                   const Invitation& invitation,
                                                                   Instant now) {
  auto first = invitation;
  first.is_administrator = true;
  if (!shelf_.landlord(landlord)) {
    return fail(problem_of(
        "landlord",
        {"no-landlord", "There is no landlord “{slug}” here.", {{"slug", std::string(landlord)}}}));
  }
  for (const auto& account : accounts_.accounts(landlord)) {
    const bool administers = account.is_administrator && !account.is_disabled &&
                             !account.password.empty() && works_here(landlord, account.number);
    if (administers) {
      return fail(problem_of("landlord", {"account-administered",
                                          "{number} administers this landlord's accounts and can "
                                          "invite others. If they cannot sign in: redress accounts "
                                          "link --number {number}.",
                                          {{"number", account.number}}}));
    }
  }
  const auto invited = accounts_.account_by_email(landlord, email_as_kept(first.email));
  if (!invited) {
    return invite(landlord, first, operations(), now);
  }
  const auto promoted = change(landlord, invited->number, operations(), [](Account& account) {
    account.is_administrator = true;
    account.is_disabled = false;
    return std::optional<Message>();
  });
  auto link = promoted ? give_link(landlord, invited->number, operations(), now)
                       : Result<OneTimeLink, Message>(fail(promoted.error()));
  return std::move(link).map_error(
      [](Message&& message) { return problem_of("email", std::move(message)); });
}

Result<OneTimeLink, Message> Accounts::give_link(std::string_view landlord, std::string_view number,
                                                 const casework::Actor& by, Instant now) {
  OneTimeLink link;
  const auto done = change(landlord, number, by, [&](Account& account) -> std::optional<Message> {
    if (account.is_disabled) {
      return Message{"account-disabled", "This account is disabled: enable it first.", {}};
    }
    link = new_link(account, now);
    return std::nullopt;
  });
  if (!done) {
    return fail(done.error());
  }
  note_change(*done, "link-given", by.id, now);
  return link;
}

Result<void, Message> Accounts::set_rights(std::string_view landlord, std::string_view number,
                                           const std::vector<std::string>& roles,
                                           bool is_administrator, const casework::Actor& by,
                                           Instant now) {
  if (auto wrong = own_account(number, by)) {
    return fail(std::move(*wrong));
  }
  if (auto wrong = wrong_roles(landlord, roles, now)) {
    return fail(std::move(*wrong));
  }
  const auto done = change(landlord, number, by, [&](Account& account) -> std::optional<Message> {
    if (account.roles != roles || account.is_administrator != is_administrator) {
      account.roles = roles;
      account.is_administrator = is_administrator;
      account.era = new_mark();
    }
    return std::nullopt;
  });
  if (!done) {
    return fail(done.error());
  }
  note_change(*done, "rights-set", by.id, now);
  return {};
}

Result<void, Message> Accounts::disable(std::string_view landlord, std::string_view number,
                                        const casework::Actor& by, Instant now) {
  if (auto wrong = own_account(number, by)) {
    return fail(std::move(*wrong));
  }
  const auto done = change(landlord, number, by, [](Account& account) {
    account.is_disabled = true;
    account.era = new_mark();
    use_up_link(account);
    return std::optional<Message>();
  });
  return done.map([&](const auto& account) { note_change(account, "disabled", by.id, now); });
}

Result<void, Message> Accounts::enable(std::string_view landlord, std::string_view number,
                                       const casework::Actor& by, Instant now) {
  if (auto wrong = own_account(number, by)) {
    return fail(std::move(*wrong));
  }
  const auto done = change(landlord, number, by, [](Account& account) {
    account.is_disabled = false;
    return std::optional<Message>();
  });
  return done.map([&](const auto& account) { note_change(account, "enabled", by.id, now); });
}

Result<void, Message> Accounts::forget_app(std::string_view landlord, std::string_view number,
                                           const casework::Actor& by, Instant now) {
  if (auto wrong = own_account(number, by)) {
    return fail(std::move(*wrong));
  }
  const auto done = change(landlord, number, by, [](Account& account) {
    account.code_secret.clear();
    account.code_is_set_up = false;
    account.code_step = 0;
    account.recovery_digests.clear();
    account.era = new_mark();
    return std::optional<Message>();
  });
  return done.map([&](const auto& account) { note_change(account, "app-forgotten", by.id, now); });
}

Result<void, Message> Accounts::end_sign_ins(std::string_view landlord, std::string_view number,
                                             const casework::Actor& by, Instant now) {
  const auto done = change(landlord, number, by, [](Account& account) {
    account.era = new_mark();
    return std::optional<Message>();
  });
  return done.map([&](const auto& account) { note_change(account, "sign-ins-ended", by.id, now); });
}

}  // namespace redress::casebook
