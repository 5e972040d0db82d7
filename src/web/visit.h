#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/events/history.h"
#include "web/site.h"

namespace redress::web {

/// One request of somebody's visit to a landlord's pages. A stranger's visit is kept nowhere: their
/// forms carry a token that only we can make, bound to a number in their cookie. Who is signed in
/// stands in the store.
class Visit {
 public:
  /// Looks up who is signed in, where the request says that somebody is. Throws StorageFailure.
  Visit(const Site& site, const Request& request, std::string landlord);

  /// The member of staff who is signed in, as they are called now; nothing when nobody is, or when
  /// they have left. Throws StorageFailure.
  [[nodiscard]] std::optional<casework::Actor> staff() const;

  /// A token for a form on the page that answers this request.
  [[nodiscard]] std::string form_token();

  /// Whether a post carries a token of this visit, in the form field "csrf" or the header
  /// "x-csrf-token".
  [[nodiscard]] bool carries_token(const Request& request) const;

  /// Signs somebody in under a new secret, or out: what was planted before is worth nothing after.
  void sign_in(const std::string& number, const std::string& role);
  void sign_out();

  /// Lets this browser see for a while what became of the feedback it sent: by reference.
  void keep_receipt(const std::string& reference);

  /// The reference in the receipt; "" where there is none.
  [[nodiscard]] std::string receipt() const;

  /// The response with the cookies that have changed.
  [[nodiscard]] Response with_cookies(Response response) const;

 private:
  [[nodiscard]] std::string cookie(const Request& request, const std::string& name) const;
  void set(const std::string& name, const std::string& value);
  void find_sign_in();

  const Site& site_;
  std::string landlord_;
  std::string visitor_;  // the number in a stranger's cookie
  std::string secret_;   // in the cookie of whoever is signed in; "" when nobody is
  std::string receipt_;
  std::optional<casebook::SignIn> sign_in_;
  std::vector<std::string> set_cookies_;
};

/// The actor behind a resident's page.
[[nodiscard]] casework::Actor resident();

}  // namespace redress::web
