#pragma once

#include <memory>
#include <string>
#include <utility>

#include "casebook/chain.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/staff.h"
#include "casework/rules/standing.h"
#include "laws/histories.h"

namespace redress::tests {

/// Returns an event with all that it holds, to compare two.
std::string text_of(const casework::Event& event);

/// A casefile as the store keeps it: every event encoded as text, read back, and applied one by
/// one.
class KeptCasefile {
 public:
  explicit KeptCasefile(std::shared_ptr<const casework::Staff> staff = casework::no_staff())
      : staff_(std::move(staff)) {}

  /// Adds the events of an attempt. Every event, the casefile and every date must then be the same,
  /// and erasing every personal word must not change where the casefile stands.
  void follow(const Attempt& attempt);

 private:
  void take(const casework::History& history);
  void is_the_same_as(const casework::Standing& standing) const;

  std::shared_ptr<const casework::Staff> staff_;
  casework::History read_;
  casework::History erased_;
  casework::Casefile grown_;
  casebook::ChainEnd end_;
};

}  // namespace redress::tests
