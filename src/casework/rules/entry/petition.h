#pragma once

#include <optional>
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

/// The petition as it was read last; null where none was. Points into the history.
[[nodiscard]] const PetitionAssessed* petition_read(const History& history);

/// The same, of a casefile that is a petition now; null for any other. Points into the history.
[[nodiscard]] const PetitionAssessed* petition_here(const Situation& here);

/// What counts of a petition that was read.
struct PetitionCount {
  int signatures = 0;  // complete ones, nobody counted twice
  int households = 0;  // separate ones among them
};

[[nodiscard]] PetitionCount count_of(const PetitionAssessed& petition);

/// What is missing for it to be taken up as a petition, in words; empty when nothing is. A lead who
/// is not named is not counted as missing: the first signatory is written to. How to reach the lead
/// is.
[[nodiscard]] std::vector<std::string> missing_of(const PetitionAssessed& petition,
                                                  const procedure::PetitionTest& test,
                                                  const Situation& here);

/// Whether this is a petition that was read and lacks what the edition requires: it is answered
/// without a stage, unless it is taken as another kind of feedback.
[[nodiscard]] bool petition_falls_short(const Situation& here);

/// The refusal to register a petition that was not assessed yet or is not sufficient. Nothing for
/// other feedback, or where the edition requires nothing of petitions.
[[nodiscard]] std::optional<Refusal> unless_petition_complete(const Situation& here);

/// Who is asked who leads the petition, as it was read last: whoever signed it first. Null where a
/// lead is named or the edition asks nobody. Points into the history.
[[nodiscard]] const Named* asked_who_leads(const Situation& here);

/// The refusal to answer a petition that nobody leads before whoever signed it first was asked who
/// does.
[[nodiscard]] std::optional<Refusal> unless_lead_sought(const Situation& here);

}  // namespace redress::casework
