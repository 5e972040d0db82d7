#pragma once

#include <functional>

#include "web/frame.h"

namespace redress::web {

/// Somebody who has given their password, or has a one-time link, and is not signed in yet.
struct Threshold {
  const Site& site;
  const Shelf::Landlord& landlord;
  Visit& visit;
  casebook::Account account;
};

/// Returns the page for whoever has this stage of signing in before them; all others are sent to
/// the first. A form without this visit's token is not carried out.
[[nodiscard]] Response at_threshold(const Site& site, const Request& request,
                                    const Parameters& places, casebook::SignInStage stage,
                                    const std::function<Response(const Threshold&)>& page);

/// Signs them in, under a new secret, and leads to where they work.
[[nodiscard]] Response signed_in(const Threshold& at);

/// Returns where somebody with this account works: the tray, or for whoever only administers, the
/// accounts.
[[nodiscard]] Url workplace(const Shelf::Landlord& landlord, const casebook::Account& account);

[[nodiscard]] std::string words_of_wrong_code(const casebook::CodeChecked& checked);
[[nodiscard]] int status_of(const casebook::CodeChecked& checked);

}  // namespace redress::web
