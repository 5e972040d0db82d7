#pragma once

#include <array>
#include <string>
#include <vector>

#include "casework/deciding/answers.h"
#include "casework/rules/standing.h"
#include "web/forms/question_fields.h"
#include "web/staff/confidential.h"
#include "web/staff/desk.h"

// The form of a call, as the page that logs calls shows it.
namespace redress::web {

// What becomes of a call.
inline constexpr const char* kLeaveIt = "leave";
inline constexpr const char* kGiveToMe = "give";
inline constexpr const char* kTakeUp = "register";  // the act, and then it is given to them too
inline constexpr const char* kAllocate = "allocate";

/// The questions about whoever rings, which the page asks in its own way.
inline constexpr std::array kOfTheCaller{"person", "contact", "person-number"};

/// A call about to be logged.
struct Call {
  const casework::Standing& standing;  // with nothing on record
  casework::Circumstances circumstances;
  std::vector<casework::Asked> questions;  // of logging feedback
  Filled filled;
  std::string find;    // what was typed to find the caller
  std::string caller;  // who was chosen
  std::string then;    // what becomes of it
  KeptConfidential kept;
  std::string key;

  [[nodiscard]] casework::Situation here() const { return standing.seen_by(circumstances); }

  [[nodiscard]] std::string answer(const std::string& question) const {
    const auto found = filled.answers.find(question);
    return found == filled.answers.end() || found->second.empty() ? "" : found->second.front();
  }
};

/// Returns the page with the form, filled in, and with what is wrong: in the call's problems, and
/// in these sentences.
[[nodiscard]] Response show_call(const Desk& desk, const Call& call,
                                 const std::vector<std::string>& sentences = {});

}  // namespace redress::web
