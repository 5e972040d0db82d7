#pragma once

#include <string>

#include "base/message.h"
#include "casework/events/history.h"
#include "procedure/edition.h"

// Events in words. An event without a sentence does not compile.
namespace redress::casework {

/// What happened, for the timeline: "The decision of Stage 1 was issued by letter: upheld." The
/// edition is the one on receipt; routes outside may be those of another.
[[nodiscard]] Message sentence(const EventBody& body, const procedure::Edition& edition,
                               const procedure::Edition& of_routes);

[[nodiscard]] inline Message sentence(const EventBody& body, const procedure::Edition& edition) {
  return sentence(body, edition, edition);
}

struct Standing;

/// The same as it stands on its casefile, where people have names: “Amy Hart”, not “R1”.
[[nodiscard]] std::string told(const EventBody& body, const Standing& standing);

}  // namespace redress::casework
