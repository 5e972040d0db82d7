#pragma once

#include <optional>

#include "casework/events/history.h"

namespace redress::casework {

/// A history for counting, as its corrections leave it: the first words, and all that was recorded
/// as of their moment, are as they are true now, and what was taken back is not there. Without
/// either it is the history itself, which must outlive this.
class CorrectedHistory {
 public:
  explicit CorrectedHistory(const History& history);
  CorrectedHistory(const CorrectedHistory&) = delete;
  CorrectedHistory& operator=(const CorrectedHistory&) = delete;

  [[nodiscard]] const History& events() const { return changed_ ? *changed_ : history_; }

 private:
  const History& history_;
  std::optional<History> changed_;
};

}  // namespace redress::casework
