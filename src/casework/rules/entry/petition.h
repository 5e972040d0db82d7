#pragma once

#include <string>
#include <vector>

#include "casework/events/reception.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/people.h"

// What a petition holds against what the edition asks of one.
namespace redress::casework {

/// What is read of a line "name; address; postcode".
struct Signatory {
  std::string name;
  std::string address;
  std::string postcode;

  /// All three are there: only complete signatures count.
  [[nodiscard]] bool complete() const;
  /// The address and postcode as two people of one household would both write them: without case,
  /// spaces and punctuation.
  [[nodiscard]] std::string household() const;
};

[[nodiscard]] Signatory read_signatory(std::string_view line);

/// The petition as it was last read.
struct PetitionCount {
  int signatures = 0;  // complete ones
  int households = 0;  // separate ones among them
};

[[nodiscard]] PetitionCount count_of(const PetitionAssessed& petition);

/// What is missing for it to be taken up as a petition, in words; empty where nothing is. A lead
/// that is not named is no part of it: the first signatory is written to.
[[nodiscard]] std::vector<std::string> missing_of(const PetitionAssessed& petition,
                                                  const procedure::PetitionTest& test);

/// A petition that was not read yet, or is not enough of one, cannot be registered. Nothing for
/// other feedback, and where the edition asks nothing of petitions.
[[nodiscard]] std::optional<Refusal> unless_petition_complete(const Situation& here);

}  // namespace redress::casework
