#include "app/unserved.h"

#include <algorithm>
#include <string>

#include "casebook/upkeep.h"

namespace redress::app {

std::vector<web::Unserved> unserved(casebook::Store& store, const ServedShelf& served) {
  std::vector<web::Unserved> all;
  for (const auto& left_out : served.left_out) {
    all.push_back({left_out.landlord, left_out.why});
  }
  const auto is_known = [&](const std::string& slug) {
    return served.shelf.landlord(slug) != nullptr ||
           std::ranges::any_of(all, [&](const auto& one) { return one.landlord == slug; });
  };
  for (const auto& slug : casebook::landlords_in(store)) {
    if (!is_known(slug)) {
      all.push_back({slug, "there are casefiles and no procedure of this landlord"});
    }
  }
  return all;
}

std::vector<web::Unserved> without_edition(casebook::Store& store, const casebook::Shelf& shelf) {
  std::vector<web::Unserved> all;
  for (const auto& [landlord, edition] : store.editions_in_use()) {
    if (shelf.landlord(landlord) != nullptr && shelf.edition(landlord, edition) == nullptr) {
      all.push_back({landlord, "its casefiles under procedures/" + landlord + "/" + edition +
                                   ".toml, which is not there; the others are"});
    }
  }
  return all;
}

}  // namespace redress::app
