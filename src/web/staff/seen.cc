#include "web/staff/seen.h"

namespace redress::web {

std::optional<casebook::Opened> SeenCasefile::look(const Desk& desk) const {
  return desk.site.casebook.look(desk.landlord.slug, row_.reference, desk.now);
}

std::optional<casebook::Opened> SeenCasefile::open(const Desk& desk) const {
  return desk.site.casebook.open(desk.landlord.slug, row_.reference, desk.now);
}

casebook::MaySee may_see(const Desk& /*desk*/) {
  return [](const casebook::CasefileRow&) { return true; };
}

std::optional<SeenCasefile> see(const Desk& desk, std::string_view reference) {
  auto rows = desk.site.lists.find(desk.landlord.slug, reference);
  if (!rows || !may_see(desk)(rows->casefile)) {
    return std::nullopt;
  }
  return SeenCasefile(std::move(rows->casefile));
}

}  // namespace redress::web
