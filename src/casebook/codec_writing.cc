#include <algorithm>
#include <optional>
#include <utility>

#include "calendar/london.h"
#include "casebook/codec.h"
#include "casebook/stored_names.h"
#include "casework/casefile/landlord.h"
#include "casework/events/fields.h"
#include "system/json.h"

namespace redress::casebook {

namespace {

using casework::Actor;
using casework::Named;
using casework::People;
using casework::Texts;

// A JSON object under construction.
class ObjectText {
 public:
  void add(std::string_view name, const std::string& text) {
    begin(name);
    system::append_quoted(out_, text);
  }

  void add(std::string_view name, const Texts& texts) {
    begin(name);
    for (char before = '['; const std::string& text : texts) {
      out_ += std::exchange(before, ',');
      system::append_quoted(out_, text);
    }
    out_ += ']';
  }

  void add(std::string_view name, std::size_t number) {
    begin(name);
    out_ += std::to_string(number);
  }

  void add(std::string_view name, const ObjectText& object) {
    begin(name);
    out_ += object.text();
  }

  [[nodiscard]] bool empty() const { return out_.size() == 1; }

  [[nodiscard]] std::string text() const { return out_ + '}'; }

 private:
  void begin(std::string_view name) {
    if (!empty()) {
      out_ += ',';
    }
    system::append_quoted(out_, name);
    out_ += ':';
  }

  std::string out_ = "{";
};

// Writes the fields that are filled, in the event's order, each into the text it belongs to.
class EventWriter final : public casework::FieldReader {
 public:
  void operator()(casework::Field field, const std::string& text) override {
    if (!text.empty()) {
      put(field, text, 1);
    }
  }

  void operator()(casework::Field field, const Texts& texts) override {
    if (!texts.empty()) {
      put(field, texts, texts.size());
    }
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

  void operator()(casework::Field field, const Named& one) override {
    (*this)(field.name, one.number);
    (*this)(casework::personal(field.name), own_name(one));
  }

  void operator()(casework::Field field, const People& people) override {
    Texts numbers;
    Texts names;
    for (const auto& one : people) {
      numbers.push_back(one.number);
      names.push_back(own_name(one));
    }
    (*this)(field.name, numbers);
    if (std::any_of(names.begin(), names.end(), [](const auto& name) { return !name.empty(); })) {
      (*this)(casework::personal(field.name), names);
    }
  }

  [[nodiscard]] EventTexts texts() && {
    if (!held_.empty()) {
      body_.add(kPersonal, held_);
    }
    return {body_.text(), personal_.empty() ? "" : personal_.text()};
  }

 private:
  template <class Value>
  void put(casework::Field field, const Value& value, std::size_t count) {
    if (field.is_personal()) {
      personal_.add(field.name, value);
      held_.add(field.name, count);
    } else {
      body_.add(field.name, value);
    }
  }

  ObjectText body_;
  ObjectText personal_;
  ObjectText held_;  // which personal fields are filled, and with how much
};

std::string encode_actor_as(const Actor& actor, const std::string& name) {
  ObjectText text;
  for (const auto& [kind, word] : kActorKinds) {
    if (kind == actor.kind) {
      text.add("kind", std::string(word));
    }
  }
  const auto add_if_there = [&](std::string_view field, const auto& value) {
    if (!value.empty()) {
      text.add(field, value);
    }
  };
  add_if_there("id", actor.id);
  add_if_there("name", name);
  add_if_there("roles", actor.roles);
  return text.text();
}

template <class AnyEvent>
EventTexts encode_any(const AnyEvent& event) {
  EventWriter writer;
  read_fields(event.body, writer);
  writer(casework::personal(kLateReason), event.late_reason);
  writer(casework::personal(kName), own_name(event.actor));
  return std::move(writer).texts();
}

}  // namespace

EventTexts encode(const casework::Event& event) { return encode_any(event); }

EventTexts encode(const casework::LandlordEvent& event) { return encode_any(event); }

std::string encode_actor(const Actor& actor) { return encode_actor_as(actor, actor.name); }

std::string encode_actor_unnamed(const Actor& actor) { return encode_actor_as(actor, ""); }

}  // namespace redress::casebook
