#include "casebook/codec.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/check.h"
#include "base/text.h"
#include "casebook/event_reader.h"
#include "casebook/stored_names.h"
#include "casework/casefile/landlord.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"
#include "system/json.h"

namespace redress::casebook {

namespace {

using casework::Actor;
using casework::Event;
using casework::Staff;
using system::Json;

Result<Json, Message> parse_object(std::string_view text) {
  auto json = system::parse_json(text);
  if (!json) {
    return fail(Message{
        "stored-event.not-json", "the text cannot be read: {why}", {{"why", json.error()}}});
  }
  if (json->as<Json::Object>() == nullptr) {
    return fail(Message{"stored-event.not-an-object",
                        "the text is {found} and should be an object",
                        {{"found", std::string(json->kind_in_words())}}});
  }
  return std::move(*json);
}

/// The actors of one stream, each decoded once: a few people carry out the hundreds of acts in a
/// long casefile.
class ActorsRead {
 public:
  Result<Actor, Message> actor(const std::string& text) {
    const auto known = std::find_if(known_.begin(), known_.end(),
                                    [&](const auto& one) { return one.first == text; });
    if (known != known_.end()) {
      return known->second;
    }
    auto actor = decode_actor(text);
    if (actor && known_.size() < kMost) {
      known_.emplace_back(text, *actor);
    }
    return actor;
  }

 private:
  static constexpr std::size_t kMost = 16;

  std::vector<std::pair<std::string_view, Actor>>
      known_;  // views into the events, which outlive it
};

template <class AnyEvent>
Result<void, Message> decode_into(const StoredEvent& stored, AnyEvent& event, ActorsRead& actors,
                                  const Staff& staff) {
  auto actor = actors.actor(stored.actor);
  if (!actor) {
    return fail(std::move(actor.error()));
  }
  event.actor = std::move(*actor);
  if (stored.body.empty()) {
    return fail(Message{"stored-event.emptied", "its text is gone", {}});
  }
  const auto body = parse_object(stored.body);
  if (!body) {
    return fail(body.error());
  }
  const auto personal =
      stored.personal.empty() ? Result<Json, Message>(Json()) : parse_object(stored.personal);
  if (!personal) {
    return fail(personal.error());
  }
  EventReader reader(*body->as<Json::Object>(), personal->as<Json::Object>(), staff,
                     stored.recorded_at);
  if (!make_event(stored.kind, reader, event.body)) {
    return fail(
        Message{"stored-event.unknown-kind", "no release up to this one has such an event", {}});
  }
  reader(casework::personal(kLateReason), event.late_reason);
  reader.read_name_of(event.actor);
  event.erased = reader.is_erased();
  const auto problem = reader.problem();
  return problem ? fail(*problem) : Result<void, Message>();
}

Message about(const StoredEvent& stored, Message problem) {
  problem.english = "Event {seq} of {stream}, {event}: " + problem.english + ".";
  problem.values.emplace("seq", std::to_string(stored.seq));
  problem.values.emplace("stream", stored.stream);
  problem.values.emplace("event", stored.kind);
  return problem;
}

template <class AnyEvent>
Result<AnyEvent, Message> decode_any(const StoredEvent& stored, ActorsRead& actors,
                                     const Staff& staff) {
  AnyEvent event;
  event.occurred_at = stored.occurred_at;
  event.recorded_at = stored.recorded_at;
  if (auto read = decode_into(stored, event, actors, staff); !read) {
    return fail(about(stored, std::move(read.error())));
  }
  return event;
}

template <class AnyEvent>
Result<std::vector<AnyEvent>, Message> decode_every(const std::vector<StoredEvent>& stored,
                                                    const Staff& staff) {
  std::vector<AnyEvent> history;
  history.reserve(stored.size());
  ActorsRead actors;
  const StoredEvent* first_erased = nullptr;
  for (const StoredEvent& one : stored) {
    auto event = decode_any<AnyEvent>(one, actors, staff);
    if (!event) {
      return fail(std::move(event.error()));
    }
    if (event->erased && first_erased == nullptr) {
      first_erased = &one;
    }
    history.push_back(std::move(*event));
  }
  if (first_erased != nullptr) {
    const auto lawful = erased_in(stored);
    for (std::size_t i = 0; i < stored.size(); ++i) {
      if (history[i].erased && !lawful.contains(stored[i].seq)) {
        return fail(about(stored[i], {"stored-event.emptied",
                                      "its personal text is gone, and nothing says that it was "
                                      "erased",
                                      {}}));
      }
    }
  }
  return history;
}

}  // namespace

std::vector<std::string_view> all_kinds() {
  std::vector<std::string_view> names;
  for (const auto& body : casework::blank_events()) {
    names.push_back(name_of(body));
  }
  return names;
}

Event without_personal(const Event& event, const Staff& staff) {
  StoredEvent stored;
  stored.kind = name_of(event.body);
  stored.occurred_at = event.occurred_at;
  stored.recorded_at = event.recorded_at;
  stored.actor = encode_actor_unnamed(event.actor);
  stored.body = encode(event).body;
  auto read = decode(stored, staff);
  CHECK(read.has_value());
  return std::move(*read);
}

Result<Actor, Message> decode_actor(std::string_view text) {
  const auto json = parse_object(text);
  if (!json) {
    return fail(json.error());
  }
  Actor actor;
  std::string word;
  EventReader reader(*json->as<Json::Object>(), nullptr, *casework::no_staff(), {});
  reader("kind", word);
  reader("id", actor.id);
  reader("name", actor.name);
  reader("roles", actor.roles);
  if (const auto problem = reader.problem()) {
    return fail(*problem);
  }
  for (const auto& [kind, known] : kActorKinds) {
    if (known == word) {
      actor.kind = kind;
      return actor;
    }
  }
  return fail(Message{"stored-event.unknown-actor",
                      "an actor is resident, staff or system, not \"{kind}\"",
                      {{"kind", word}}});
}

Result<Event, Message> decode(const StoredEvent& stored, const Staff& staff) {
  ActorsRead actors;
  return decode_any<Event>(stored, actors, staff);
}

Result<casework::History, Message> decode_all(const std::vector<StoredEvent>& stored,
                                              const Staff& staff) {
  return decode_every<Event>(stored, staff);
}

Result<casework::LandlordHistory, Message> decode_landlord(const std::vector<StoredEvent>& stored) {
  return decode_every<casework::LandlordEvent>(stored, *casework::no_staff());
}

std::set<std::int64_t> places_of(const casework::Erased& erased) {
  std::set<std::int64_t> places;
  for (const auto& place : erased.events) {
    if (const auto number = whole_number(place)) {
      places.insert(*number);
    }
  }
  return places;
}

std::set<std::int64_t> erased_by(const StoredEvent& stored) {
  if (stored.kind != casework::Erased::kName) {
    return {};
  }
  const auto event = decode(stored);
  const auto* erased = event ? event->body.as<casework::Erased>() : nullptr;
  auto places = erased != nullptr ? places_of(*erased) : std::set<std::int64_t>();
  places.erase(places.lower_bound(stored.seq), places.end());
  return places;
}

std::set<std::int64_t> erased_in(const std::vector<StoredEvent>& stored) {
  std::set<std::int64_t> places;
  for (const StoredEvent& one : stored) {
    places.merge(erased_by(one));
  }
  return places;
}

std::optional<Message> unreadable(const StoredEvent& stored) {
  const auto why = [](const auto& read) {
    return read ? std::nullopt : std::optional(read.error());
  };
  return stored.stream == kLandlordStream ? why(decode_landlord({stored})) : why(decode(stored));
}

}  // namespace redress::casebook
