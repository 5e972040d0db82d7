#include "casebook/codec.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "calendar/london.h"
#include "casework/casefile/landlord.h"
#include "casework/events/fields.h"
#include "system/json.h"

namespace redress::casebook {

namespace {

using casework::Actor;
using casework::ActorKind;
using casework::Event;
using casework::EventBody;
using casework::Texts;
using system::Json;

constexpr std::string_view kLateReason = "@late-reason";
constexpr std::string_view kName = "@name";
constexpr std::array<std::pair<ActorKind, std::string_view>, 3> kActorKinds = {
    {{ActorKind::resident, "resident"},
     {ActorKind::staff, "staff"},
     {ActorKind::system, "system"}}};

// Writes the fields that hold something, in the order the event gives them.
class ObjectWriter final : public casework::FieldReader {
 public:
  void operator()(casework::Field field, const std::string& text) override {
    if (!text.empty()) {
      begin(field.name);
      system::append_quoted(out_, text);
    }
  }

  void operator()(casework::Field field, const Texts& texts) override {
    if (texts.empty()) {
      return;
    }
    begin(field.name);
    for (char before = '['; const std::string& text : texts) {
      out_ += std::exchange(before, ',');
      system::append_quoted(out_, text);
    }
    out_ += ']';
  }

  void operator()(casework::Field field, const std::optional<Date>& day) override {
    (*this)(field, day ? calendar::to_iso(*day) : "");
  }

  void operator()(casework::Field field, const std::optional<Instant>& at) override {
    (*this)(field, at ? calendar::to_iso_utc(*at) : "");
  }

  void operator()(casework::Field field, const std::optional<Money>& amount) override {
    (*this)(field, amount ? to_text(*amount) : "");
  }

  [[nodiscard]] std::string text() && { return std::move(out_) + '}'; }

 private:
  void begin(std::string_view name) {
    if (out_.size() > 1) {
      out_ += ',';
    }
    system::append_quoted(out_, name);
    out_ += ':';
  }

  std::string out_ = "{";
};

// Reads fields out of an object and remembers the first that is not what it should be.
class ObjectReader final : public casework::FieldFiller {
 public:
  explicit ObjectReader(const Json::Object& object)
      : object_(object), taken_(object.size(), false) {}

  void operator()(casework::Field field, std::string& text) override {
    if (const Json* json = take(field.name)) {
      if (const auto* found = json->as<std::string>()) {
        text = *found;
      } else {
        ill_typed(field.name, "a text", *json);
      }
    }
  }

  void operator()(casework::Field field, Texts& texts) override {
    if (const Json* json = take(field.name)) {
      const auto* array = json->as<Json::Array>();
      if (array == nullptr) {
        return ill_typed(field.name, "a list of texts", *json);
      }
      for (const Json& part : *array) {
        if (const auto* found = part.as<std::string>()) {
          texts.push_back(*found);
        } else {
          ill_typed(field.name, "a list of texts", part);
        }
      }
    }
  }

  void operator()(casework::Field field, std::optional<Date>& day) override {
    parsed(field.name, "a date like 2022-09-12", day, calendar::parse_date);
  }

  void operator()(casework::Field field, std::optional<Instant>& at) override {
    parsed(field.name, "a moment like 2022-09-12T09:00:00Z", at, calendar::parse_instant);
  }

  void operator()(casework::Field field, std::optional<Money>& amount) override {
    parsed(field.name, "an amount like 250.00", amount, parse_money);
  }

  // The place of the first name that was not asked for; none when all were.
  [[nodiscard]] std::optional<std::size_t> first_unknown() const {
    const auto found = std::find(taken_.begin(), taken_.end(), false);
    return found == taken_.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - taken_.begin()));
  }

  [[nodiscard]] const std::optional<Message>& problem() const { return problem_; }

 private:
  // Fields mostly stand in the order they are asked for, so the next one is tried first.
  const Json* take(std::string_view name) {
    for (std::size_t tried = 0; tried < object_.size(); ++tried) {
      const auto& [found, json] = object_[(next_ + tried) % object_.size()];
      if (found == name) {
        taken_[(next_ + tried) % object_.size()] = true;
        next_ = (next_ + tried + 1) % object_.size();
        return &json;
      }
    }
    return nullptr;
  }

  template <class Value, class Parse>
  void parsed(std::string_view name, std::string_view wanted, std::optional<Value>& value,
              Parse parse) {
    if (const Json* json = take(name)) {
      const auto* text = json->as<std::string>();
      value = text == nullptr ? std::nullopt : parse(*text);
      if (!value) {
        ill_typed(name, wanted, *json);
      }
    }
  }

  // The value itself is not told: it may be personal.
  void ill_typed(std::string_view name, std::string_view wanted, const Json& found) {
    if (!problem_) {
      problem_ = Message{"stored-event.ill-typed",
                         "{field} should be {wanted} and is {found}",
                         {{"field", std::string(name)},
                          {"wanted", std::string(wanted)},
                          {"found", std::string(found.kind_in_words())}}};
    }
  }

  const Json::Object& object_;
  std::size_t next_ = 0;
  std::vector<bool> taken_;
  std::optional<Message> problem_;
};

template <class AnyEvent>
Result<void, Message> read_body(std::string_view kind, const Json::Object& object,
                                AnyEvent& event) {
  ObjectReader reader(object);
  if (!make_event(kind, reader, event.body)) {
    return fail(
        Message{"stored-event.unknown-kind", "no release up to this one has such an event", {}});
  }
  reader(kLateReason, event.late_reason);
  reader(kName, event.actor.name);
  if (reader.problem()) {
    return fail(*reader.problem());
  }
  if (const auto unknown = reader.first_unknown()) {
    // By its number: what stands where a name should may be anybody's word.
    return fail(Message{"stored-event.unknown-field",
                        "its field number {number} is none that this release knows",
                        {{"number", std::to_string(*unknown + 1)}}});
  }
  return {};
}

template <class AnyEvent>
std::string encode_any(const AnyEvent& event) {
  ObjectWriter writer;
  read_fields(event.body, writer);
  writer(kLateReason, event.late_reason);
  writer(kName, event.actor.name);
  return std::move(writer).text();
}

std::string encode_actor_as(const Actor& actor, const std::string& name) {
  ObjectWriter writer;
  for (const auto& [kind, word] : kActorKinds) {
    if (kind == actor.kind) {
      writer("kind", std::string(word));
    }
  }
  writer("id", actor.id);
  writer("name", name);
  writer("roles", actor.roles);
  return std::move(writer).text();
}

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

/// Those who acted in one stream, each read once: a few people do a long casefile's hundreds of
/// acts.
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

  std::vector<std::pair<std::string_view, Actor>> known_;  // of the events, which outlive it
};

template <class AnyEvent>
Result<void, Message> decode_into(const StoredEvent& stored, AnyEvent& event, ActorsRead& actors) {
  auto actor = actors.actor(stored.actor);
  if (!actor) {
    return fail(std::move(actor.error()));
  }
  event.actor = std::move(*actor);
  if (stored.body.empty()) {
    return fail(Message{
        "stored-event.emptied", "its text is gone, and nothing says that it was erased", {}});
  }
  const auto body = parse_object(stored.body);
  return body ? read_body(stored.kind, *body->as<Json::Object>(), event) : fail(body.error());
}

template <class AnyEvent>
Result<AnyEvent, Message> decode_any(const StoredEvent& stored, ActorsRead& actors) {
  AnyEvent event;
  event.occurred_at = stored.occurred_at;
  event.recorded_at = stored.recorded_at;
  if (auto read = decode_into(stored, event, actors); !read) {
    Message problem = std::move(read.error());
    problem.english = "Event {seq} of {stream}, {event}: " + problem.english + ".";
    problem.values.emplace("seq", std::to_string(stored.seq));
    problem.values.emplace("stream", stored.stream);
    problem.values.emplace("event", stored.kind);
    return fail(std::move(problem));
  }
  return event;
}

template <class AnyEvent>
Result<AnyEvent, Message> decode_any(const StoredEvent& stored) {
  ActorsRead actors;
  return decode_any<AnyEvent>(stored, actors);
}

template <class AnyEvent>
Result<std::vector<AnyEvent>, Message> decode_every(const std::vector<StoredEvent>& stored) {
  std::vector<AnyEvent> history;
  history.reserve(stored.size());
  ActorsRead actors;
  for (const StoredEvent& one : stored) {
    auto event = decode_any<AnyEvent>(one, actors);
    if (!event) {
      return fail(std::move(event.error()));
    }
    history.push_back(std::move(*event));
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

std::string encode_body(const Event& event) { return encode_any(event); }

std::string encode_body(const casework::LandlordEvent& event) { return encode_any(event); }

std::string encode_actor(const Actor& actor) { return encode_actor_as(actor, actor.name); }

std::string encode_actor_unnamed(const Actor& actor) { return encode_actor_as(actor, ""); }

Result<Actor, Message> decode_actor(std::string_view text) {
  const auto json = parse_object(text);
  if (!json) {
    return fail(json.error());
  }
  Actor actor;
  std::string word;
  ObjectReader reader(*json->as<Json::Object>());
  reader("kind", word);
  reader("id", actor.id);
  reader("name", actor.name);
  reader("roles", actor.roles);
  if (reader.problem()) {
    return fail(*reader.problem());
  }
  if (reader.first_unknown()) {
    return fail(Message{
        "stored-event.unknown-field", "the actor has a field this release does not know", {}});
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

Result<Event, Message> decode(const StoredEvent& stored) { return decode_any<Event>(stored); }

Result<casework::History, Message> decode_all(const std::vector<StoredEvent>& stored) {
  return decode_every<Event>(stored);
}

Result<casework::LandlordHistory, Message> decode_landlord(const std::vector<StoredEvent>& stored) {
  return decode_every<casework::LandlordEvent>(stored);
}

std::optional<Message> unreadable(const StoredEvent& stored) {
  const auto why = [](const auto& read) {
    return read ? std::nullopt : std::optional(read.error());
  };
  return stored.stream == kLandlordStream ? why(decode_any<casework::LandlordEvent>(stored))
                                          : why(decode(stored));
}

}  // namespace redress::casebook
