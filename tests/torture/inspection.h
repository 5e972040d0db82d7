#pragma once

#include <cstdint>
#include <string_view>

#include "casebook/event_store.h"
#include "torture/ledger.h"

namespace redress::torture {

/// The landlord that torture_writer writes for.
inline constexpr std::string_view kLandlord = "a-landlord";

/// What a blow has left behind that should not be.
struct Found {
  std::int64_t lost = 0;       // acknowledged events that are not there as they were acknowledged
  std::int64_t problems = 0;   // streams whose chain or rows are not in step
  std::int64_t half_done = 0;  // streams that hold half an append

  /// Keeps the worst of both: what is lost stays lost, and is found again after each blow.
  void add(const Found& other);

  [[nodiscard]] bool is_clean() const { return lost + problems + half_done == 0; }
};

/// Looks through the whole store, and says on standard error where something is wrong.
[[nodiscard]] Found inspect(casebook::Store& store, const Ledger& ledger);

}  // namespace redress::torture
