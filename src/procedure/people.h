#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "calendar/clock.h"
#include "procedure/clocks.h"
#include "procedure/rule.h"

// What can be offered, who may act for a person, petitions, restrictions and side processes.
namespace redress::procedure {

/// Something that can be offered to put matters right.
struct Remedy {
  std::string id;
  std::string name;
  bool money = false;                 // has an amount
  std::optional<Money> at_most;       // on one casefile, all such offers together
  bool offsets_arrears = false;       // may be set against what the person owes ...
  Condition offset_when;              // ... under this condition
  std::vector<std::string> grounds;   // one of them is named; empty: none is asked for
  std::vector<std::string> evidence;  // checks, each of which must be on record first
  Source source;
};

/// What must be on record before anybody deals with whoever acts for a person.
enum class AuthorityToAct {
  none,
  recorded,      // in whatever form
  signed_paper,  // signed by the person, or held by law
};

/// Who may act for a person, and what that requires.
struct Capacity {
  std::string id;  // "advocate", "supporter"
  std::string name;
  std::vector<std::string> grounds;  // one of them is named; empty: none is asked for
  std::vector<std::string> bars;     // nobody to whom one of these applies may: "a lawyer"
  AuthorityToAct authority = AuthorityToAct::none;
  Source source;
};

/// What a petition needs to be taken up as one.
struct PetitionTest {
  int signatures = 0;                  // complete ones
  int households = 0;                  // separate ones
  std::vector<std::string> statement;  // the parts it must have, in words
  std::string without_lead;            // who is written to when no lead is named, in words
  Source source;
};

/// A restriction on a person, active only once the person has been told.
struct MarkerRule {
  std::string id;
  std::string name;                     // "Restricted contact"
  std::vector<std::string> conditions;  // what it may require, in words; empty: nothing
  std::optional<std::string> entry;  // the entry rule that it makes available for later complaints
  std::vector<std::string> checks;   // on record first: regard to the Equality Act
  Source source;
};

/// Something that runs beside the procedure and moves none of its clocks, such as staff conduct.
struct SideProcedure {
  std::string id;
  std::string name;
  std::vector<RoleId> seen_by;  // nobody else sees what is recorded of it
  Source source;
};

}  // namespace redress::procedure
