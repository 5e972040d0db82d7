#include "web/staff/seen.h"

#include <algorithm>

namespace redress::web {

std::optional<casebook::Opened> SeenCasefile::look(const Desk& desk) const {
  return desk.site.casebook.look(desk.landlord.slug, row_.reference, desk.now);
}

std::optional<casebook::Opened> SeenCasefile::open(const Desk& desk) const {
  return desk.site.casebook.open(desk.landlord.slug, row_.reference, desk.now);
}

casebook::MaySee may_see(const Desk& desk) {
  return [number = desk.actor.id](const casebook::CasefileRow& row) {
    return casebook::may_be_seen_by(row, number);
  };
}

namespace {

/// Opened in an emergency by this sign-in, and not kept from them by name since.
bool is_open_in_emergency(const Desk& desk, const casebook::CasefileRow& row) {
  return desk.visit.has_opened(row.reference) &&
         std::ranges::find(row.kept_from, desk.actor.id) == row.kept_from.end();
}

}  // namespace

std::optional<SeenCasefile> see(const Desk& desk, std::string_view reference) {
  auto row = desk.site.lists.row(desk.landlord.slug, reference);
  if (!row || !(may_see(desk)(*row) || is_open_in_emergency(desk, *row))) {
    return std::nullopt;
  }
  return SeenCasefile(std::move(*row));
}

}  // namespace redress::web
