#include "casebook/submission.h"

#include "calendar/london.h"
#include "system/hash.h"

namespace redress::casebook {

Result<calendar::Instant, casework::Refusal> moment_of(const Submission& submission,
                                                       const casework::Standing* standing,
                                                       calendar::Instant now) {
  return submission.happened ? casework::moment_of(*submission.happened, standing, now)
                             : Result<calendar::Instant, casework::Refusal>(now);
}

std::string digest_of(const Submission& submission) {
  system::Sha256 sum;
  // Each part with its length: no two lists of parts give the same text.
  const auto add = [&](std::string_view part) {
    sum.add(std::to_string(part.size()) + ":");
    sum.add(part);
  };
  for (const auto* part :
       {&submission.landlord, &submission.reference, &submission.act, &submission.actor.id}) {
    add(*part);
  }
  if (!submission.asked.empty()) {
    add(submission.asked);
    return sum.hex();
  }
  if (submission.held_by) {
    add(*submission.held_by);
  }
  add(submission.late_reason);
  const auto& happened = submission.happened;
  add(happened ? std::to_string(happened->day.time_since_epoch().count()) : "");
  add(happened && happened->time ? std::to_string(happened->time->count()) : "");
  for (const auto& [question, values] : submission.answers) {
    add(question);
    add(std::to_string(values.size()));
    for (const auto& value : values) {
      add(value);
    }
  }
  return sum.hex();
}

}  // namespace redress::casebook
