#pragma once

#include <string>

#include "markup/element.h"
#include "markup/url.h"
#include "web/visit.h"

namespace redress::web {

using casebook::Shelf;
using markup::Html;
using markup::Url;
using markup::operator""_url;

/// What differs between pages within a landlord's frame.
struct Framed {
  std::string title;
  Html before_content{};
  Html content{};
  bool has_errors = false;
  bool is_wide = false;
};

/// Returns the first page of a landlord's staff: their work.
[[nodiscard]] Url staff_home(const Shelf::Landlord& landlord);

/// Returns a page in a landlord's own frame: its name, its navigation (with the trays, for staff)
/// and its footer.
[[nodiscard]] Response framed(const Site& site, const Shelf::Landlord& landlord, const Visit& visit,
                              Framed page, int status = 200);

/// Returns a page for before a landlord is chosen.
[[nodiscard]] Response unframed(const Site& site, Framed page, int status = 200);

/// Returns the page for an address that does not exist.
[[nodiscard]] Response not_found(const Site& site);

/// Returns the page for the address of a landlord whose procedure cannot be served at present.
[[nodiscard]] Response not_served(const Site& site);

[[nodiscard]] Html heading_1(std::string_view words);
[[nodiscard]] Html heading_2(std::string_view words);
[[nodiscard]] Html heading_3(std::string_view words);
[[nodiscard]] Html paragraph(const markup::Content& content);
[[nodiscard]] Html bullets(const std::vector<Html>& items);

}  // namespace redress::web
