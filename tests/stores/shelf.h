#pragma once

#include <vector>

#include "casebook/shelf.h"
#include "procedures/editions.h"

namespace redress::tests {

/// Returns every edition that ships with the product, with its calendar.
inline const casebook::Shelf& shelf() {
  static const auto kShelf = [] {
    std::vector<calendar::HolidayTable> tables;
    for (const auto& edition : all_editions()) {
      tables.push_back(calendar_of(edition).table());
    }
    return *casebook::Shelf::of(all_editions(), tables);
  }();
  return kShelf;
}

}  // namespace redress::tests
