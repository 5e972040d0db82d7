#pragma once

#include <string>
#include <vector>

#include "casework/events/list.h"
#include "casework/events/values.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/people.h"

// Compares what a petition holds with what the edition requires.
namespace redress::casework {

/// Who signed, from lines "name; address; postcode". Two signatures are one person's where name,
/// address and postcode are the same, and one household's where address and postcode are, whatever
/// their case, spaces and punctuation.
[[nodiscard]] PetitionAssessed signed_by(const Texts& lines);

/// The petition as it was last read.
struct PetitionCount {
  int signatures = 0;  // complete ones, nobody counted twice
  int households = 0;  // separate ones among them
};

[[nodiscard]] PetitionCount count_of(const PetitionAssessed& petition);

/// What is missing for it to be taken up as a petition, in words; empty when nothing is. A lead who
/// is not named is not counted as missing: the first signatory is written to.
[[nodiscard]] std::vector<std::string> missing_of(const PetitionAssessed& petition,
                                                  const procedure::PetitionTest& test);

/// Whether this is a petition that was read and lacks what the edition requires: it is answered
/// without a stage, unless it is taken as another kind of feedback.
[[nodiscard]] bool petition_falls_short(const Situation& here);

/// The refusal to register a petition that was not assessed yet or is not sufficient. Nothing for
/// other feedback, or where the edition requires nothing of petitions.
[[nodiscard]] std::optional<Refusal> unless_petition_complete(const Situation& here);

}  // namespace redress::casework
