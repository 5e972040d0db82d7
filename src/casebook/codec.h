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

// Encodes events as the text that is stored. Generic over the fields that each event describes, so
// a new event needs nothing here but its golden file (tests/golden/events).
//
// An event has two texts, each one JSON object with fields under their stored names. Empty and
// unset fields are left out; dates are written as "2022-09-12", moments in UTC as
// "2022-09-12T09:00:00Z". The body holds what the procedure needs: people's numbers and, under
// @personal, which personal fields are filled and with how much. The personal text, "" where
// nothing is personal, holds those fields, people's names (but not those of staff with a number,
// which the staff list gives) and @late-reason and @name, the name of who acted. Only the personal
// text can be erased; an event without it has kErasedWords in place of those fields (ADR 0037).
// kErasedWords in their places (ADR 0037).
namespace redress::casebook {

/// Returns the stored names of all events of a casefile, in the order of EventBody.
[[nodiscard]] std::vector<std::string_view> all_kinds();

/// The stream for what a landlord agrees for itself. No casefile's reference begins like this.
inline constexpr std::string_view kLandlordStream = "#landlord";

/// What is written of an event apart from its header.
struct EventTexts {
  std::string body;
  std::string personal;  // "" where nothing is personal

  bool operator==(const EventTexts&) const = default;
};

[[nodiscard]] EventTexts encode(const casework::Event& event);
[[nodiscard]] EventTexts encode(const casework::LandlordEvent& event);

/// Returns the event as it is read once its personal words are erased.
[[nodiscard]] casework::Event without_personal(const casework::Event& event,
                                               const casework::Staff& staff);

/// Encodes the actor with the name, for a line in the journal of attempts.
[[nodiscard]] std::string encode_actor(const casework::Actor& actor);

/// Encodes the actor without the name, for an event's header.
[[nodiscard]] std::string encode_actor_unnamed(const casework::Actor& actor);

/// Decodes either form. The problem names the field at fault.
[[nodiscard]] Result<casework::Actor, Message> decode_actor(std::string_view text);

/// Decodes an event, with or without its personal text. Staff get the name that the list gave them
/// when the event was recorded. Missing fields (an older release did not have them, or they were
/// empty) are empty. Refuses, with a Message that names the stream, the seq and the field: text
/// that is not JSON, an unknown kind, an unknown field (a newer release wrote it), a field of
/// another type, and a missing body.
[[nodiscard]] Result<casework::Event, Message> decode(
    const StoredEvent& stored, const casework::Staff& staff = *casework::no_staff());

/// Decodes a stream's events in order, or returns the first problem. Also refuses an event that has
/// lost its personal text when no later event of the stream says that it was erased.
[[nodiscard]] Result<casework::History, Message> decode_all(
    const std::vector<StoredEvent>& stored, const casework::Staff& staff = *casework::no_staff());

/// Returns the places, from 1, of the events whose personal text an erasure removes.
[[nodiscard]] std::set<std::int64_t> places_of(const casework::Erased& erased);

/// The same for a stored event, limited to places before it. Empty when it is not an erasure, or
/// cannot be read.
[[nodiscard]] std::set<std::int64_t> erased_by(const StoredEvent& stored);

/// The same for a whole stream.
[[nodiscard]] std::set<std::int64_t> erased_in(const std::vector<StoredEvent>& stored);

/// The same for the stream of what a landlord agrees for itself.
[[nodiscard]] Result<casework::LandlordHistory, Message> decode_landlord(
    const std::vector<StoredEvent>& stored);

/// Returns why an event of any stream cannot be read; nothing when it can.
[[nodiscard]] std::optional<Message> unreadable(const StoredEvent& stored);

}  // namespace redress::casebook
