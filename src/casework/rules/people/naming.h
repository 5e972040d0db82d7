#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// From a name as it is typed to a person with a number.
namespace redress::casework {

/// Gives numbers to the people that one act names. It refers to the situation, which must outlive
/// it.
class Naming {
 public:
  explicit Naming(const Situation& here);

  /// Somebody who may be staff: whoever has this number of the staff list, or the only one there
  /// who is called so, or else a stranger. Empty for an empty name.
  [[nodiscard]] Named somebody(std::string_view typed);

  /// Somebody outside the landlord's staff: the stranger of this casefile who is called so, or a
  /// new one. Only the number of somebody on the staff list stands for them.
  [[nodiscard]] Named stranger(std::string_view typed);

 private:
  const Situation& here_;
  People strangers_;
};

/// The refusal of a name that several members of staff have: their numbers tell them apart. Nothing
/// for a resident, who cannot know them.
[[nodiscard]] std::optional<Refusal> unless_one_is_called(std::string_view typed,
                                                          const Situation& here);

/// Whoever acts now.
[[nodiscard]] Named actor_of(const Situation& here);

/// As same_person, by the landlord's staff list.
[[nodiscard]] bool same_person(const Named& one, const Named& other, const Situation& here);

}  // namespace redress::casework
