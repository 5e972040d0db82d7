#pragma once

#include <optional>
#include <string>

#include "base/message.h"
#include "base/result.h"
#include "calendar/date.h"
#include "casework/events/history.h"
#include "casework/rules/question.h"

namespace redress::casebook {

/// Something asked of a casefile by a person: an act with its answers, as it was sent.
struct Submission {
  std::string landlord;
  std::string reference;  // "" to begin a casefile
  std::string act;        // an act's name (CHECK)
  casework::Answers answers;
  casework::Actor actor;
  std::optional<calendar::LocalTime>
      happened;  // when it happened in London, where that was earlier
  std::string late_reason;
  std::string idempotency_key;  // the same for the same request sent twice; never ""
  std::string asked = {};       // what makes two requests with one key the same; "": all of this
};

/// SHA-256, in hexadecimal digits, of everything that makes two requests the same request.
[[nodiscard]] std::string digest_of(const Submission& submission);

/// The moment it records: as the person says, or now. Refused when London had no such moment.
[[nodiscard]] Result<calendar::Instant, Message> moment_of(const Submission& submission,
                                                           calendar::Instant now);

}  // namespace redress::casebook
