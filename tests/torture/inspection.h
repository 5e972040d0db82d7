#pragma once

#include <cstdint>
#include <string_view>

#include "casebook/event_store.h"
#include "torture/ledger.h"

namespace redress::torture {

/// The landlord that torture_writer writes for.
inline constexpr std::string_view kLandlord = "a-landlord";

/// What a fault has left behind that should not be there.
struct Found {
  std::int64_t lost = 0;       // acknowledged events that are missing or changed
  std::int64_t problems = 0;   // streams with a broken chain, or rows out of step
  std::int64_t half_done = 0;  // streams that hold half an append

  /// Keeps the worse of each count: what is lost stays lost, and is found again after each fault.
  void add(const Found& other);

  [[nodiscard]] bool is_clean() const { return lost + problems + half_done == 0; }
};

/// Inspects the whole store, and reports on standard error what is wrong.
[[nodiscard]] Found inspect(casebook::Store& store, const Ledger& ledger);

}  // namespace redress::torture
