#pragma once

#include <string>
#include <vector>

#include "web/frame.h"

namespace redress::web {

/// Why a form was not carried out, and what to do.
struct Held {
  int status = 503;
  std::string title;
  std::vector<std::string> words;  // a paragraph each
  Html more{};                     // after them
  std::string token{};             // a new one for the form; "" to resend the old one
};

/// Returns a page that holds everything that was typed, with a button to send it again, so that
/// nothing a person wrote is lost. It contains no other form. With a new token it also shows what
/// will be sent, since that may have come from another site. For a request that is not a form, it
/// has a link to try again.
[[nodiscard]] Html held_content(const Request& request, const Held& held);

/// Returns the answer to a form whose token is not this visit's: it was open too long, or did not
/// come from here.
[[nodiscard]] Response stale_form(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                                  const Request& request);

/// Returns the answer to a staff form when nobody is signed in any more.
[[nodiscard]] Response signed_out_form(const Site& site, const Shelf::Landlord& landlord,
                                       Visit& visit, const Request& request);

/// Returns the page for a request that cannot be handled: what became of a form, or that a page
/// cannot be shown. Residents get the other ways to complain, and staff what whoever runs Redress
/// can do. Uses neither the store nor the visit.
[[nodiscard]] Response trouble_page(const Site& site, const Request& request, Trouble trouble);

}  // namespace redress::web
