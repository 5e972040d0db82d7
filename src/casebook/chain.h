#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/event_store.h"
#include "casework/casefile/landlord.h"

// Each event carries the hash of the one before it, so that nothing in a stream can be changed,
// dropped or moved unnoticed. The hash covers salted digests of an event's two texts, not the
// texts: erasing the personal text and its salt leaves the chain intact, and without the salt
// nobody can guess an erased text and prove the guess.
//
//   digest = SHA-256(salt, as its 32 hexadecimal digits, then the text); "" of no personal text
//   hash   = SHA-256("redress-event-2", prev_hash, landlord, stream, seq, kind, occurred_at,
//                    recorded_at, actor, digest of the body, digest of the personal text)
//            each written as its length in bytes, ":", itself and ","; seq in decimal, moments as
//            2022-09-12T09:00:00Z
//
// A missing personal text was erased lawfully if a later "erased" event of the stream names its
// event by place, and unlawfully otherwise.
//
// The chain cannot show that the end of a stream was cut off. The version in the rows does
// (upkeep.h), and so does a fingerprint kept elsewhere.
namespace redress::casebook {

/// The prev_hash of a stream's first event: 64 zeros.
extern const std::string kNoHash;

/// Where a stream stands.
struct ChainEnd {
  std::int64_t seq = 0;
  std::string hash = kNoHash;
};

/// Returns the end of a stream as loaded; for an empty stream, its beginning.
[[nodiscard]] ChainEnd end_of(const std::vector<StoredEvent>& events);

/// Returns a new salt of 32 hexadecimal digits at each call.
using SaltSource = std::function<std::string()>;
[[nodiscard]] std::string fresh_salt();

/// Returns the events as they are stored, chained on to the end of their stream.
[[nodiscard]] std::vector<StoredEvent> seal(std::string_view landlord, std::string_view stream,
                                            const ChainEnd& after, const casework::History& events,
                                            const SaltSource& salts = fresh_salt);
[[nodiscard]] std::vector<StoredEvent> seal(std::string_view landlord, std::string_view stream,
                                            const ChainEnd& after,
                                            const casework::LandlordHistory& events,
                                            const SaltSource& salts = fresh_salt);

[[nodiscard]] std::string digest_of(std::string_view salt, std::string_view text);
[[nodiscard]] std::string hash_of(const StoredEvent& event);

enum class ChainFault {
  missing,         // one or more events before this one are not there
  out_of_order,    // this one does not belong after the one before it
  other_stream,    // this one names another landlord or stream
  broken_link,     // its prev_hash is not the hash of the event before it
  header_altered,  // its hash is not that of its header
  body_altered,    // a digest is not that of its salt and text
  emptied,         // a text is missing, and nothing says that it was erased
  not_erased,      // an erasure names it, and its personal text is still there
};

struct ChainProblem {
  std::int64_t seq = 0;
  ChainFault fault = ChainFault::missing;

  bool operator==(const ChainProblem&) const = default;
};

/// Returns "is missing", "was changed after it was recorded": the end of a sentence that begins
/// with the event.
[[nodiscard]] std::string_view to_words(ChainFault fault);

/// Returns everything that is wrong with a stream as loaded, in order; empty when it is whole. A
/// missing text is a problem unless it is personal and an erasure names it; the chain around it
/// holds either way.
[[nodiscard]] std::vector<ChainProblem> verify_stream(std::string_view landlord,
                                                      std::string_view stream,
                                                      const std::vector<StoredEvent>& events);

}  // namespace redress::casebook
