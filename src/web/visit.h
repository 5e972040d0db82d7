#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/events/history.h"
#include "web/site.h"

namespace redress::web {

/// One request of somebody's visit to a landlord's pages. A stranger's visit is not stored: their
/// forms carry a token that only we can make, bound to a number in their cookie. Who is signed in
/// is in the store.
class Visit {
 public:
  /// Looks up who is signed in, if the request says that somebody is. Throws StorageFailure.
  Visit(const Site& site, const Request& request, std::string landlord);

  /// Returns the member of staff who is signed in, under their current name, with the roles of
  /// those they stand in for today too; nothing when nobody is, or when they have left. Throws
  /// StorageFailure.
  [[nodiscard]] std::optional<casework::Actor> staff() const;

  /// Returns the account of whoever is signed in; null when nobody is, and in a demonstration.
  [[nodiscard]] const casebook::Account* account() const;

  /// Returns the account of whoever has given their password, and has this stage still before them;
  /// null when nobody has. They are not signed in.
  [[nodiscard]] const casebook::Account* account_at(casebook::SignInStage stage) const;

  /// Returns a token for a form on the page that answers this request.
  [[nodiscard]] std::string form_token();

  /// Returns whether a post carries a token of this visit, in the form field "csrf" or the header
  /// "x-csrf-token".
  [[nodiscard]] bool carries_token(const Request& request) const;

  /// Signs somebody in under a new secret, or out. A secret that was planted before is then
  /// worthless. In a demonstration they work in the role that they chose.
  void sign_in(const std::string& number, const std::string& role);

  /// The same for whoever has an account, as far as they have come. It is a sign-in of the era that
  /// the account had when this was checked: if that is over, nobody is signed in.
  void sign_in(const casebook::Account& checked, casebook::SignInStage stage);
  void sign_out();

  /// Returns whether this sign-in opened a casefile in an emergency.
  [[nodiscard]] bool has_opened(std::string_view reference) const;

  /// Keeps that it did, until it ends. Somebody is signed in (CHECK).
  void note_opened(const std::string& reference);

  /// Returns where else whoever is signed in is signed in with this landlord, the one that began
  /// first at the beginning. Empty in a demonstration, and while nobody is signed in.
  [[nodiscard]] std::vector<casebook::SignIn> other_sign_ins() const;

  /// Returns this sign-in; null while nobody is signed in.
  [[nodiscard]] const casebook::SignIn* this_sign_in() const {
    return sign_in_ ? &*sign_in_ : nullptr;
  }

  /// Lets this browser see for a while what became of the feedback it sent, by reference.
  void keep_receipt(const std::string& reference);

  /// Returns the reference in the receipt; "" when there is none.
  [[nodiscard]] std::string receipt() const;

  /// Returns the response with the cookies that have changed. After signing out it also has the
  /// browser forget every page that it holds.
  [[nodiscard]] Response with_cookies(Response response) const;

 private:
  /// The roles of an account, with those of whoever its owner stands in for today.
  [[nodiscard]] std::vector<std::string> roles_of(const casebook::Account& account,
                                                  const casework::Staff& staff) const;
  [[nodiscard]] std::string cookie(const Request& request, const std::string& name) const;
  void set(const std::string& name, const std::string& value);
  void find_sign_in();
  [[nodiscard]] bool is_too_old(const casebook::SignIn& sign_in) const;
  [[nodiscard]] bool is_over(const casebook::SignIn& sign_in);
  void keep(casebook::SignIn sign_in);

  const Site& site_;
  std::string landlord_;
  std::string visitor_;  // the number in a stranger's cookie
  std::string secret_;   // in the cookie of whoever is signed in; "" when nobody is
  std::string receipt_;
  std::optional<casebook::SignIn> sign_in_;
  std::optional<casebook::Account> account_;  // whose sign-in it is; none in a demonstration
  std::vector<std::string> set_cookies_;
  bool has_signed_out_ = false;
};

/// Returns the actor behind a resident's page.
[[nodiscard]] casework::Actor resident();

}  // namespace redress::web
