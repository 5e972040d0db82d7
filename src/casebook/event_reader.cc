#include "casebook/event_reader.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "calendar/stored_form.h"
#include "casebook/stored_names.h"

namespace redress::casebook {

using calendar::Date;
using calendar::Instant;
using casework::Content;
using casework::Field;
using casework::Named;
using casework::People;
using casework::Texts;
using system::Json;

namespace {

constexpr std::int64_t kMostErased =
    1'000'000;  // longest list of places; none longer was ever written

const Json* find(const Json::Object& object, std::string_view name) {
  const auto found = std::find_if(object.begin(), object.end(),
                                  [&](const auto& field) { return field.first == name; });
  return found == object.end() ? nullptr : &found->second;
}

/// Returns an empty object where there is none.
const Json::Object& object_of(const Json* json) {
  static const Json::Object kNothing;
  const auto* object = json == nullptr ? nullptr : json->as<Json::Object>();
  return object == nullptr ? kNothing : *object;
}

}  // namespace

// Fields are mostly stored in the order they are asked for, so the next one is tried first.
const Json* Fields::take(std::string_view name) {
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

std::optional<std::size_t> Fields::first_unknown() const {
  const auto found = std::find(taken_.begin(), taken_.end(), false);
  return found == taken_.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - taken_.begin()));
}

EventReader::EventReader(const Json::Object& body, const Json::Object* personal,
                         const casework::Staff& staff, Instant recorded_at)
    : held_json_(find(body, kPersonal)),
      body_(body),
      held_(object_of(held_json_)),
      personal_(personal == nullptr ? object_of(nullptr) : *personal),
      is_erased_(personal == nullptr && !object_of(held_json_).empty()),
      staff_(staff),
      recorded_at_(recorded_at) {
  const auto* json = body_.take(kPersonal);
  if (json != nullptr && json->as<Json::Object>() == nullptr) {
    ill_typed(kPersonal, "an object", *json);
  }
}

void EventReader::operator()(Field field, std::string& text) {
  if (!is_lost(field)) {
    read_text(text_of(field), field.name, text);
  } else if (held(field.name) > 0 && field.content == Content::personal) {
    text = casework::kErasedWords;
  }
}

void EventReader::operator()(Field field, Texts& texts) {
  if (!is_lost(field)) {
    read_texts(text_of(field), field.name, texts);
  } else {
    texts.assign(held(field.name), std::string(casework::kErasedWords));
  }
}

void EventReader::operator()(Field field, std::optional<Date>& day) {
  parsed(field, "a date like 2022-09-12", day, calendar::parse_date);
}

void EventReader::operator()(Field field, std::optional<Instant>& at) {
  parsed(field, "a moment like 2022-09-12T09:00:00Z", at, calendar::parse_iso_utc);
}

void EventReader::operator()(Field field, std::optional<Money>& amount) {
  parsed(field, "an amount like 250.00", amount, parse_money);
}

void EventReader::operator()(Field field, Named& one) {
  read_text(body_, field.name, one.number);
  (*this)(casework::personal(field.name), one.name);
  name(one);
}

void EventReader::operator()(Field field, People& people) {
  Texts numbers;
  Texts names;
  read_texts(body_, field.name, numbers);
  (*this)(casework::personal(field.name), names);
  names.resize(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    people.push_back({std::move(numbers[i]), std::move(names[i])});
    name(people.back());
  }
}

void EventReader::read_name_of(casework::Actor& actor) {
  Named named{.number = actor.id, .name = ""};
  (*this)(casework::personal(kName), named.name);
  name(named);
  actor.name =
      named.name.empty() ? std::string(casework::usual_name(actor.kind)) : std::move(named.name);
}

std::optional<Message> EventReader::problem() const {
  if (problem_) {
    return problem_;
  }
  const auto in_body = body_.first_unknown();
  const auto unknown = in_body ? in_body : personal_.first_unknown();
  if (!unknown) {
    return std::nullopt;
  }
  // Named by its position, since a field's name could be anything, even personal.
  return Message{"stored-event.unknown-field",
                 "its {text}field number {number} is none that this release knows",
                 {{"text", in_body ? "" : "personal "}, {"number", std::to_string(*unknown + 1)}}};
}

/// How much a personal field held.
std::size_t EventReader::held(std::string_view field) {
  const auto* json = held_.take(field);
  if (json == nullptr) {
    return 0;
  }
  const auto* count = json->as<std::int64_t>();
  if (count == nullptr || *count < 1 || *count > kMostErased) {
    ill_typed(kPersonal, "how much each personal field holds", *json);
    return 0;
  }
  return static_cast<std::size_t>(*count);
}

/// Staff get the name that the list gives them; no event stores it.
void EventReader::name(Named& one) {
  if (casework::is_staff_number(one.number)) {
    one.name = staff_.name_at(one.number, recorded_at_);
  }
}

void EventReader::read_text(Fields& fields, std::string_view name, std::string& text) {
  if (const Json* json = fields.take(name)) {
    if (const auto* found = json->as<std::string>()) {
      text = *found;
    } else {
      ill_typed(name, "a text", *json);
    }
  }
}

void EventReader::read_texts(Fields& fields, std::string_view name, Texts& texts) {
  const Json* json = fields.take(name);
  if (json == nullptr) {
    return;
  }
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

template <class Value, class Parse>
void EventReader::parsed(Field field, std::string_view wanted, std::optional<Value>& value,
                         Parse parse) {
  if (const Json* json = text_of(field).take(field.name)) {
    const auto* text = json->as<std::string>();
    value = text == nullptr ? std::nullopt : parse(*text);
    if (!value) {
      ill_typed(field.name, wanted, *json);
    }
  }
}

// The value itself is left out: it may be personal.
void EventReader::ill_typed(std::string_view name, std::string_view wanted, const Json& found) {
  if (!problem_) {
    problem_ = Message{"stored-event.ill-typed",
                       "{field} should be {wanted} and is {found}",
                       {{"field", std::string(name)},
                        {"wanted", std::string(wanted)},
                        {"found", std::string(found.kind_in_words())}}};
  }
}

}  // namespace redress::casebook
