#pragma once

#include <optional>
#include <string>

#include "casework/events/values.h"
#include "casework/rules/act.h"

namespace redress::casework {

/// What is recorded at receipt beside the person's own words. Each may be unknown, and be put right
/// later.
struct ReceptionFacts {
  std::string person;
  std::string contact;
  std::string preferred_mode;
  std::string relationship;
  std::string represented_by;
  Texts represented_bars;  // of the edition
  std::optional<Date> issue_arose;
  std::optional<Date> tenancy_ended;
  std::string concerns;
  std::string unit;
  Texts tags;
  std::string channel;
  std::string person_number;

  enum class Asked { at_receipt, later };

  /// Asks for each of them. Later, what is left empty stays as it was recorded.
  void questions(Asker& ask, Asked when);
};

/// Where to reach somebody: as they said or, where they left nothing, as the landlord's own list
/// has whoever has this number there. "" for nowhere.
[[nodiscard]] std::string contact_of(const std::string& said, const std::string& person_number);

/// The refusal of facts that cannot be true of something received at this moment, or that do not
/// say who is meant.
[[nodiscard]] std::optional<Refusal> impossible(const ReceptionFacts& facts, Instant received_at,
                                                const Situation& here);

}  // namespace redress::casework
