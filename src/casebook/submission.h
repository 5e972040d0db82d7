#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "casework/deciding/happened.h"
#include "casework/events/history.h"
#include "casework/rules/question.h"

namespace redress::casebook {

/// The code of the refusal of a form whose key was used for other answers.
inline constexpr const char* kFormUsedBefore = "form-used-before";

/// The code of the refusal of what was asked for while somebody else had the casefile.
inline constexpr const char* kGivenMeanwhile = "given-meanwhile";

/// A person's request about a casefile: an act with its answers, as it was sent.
struct Submission {
  std::string landlord;
  std::string reference;  // "" to begin a casefile
  std::string act;        // an act's name (CHECK)
  casework::Answers answers;
  casework::Actor actor;
  std::optional<casework::Happened> happened;  // where it was earlier than now
  std::string late_reason;
  std::string idempotency_key;  // the same for the same request sent twice; never ""
  // Who had the casefile when this was asked for: a number, "" for nobody. It is refused where
  // somebody else has it when it is decided. Unset: whoever has it.
  std::optional<std::string> held_by = {};
  std::string asked = {};  // what makes two requests with one key the same; "": everything here
};

/// An act that is asked for together with the one before it, of the same person at the same moment.
struct Further {
  std::string act;                        // an act's name (CHECK)
  std::vector<casework::Answers> any_of;  // the first that are accepted; never empty
};

/// Returns when a submission says that it happened, or `now` where it says nothing; refused as by
/// casework::moment_of. `standing` is null for the first words.
[[nodiscard]] Result<calendar::Instant, casework::Refusal> moment_of(
    const Submission& submission, const casework::Standing* standing, calendar::Instant now);

/// Returns the SHA-256, in hexadecimal digits, of everything that makes two requests the same.
[[nodiscard]] std::string digest_of(const Submission& submission);

}  // namespace redress::casebook
