#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "casebook/event_store.h"
#include "casework/casefile/landlord.h"
#include "casework/events/history.h"

// Events as the text that is kept. Generic over the fields each event describes, so that a new
// event needs nothing here but its golden file (tests/golden/events).
//
// A body is one JSON object: the event's fields under their stored names, what is empty or unset
// left out, dates as "2022-09-12", moments in UTC as "2022-09-12T09:00:00Z". Two names begin with @
// because they are no field of the event: @late-reason, and @name, the name of who acted. Both may
// be personal, so they stand in the body, which can be erased, and not in the header, which is
// hashed for ever.
namespace redress::casebook {

/// The stored names of all events of a casefile, in the order of EventBody.
[[nodiscard]] std::vector<std::string_view> all_kinds();

/// The stream of what a landlord agrees for itself. No reference of a casefile begins so.
inline constexpr std::string_view kLandlordStream = "#landlord";

/// The body of an event with its late reason and the name of who acted.
[[nodiscard]] std::string encode_body(const casework::Event& event);
[[nodiscard]] std::string encode_body(const casework::LandlordEvent& event);

/// Who acted, whole: for a line in the journal of attempts.
[[nodiscard]] std::string encode_actor(const casework::Actor& actor);

/// Who acted without the name: for an event's header.
[[nodiscard]] std::string encode_actor_unnamed(const casework::Actor& actor);

/// Reads either form. The problem names the field at fault.
[[nodiscard]] Result<casework::Actor, Message> decode_actor(std::string_view text);

/// Reads an event. Fields that are not there (an older release did not have them, or they were
/// empty) are empty. Refused with a Message
/// that names the stream, the seq and the field: text that is no JSON, an unknown kind, an unknown
/// field (a newer release wrote it), a field of another type.
[[nodiscard]] Result<casework::Event, Message> decode(const StoredEvent& stored);

/// A stream's events in order; the first problem when there is one.
[[nodiscard]] Result<casework::History, Message> decode_all(const std::vector<StoredEvent>& stored);

/// The same for the stream of what a landlord agrees for itself.
[[nodiscard]] Result<casework::LandlordHistory, Message> decode_landlord(
    const std::vector<StoredEvent>& stored);

/// Why an event of any stream cannot be read; nothing when it can.
[[nodiscard]] std::optional<Message> unreadable(const StoredEvent& stored);

}  // namespace redress::casebook
