#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "casebook/event_store.h"

namespace redress::torture {

/// What the clients of a store were told is kept.
class Ledger {
 public:
  /// Reads lines "stream seq hash", and "failed" for an append that was refused. Half a line at the
  /// end was never acknowledged.
  void read(std::string_view lines);

  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(kept_.size()); }

  [[nodiscard]] std::int64_t failures() const { return failures_; }

  /// Returns how many acknowledged events are missing from the store or changed.
  [[nodiscard]] std::int64_t lost_from(casebook::EventStore& store,
                                       std::string_view landlord) const;

 private:
  std::map<std::pair<std::string, std::int64_t>, std::string> kept_;
  std::int64_t failures_ = 0;
};

}  // namespace redress::torture
