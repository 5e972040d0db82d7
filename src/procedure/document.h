#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "procedure/rule.h"

// The document an edition is made from.
namespace redress::procedure {

struct Approval {
  std::string by;
  std::optional<calendar::Date> on;
};

/// The document's own account of itself. What it does not state is unset.
struct Document {
  std::string title;
  std::string type;        // "Policy", "Procedure"
  std::string parent;      // the document or framework it belongs to
  std::string level;       // of approval, where the landlord has such levels
  std::string applies_to;  // as the document says it: "All residents and employees"
  std::string reference;
  std::string version;
  std::string issued;  // at the precision printed: "October 2020"
  std::string review_by;
  std::string review_every;
  std::optional<Approval> approved;
  std::string author;  // titles, never names of people
  std::string owner;
  std::string directorate;
  std::string supersedes;
  std::vector<std::string> history;  // earlier versions, a line each, oldest first
  std::vector<std::string> consulted;
  std::vector<std::string> linked;
  std::vector<std::string> legislation;
  std::vector<std::string> before_approval;  // what is on record before an edition is approved
  std::vector<std::string> on_effective;     // what is done when it comes into force
  Source source;
};

/// How an unclear point of the document as a whole was read (a reading of a single rule is kept
/// with the rule).
struct Reading {
  std::string id;
  std::string clause;
  std::string issue;
  std::string reading;
};

}  // namespace redress::procedure
