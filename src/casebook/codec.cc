#include "casebook/codec.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "calendar/london.h"
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
class ObjectWriter {
 public:
  void operator()(std::string_view name, const std::string& text) {
    if (!text.empty()) {
      begin(name);
      system::append_quoted(out_, text);
    }
  }

  void operator()(std::string_view name, const Texts& texts) {
    if (texts.empty()) {
      return;
    }
    begin(name);
    for (char before = '['; const std::string& text : texts) {
      out_ += std::exchange(before, ',');
      system::append_quoted(out_, text);
    }
    out_ += ']';
  }

  void operator()(std::string_view name, const std::optional<Date>& day) {
    (*this)(name, day ? calendar::to_iso(*day) : "");
  }

  void operator()(std::string_view name, const std::optional<Instant>& at) {
    (*this)(name, at ? calendar::to_iso_utc(*at) : "");
  }

  void operator()(std::string_view name, const std::optional<Money>& amount) {
    (*this)(name, amount ? to_text(*amount) : "");
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
class ObjectReader {
 public:
  explicit ObjectReader(const Json::Object& object) : object_(object) {}

  void operator()(std::string_view name, std::string& text) {
    if (const Json* json = take(name)) {
      if (const auto* found = json->as<std::string>()) {
        text = *found;
      } else {
        ill_typed(name, "a text", *json);
      }
    }
  }

  void operator()(std::string_view name, Texts& texts) {
    if (const Json* json = take(name)) {
      const auto* array = json->as<Json::Array>();
      if (array == nullptr) {
        return ill_typed(name, "a list of texts", *json);
      }
      for (const Json& part : *array) {
        if (const auto* found = part.as<std::string>()) {
          texts.push_back(*found);
        } else {
          ill_typed(name, "a list of texts", part);
        }
      }
    }
  }

  void operator()(std::string_view name, std::optional<Date>& day) {
    parsed(name, "a date like 2022-09-12", day, calendar::parse_date);
  }

  void operator()(std::string_view name, std::optional<Instant>& at) {
    parsed(name, "a moment like 2022-09-12T09:00:00Z", at, calendar::parse_instant);
  }

  void operator()(std::string_view name, std::optional<Money>& amount) {
    parsed(name, "an amount like 250.00", amount, parse_money);
  }

  // True when every name of the object was asked for.
  [[nodiscard]] bool read_all() const { return read_ == object_.size(); }

  [[nodiscard]] const std::optional<Message>& problem() const { return problem_; }

 private:
  // Fields mostly stand in the order they are asked for, so the next one is tried first.
  const Json* take(std::string_view name) {
    for (std::size_t tried = 0; tried < object_.size(); ++tried) {
      const auto& [found, json] = object_[(next_ + tried) % object_.size()];
      if (found == name) {
        next_ = (next_ + tried + 1) % object_.size();
        ++read_;
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
  std::size_t read_ = 0;
  std::optional<Message> problem_;
};

// Collects an event's field names.
struct NameList {
  std::vector<std::string_view> names;

  template <class Field>
  void operator()(std::string_view name, const Field& /*field*/) {
    names.push_back(name);
  }
};

template <class AnyEvent>
using Decoder = Result<void, Message> (*)(const Json::Object& object, AnyEvent& event);

template <class Body, class AnyEvent>
Result<void, Message> decode_body(const Json::Object& object, AnyEvent& event) {
  Body body;
  ObjectReader reader(object);
  Body::fields(body, reader);
  reader(kLateReason, event.late_reason);
  reader(kName, event.actor.name);
  if (reader.problem()) {
    return fail(*reader.problem());
  }
  if (!reader.read_all()) {
    NameList known{{kLateReason, kName}};
    Body::fields(body, known);
    for (std::size_t i = 0; i < object.size(); ++i) {
      // By its number: what stands where a name should may be anybody's word.
      if (std::find(known.names.begin(), known.names.end(), object[i].first) == known.names.end()) {
        return fail(Message{"stored-event.unknown-field",
                            "its field number {number} is none that this release knows",
                            {{"number", std::to_string(i + 1)}}});
      }
    }
  }
  event.body = std::move(body);
  return {};
}

template <class AnyEvent>
struct Kind {
  std::string_view name;
  Decoder<AnyEvent> decode;
};

template <class AnyEvent, class... Bodies>
constexpr std::array<Kind<AnyEvent>, sizeof...(Bodies)> kinds_of(
    const std::variant<Bodies...>* /*type*/) {
  return {{{Bodies::kName, &decode_body<Bodies, AnyEvent>}...}};
}

template <class AnyEvent>
constexpr auto kKinds = kinds_of<AnyEvent>(static_cast<const decltype(AnyEvent::body)*>(nullptr));

template <class AnyEvent>
Decoder<AnyEvent> decoder_for(std::string_view kind) {
  for (const auto& known : kKinds<AnyEvent>) {
    if (known.name == kind) {
      return known.decode;
    }
  }
  return nullptr;
}

template <class AnyEvent>
std::string encode_any(const AnyEvent& event) {
  ObjectWriter writer;
  std::visit([&](const auto& body) { body.fields(body, writer); }, event.body);
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

template <class AnyEvent>
Result<void, Message> decode_into(const StoredEvent& stored, AnyEvent& event) {
  const auto decoder = decoder_for<AnyEvent>(stored.kind);
  if (decoder == nullptr) {
    return fail(
        Message{"stored-event.unknown-kind", "no release up to this one has such an event", {}});
  }
  auto actor = decode_actor(stored.actor);
  if (!actor) {
    return fail(std::move(actor.error()));
  }
  event.actor = std::move(*actor);
  if (stored.body.empty()) {
    return decoder({}, event);
  }
  const auto body = parse_object(stored.body);
  return body ? decoder(*body->as<Json::Object>(), event) : fail(body.error());
}

template <class AnyEvent>
Result<AnyEvent, Message> decode_any(const StoredEvent& stored) {
  AnyEvent event;
  event.occurred_at = stored.occurred_at;
  event.recorded_at = stored.recorded_at;
  if (auto read = decode_into(stored, event); !read) {
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
Result<std::vector<AnyEvent>, Message> decode_every(const std::vector<StoredEvent>& stored) {
  std::vector<AnyEvent> history;
  history.reserve(stored.size());
  for (const StoredEvent& one : stored) {
    auto event = decode_any<AnyEvent>(one);
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
  names.reserve(std::size(kKinds<Event>));
  for (const auto& kind : kKinds<Event>) {
    names.push_back(kind.name);
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
  if (!reader.read_all()) {
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
