#pragma once

#include <string>
#include <vector>

#include "casework/events/reception.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/people.h"

// Compares what a petition holds with what the edition requires.
namespace redress::casework {

/// What a line "name; address; postcode" says.
struct Signatory {
  std::string name;
  std::string address;
  std::string postcode;

  /// All three parts are there: only complete signatures count.
  [[nodiscard]] bool complete() const;
  /// The address and postcode without case, spaces and punctuation, so that two people of one
  /// household match.
  [[nodiscard]] std::string household() const;
};

[[nodiscard]] Signatory read_signatory(std::string_view line);

/// The petition as it was last read.
struct PetitionCount {
  int signatures = 0;  // complete ones
  int households = 0;  // separate ones among them
};

[[nodiscard]] PetitionCount count_of(const PetitionAssessed& petition);

/// What is missing for it to be taken up as a petition, in words; empty when nothing is. A lead who
/// is not named is not counted as missing: the first signatory is written to.
[[nodiscard]] std::vector<std::string> missing_of(const PetitionAssessed& petition,
                                                  const procedure::PetitionTest& test);

/// The refusal to register a petition that was not assessed yet or is not sufficient. Nothing for
/// other feedback, or where the edition requires nothing of petitions.
[[nodiscard]] std::optional<Refusal> unless_petition_complete(const Situation& here);

}  // namespace redress::casework
