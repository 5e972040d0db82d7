#pragma once

#include <string>
#include <vector>

#include "system/one_time_code.h"
#include "web/testing.h"

// What tests of accounts share: people who have one, and signing in as they do.
namespace redress::web::testing {

inline constexpr const char* kLandlord = "example-homes";
inline constexpr const char* kGoodPassword = "thistle gravel oboe";

/// Whoever changes accounts where it does not matter who.
inline casework::Actor some_administrator() { return casebook::operations(); }

inline std::string email_of(const std::string& name) { return name + "@example.org"; }

/// Pages that are no demonstration.
class AccountPages : public Pages {
 public:
  AccountPages() { serve_accounts(); }

  explicit AccountPages(casebook::MemoryStore& shared) : Pages(shared) { serve_accounts(); }

  /// Invites somebody and returns their link.
  casebook::OneTimeLink invite(const std::string& name, std::vector<std::string> roles,
                               bool is_administrator = false) {
    const auto link = accounts().invite(kLandlord,
                                        {.name_or_number = name,
                                         .email = email_of(name),
                                         .roles = std::move(roles),
                                         .is_administrator = is_administrator},
                                        some_administrator(), now);
    EXPECT_TRUE(link) << (link ? "" : render(link.error().message));
    return link.value_or(casebook::OneTimeLink{});
  }

  /// Gives somebody an account with a password and an app. Returns their number.
  std::string have(const std::string& name, std::vector<std::string> roles,
                   bool is_administrator = false) {
    const auto link = invite(name, std::move(roles), is_administrator);
    EXPECT_TRUE(accounts().set_password(kLandlord, link.secret, kGoodPassword, now));
    EXPECT_TRUE(accounts().check_password(kLandlord, email_of(name), kGoodPassword, now).account);
    EXPECT_EQ(accounts().check_code(kLandlord, link.number, code_of(link.number), now).outcome,
              casebook::Check::right);
    return link.number;
  }

  casebook::Account account(const std::string& number) {
    return accounts().of(kLandlord, number).value_or(casebook::Account{});
  }

  std::string code_of(const std::string& number) {
    return system::code_at(account(number).code_secret, now);
  }

  /// Gives a password on a page that was opened for it: a sign-in that is over counts for nothing.
  Response give_password(const std::string& name, const std::string& password = kGoodPassword) {
    forget_visit();
    return post("/example-homes/staff/sign-in",
                {{"email", email_of(name)}, {"password", password}});
  }

  /// Signs them in with their password and the next code of their app.
  void come_in(const std::string& name, const std::string& number) {
    EXPECT_EQ(give_password(name).status, 303);
    now += std::chrono::seconds(30);
    const auto done = post("/example-homes/staff/sign-in/code", {{"code", code_of(number)}});
    EXPECT_EQ(done.status, 303) << words_of(done.body);
  }
};

}  // namespace redress::web::testing
