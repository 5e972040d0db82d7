#pragma once

#include <string>
#include <vector>

#include "procedure/condition.h"
#include "procedure/rule.h"

namespace redress::procedure {

/// What a letter must say, and to whom it goes besides. It is shown; that each letter says it is
/// checked once letters are written here.
struct Letter {
  std::string id;
  std::string name;
  EventPattern with;  // what is sent: an acknowledgement, a decision by letter
  Condition when;
  std::vector<std::string> must_say;   // in words
  std::vector<std::string> copies_to;  // in words; who else gets it: "the regulator"
  Source source;
};

}  // namespace redress::procedure
