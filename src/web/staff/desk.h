#pragma once

#include <functional>

#include "web/frame.h"

namespace redress::web {

/// Who is working for which landlord.
struct Desk {
  const Site& site;
  const Shelf::Landlord& landlord;
  Visit& visit;
  casework::Actor actor;
  calendar::Instant now;

  /// Returns "/<landlord>/staff/casefiles/<reference>".
  [[nodiscard]] Url casefile(const std::string& reference) const {
    return Url::path({landlord.slug, "staff", "casefiles", reference});
  }

  /// Returns the address of an act, or of another page, of a casefile.
  [[nodiscard]] Url on_casefile(const std::string& reference, std::string_view page) const {
    return Url::path({landlord.slug, "staff", "casefiles", reference, page});
  }
};

using DeskPage =
    std::function<Response(const Desk& desk, const Request& request, const Parameters& places)>;

/// The desk of whoever has an account.
struct AccountDesk {
  const Desk& desk;
  casebook::Account account;

  [[nodiscard]] casebook::Accounts& accounts() const { return desk.site.entrance.accounts(); }
};

using AccountPage = std::function<Response(const AccountDesk& at, const Request& request,
                                           const Parameters& places)>;

/// Returns the page's action for whoever is signed in for the landlord in the address; others are
/// asked to sign in first. A form without this visit's token is not carried out, and is shown to be
/// sent again.
[[nodiscard]] Action at_desk(const Site& site, DeskPage page);

/// The same for whoever has an account there. Everybody else finds no such page.
[[nodiscard]] Action with_account(const Site& site, AccountPage page);

/// The same for whoever administers the landlord's accounts.
[[nodiscard]] Action for_administrators(const Site& site, AccountPage page);

}  // namespace redress::web
