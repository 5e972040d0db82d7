#pragma once

#include <map>
#include <string>
#include <vector>

#include "procedure/rule.h"

namespace redress::procedure {

/// To whom, to what or when a rule applies. An empty list or map sets no condition; all that are
/// set must hold. Any rule that has a condition may use all of it, but for `acting` and `mode`,
/// which only a rule about an act can know.
struct Condition {
  std::vector<KindId> kind;
  std::vector<std::string> relationship;
  std::vector<std::string> tag;      // any of them
  std::vector<std::string> channel;  // by which it came
  std::vector<std::string> unit;     // which part of the landlord it is about
  std::vector<StageId> stage;        // the current one
  std::vector<OutcomeId> outcome;    // of the rule's stage once decided, else of the last decision
  std::map<std::string, std::vector<std::string>> fact;  // each has one of these values
  std::vector<std::string> checked;                      // each is on record
  std::vector<RoleId> acting;                            // whoever acts has one of these roles
  std::vector<std::string> mode;                         // how what is done is sent or said
  std::vector<EventPattern> happened;                    // each of them
  int times = 1;                                         // at least so often
  std::string hearing;             // "hold" or "decline": applies once that was decided
  bool contactable = false;        // there is a way to reach somebody
  bool anonymous = false;          // nobody who complains has a name
  bool represented = false;        // somebody acts for the person
  bool repeats = false;            // it repeats a casefile whose procedure is at its end
  std::vector<Condition> any;      // one of them holds
  std::vector<Condition> all;      // each of them holds
  std::vector<Condition> neither;  // none of them holds

  bool operator==(const Condition&) const = default;

  /// Whether it or a condition within it is about the act itself: `acting` or `mode`.
  [[nodiscard]] bool is_of_act() const;
  /// Whether it or a condition within it is about how what is done is sent or said.
  [[nodiscard]] bool is_of_mode() const;

  /// Whether it or a condition within it is about an outcome.
  [[nodiscard]] bool is_of_outcome() const;

  /// Whether it asks nothing.
  [[nodiscard]] bool is_empty() const { return *this == Condition{}; }
};

}  // namespace redress::procedure
