#pragma once

#include <cstdint>
#include <optional>
#include <set>
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
// An event has two texts, each one JSON object with fields under their stored names, what is empty
// or unset left out, dates as "2022-09-12", moments in UTC as "2022-09-12T09:00:00Z". The body
// holds what the procedure needs: of people their numbers, and under @personal which personal
// fields hold something, with how much. The personal text, "" where there is nothing personal,
// holds those fields, of people the names (but of staff with a number: the staff list names them),
// and
// @late-reason and @name, the name of who acted. It alone can be erased; an event without it has
// kErasedWords in their places (ADR 0037).
namespace redress::casebook {

/// The stored names of all events of a casefile, in the order of EventBody.
[[nodiscard]] std::vector<std::string_view> all_kinds();

/// The stream of what a landlord agrees for itself. No reference of a casefile begins so.
inline constexpr std::string_view kLandlordStream = "#landlord";

/// What is written of an event besides its header.
struct EventTexts {
  std::string body;
  std::string personal;  // "" where nothing is personal

  bool operator==(const EventTexts&) const = default;
};

[[nodiscard]] EventTexts encode(const casework::Event& event);
[[nodiscard]] EventTexts encode(const casework::LandlordEvent& event);

/// The event as it is read once its personal words are erased.
[[nodiscard]] casework::Event without_personal(const casework::Event& event,
                                               const casework::Staff& staff);

/// Who acted, whole: for a line in the journal of attempts.
[[nodiscard]] std::string encode_actor(const casework::Actor& actor);

/// Who acted without the name: for an event's header.
[[nodiscard]] std::string encode_actor_unnamed(const casework::Actor& actor);

/// Reads either form. The problem names the field at fault.
[[nodiscard]] Result<casework::Actor, Message> decode_actor(std::string_view text);

/// Reads an event, with or without its personal text. Staff are named as the list says they were
/// called when it was recorded. Fields that are not there (an older release did not have them, or
/// they were empty) are empty. Refused with a Message that names the stream, the seq and the field:
/// text that is no JSON, an unknown kind, an unknown field (a newer release wrote it), a field of
/// another type, a body that is gone.
[[nodiscard]] Result<casework::Event, Message> decode(
    const StoredEvent& stored, const casework::Staff& staff = *casework::no_staff());

/// A stream's events in order; the first problem when there is one. Refuses, besides, an event that
/// lost its personal text although no later event of the stream says that it was erased.
[[nodiscard]] Result<casework::History, Message> decode_all(
    const std::vector<StoredEvent>& stored, const casework::Staff& staff = *casework::no_staff());

/// The places, from 1, of the events whose personal text an erasure takes.
[[nodiscard]] std::set<std::int64_t> places_of(const casework::Erased& erased);

/// The same of an event as it is kept, of those before it: none where it is no erasure, or cannot
/// be read.
[[nodiscard]] std::set<std::int64_t> erased_by(const StoredEvent& stored);

/// All such places of a stream.
[[nodiscard]] std::set<std::int64_t> erased_in(const std::vector<StoredEvent>& stored);

/// The same for the stream of what a landlord agrees for itself.
[[nodiscard]] Result<casework::LandlordHistory, Message> decode_landlord(
    const std::vector<StoredEvent>& stored);

/// Why an event of any stream cannot be read; nothing when it can.
[[nodiscard]] std::optional<Message> unreadable(const StoredEvent& stored);

}  // namespace redress::casebook
