#pragma once

#include <string>
#include <vector>

#include "web/frame.h"

namespace redress::web {

/// Why a form was not carried out, with what to do.
struct Held {
  int status = 503;
  std::string title;
  std::vector<std::string> words;  // a paragraph each
  Html more{};                     // after them
  std::string token{};             // a fresh one for the form; "": the one that was sent
};

/// A page without any form of ours that still holds all that was typed, with a button to send it
/// again: nothing a person wrote is lost. With a fresh token it also shows what will be sent, since
/// that may have come from elsewhere. For a request that is no form: a link to try again.
[[nodiscard]] Html held_content(const Request& request, const Held& held);

/// The answer to a form whose token is not this visit's: it was open too long, or did not come from
/// here.
[[nodiscard]] Response stale_form(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                                  const Request& request);

/// The answer to a form at a desk where nobody is signed in any more.
[[nodiscard]] Response signed_out_form(const Site& site, const Shelf::Landlord& landlord,
                                       Visit& visit, const Request& request);

/// The page for a request that cannot be worked on. Asks neither the store nor the visit.
[[nodiscard]] Response trouble_page(const Site& site, const Request& request, Trouble trouble);

}  // namespace redress::web
