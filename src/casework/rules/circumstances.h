#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "calendar/date.h"
#include "casework/casefile/staff.h"
#include "casework/events/actor.h"
#include "casework/events/values.h"
#include "procedure/rule.h"

namespace redress::casework {

/// What a decision on one casefile may know of another.
struct OtherCasefile {
  std::string reference;
  Instant received_at;
  bool open = true;
  bool ended = true;               // its procedure has come to an end
  std::string person{};            // who complained there; "" where that is not known
  std::optional<Texts> seen_by{};  // numbers of those who may see it, where it is confidential
};

/// A marker in force for the person, decided on another casefile of theirs.
struct MarkerElsewhere {
  std::string marker;
  std::string conditions{};  // in words; "" for none
  std::string reference{};   // the casefile that holds it
};

/// Every outside fact a decision may rest on, as a value.
struct Circumstances {
  Instant now;
  Actor actor;
  Instant occurred_at;          // when what the act records happened
  bool only_day_known = false;  // `occurred_at` is within the day, and nobody knows when
  std::string late_reason{};    // why it is recorded only now, "" if not given
  std::map<procedure::RoleId, Money> limits{};  // what each role may offer; absent: not set
  std::vector<MarkerElsewhere> markers{};
  std::vector<OtherCasefile> others{};  // those the answers name, if they exist
  std::shared_ptr<const Staff> staff = no_staff();

  /// The same for `whoever` acts, on what happens now.
  [[nodiscard]] Circumstances with(Actor whoever) const;
};

}  // namespace redress::casework
