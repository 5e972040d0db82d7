#pragma once

#include <optional>
#include <string>

#include "base/message.h"
#include "base/result.h"
#include "calendar/date.h"
#include "casework/events/history.h"
#include "casework/rules/question.h"

namespace redress::casebook {

/// The code of the refusal of a form whose key was used for other answers.
inline constexpr const char* kFormUsedBefore = "form-used-before";

/// A person's request about a casefile: an act with its answers, as it was sent.
struct Submission {
  std::string landlord;
  std::string reference;  // "" to begin a casefile
  std::string act;        // an act's name (CHECK)
  casework::Answers answers;
  casework::Actor actor;
  std::optional<calendar::LocalTime> happened;  // London time, where it happened earlier than now
  std::string late_reason;
  std::string idempotency_key;  // the same for the same request sent twice; never ""
  std::string asked = {};  // what makes two requests with one key the same; "": everything here
};

/// Returns the SHA-256, in hexadecimal digits, of everything that makes two requests the same.
[[nodiscard]] std::string digest_of(const Submission& submission);

/// Returns the moment to record: the one the person gives, or now. Refuses a time that did not
/// exist in London.
[[nodiscard]] Result<calendar::Instant, Message> moment_of(const Submission& submission,
                                                           calendar::Instant now);

}  // namespace redress::casebook
