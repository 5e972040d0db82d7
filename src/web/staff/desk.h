#pragma once

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

/// The desk of whoever has an account.
struct AccountDesk {
  const Desk& desk;
  casebook::Account account;

  [[nodiscard]] casebook::Accounts& accounts() const { return desk.site.entrance.accounts(); }
};

class SeenCasefile;

/// A desk with a casefile on it that whoever is signed in may see (seen.h).
struct CasefileDesk {
  const Desk& desk;
  const SeenCasefile& casefile;
};

}  // namespace redress::web
