#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "casework/acts_testing.h"

// How the tests of what is taken back say what, by whom, and whether it had reached the person.
namespace redress::casework::testing {

inline Deed taken(const std::string& what, const std::string& by, const std::string& at,
                  const Answers& more = {}) {
  Answers answers{{"what", {what}}, {"reason", {"It belongs to another casefile."}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {at, staff(by), "take-back", std::move(answers)};
}

inline const Answers kUnsent{{"reached", {"no"}}};
inline const Answers kSent{{"reached", {"yes"}}, {"mode", {"letter"}}};

inline bool holds_event(const Standing& standing, std::string_view name) {
  return std::ranges::any_of(standing.history,
                             [&](const Event& event) { return name_of(event.body) == name; });
}

}  // namespace redress::casework::testing
