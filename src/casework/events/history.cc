#include "casework/events/history.h"

#include <algorithm>
#include <array>

#include "calendar/london.h"
#include "casework/events/described.h"
#include "casework/events/events.h"
#include "casework/events/fields.h"
#include "procedure/edition.h"
#include "procedure/gates.h"

namespace redress::casework {
namespace {

Texts as_texts(const std::string& value) { return {value}; }

Texts as_texts(const Texts& value) { return value; }

Texts as_texts(const Named& value) { return value.empty() ? Texts{} : Texts{value.number}; }

Texts as_texts(const People& value) {
  Texts numbers;
  for (const auto& one : value) {
    numbers.push_back(one.number);
  }
  return numbers;
}

Texts as_texts(const std::optional<Date>& value) {
  return value ? Texts{calendar::to_iso(*value)} : Texts{};
}

Texts as_texts(const std::optional<Instant>& value) {
  return value ? Texts{calendar::to_iso_utc(*value)} : Texts{};
}

Texts as_texts(const std::optional<Money>& value) {
  return value ? Texts{to_text(*value)} : Texts{};
}

/// Reads a single field.
class OneField : public FieldReader {
 public:
  explicit OneField(std::string_view wanted) : wanted_(wanted) {}

  void operator()(Field field, const std::string& value) override { look(field, value); }

  void operator()(Field field, const Texts& value) override { look_at_list(field, value); }

  void operator()(Field field, const People& value) override { look_at_list(field, value); }

  void operator()(Field field, const Named& value) override { look(field, value); }

  void operator()(Field field, const std::optional<Date>& value) override { look(field, value); }

  void operator()(Field field, const std::optional<Instant>& value) override { look(field, value); }

  void operator()(Field field, const std::optional<Money>& value) override { look(field, value); }

  [[nodiscard]] Texts& values() { return values_; }

  [[nodiscard]] bool is_list() const { return is_list_; }

 private:
  template <class Value>
  void look_at_list(Field field, const Value& value) {
    look(field, value);
    is_list_ = is_list_ || field.name == wanted_;
  }

  template <class Value>
  void look(Field field, const Value& value) {
    if (field.name == wanted_) {
      values_ = as_texts(value);
    }
  }

  std::string_view wanted_;
  Texts values_;
  bool is_list_ = false;
};

bool holds(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// The way the person prefers may be any: which it is, is on the casefile.
bool field_fits(const EventBody& body, std::string_view field, const Texts& asked) {
  OneField found(field);
  read_fields(body, found);
  const auto& has = found.values();
  if (found.is_list()) {
    return std::all_of(asked.begin(), asked.end(),
                       [&](const auto& text) { return holds(has, text); });
  }
  const bool any_mode = field == "mode" && holds(asked, std::string(procedure::kPreferredMode));
  return std::any_of(has.begin(), has.end(),
                     [&](const auto& text) { return any_mode || holds(asked, text); });
}

class AllFields : public FieldReader {
 public:
  void operator()(Field field, const std::string&) override { all.push_back(field); }

  void operator()(Field field, const Texts&) override { all.push_back(field); }

  void operator()(Field field, const std::optional<Date>&) override { all.push_back(field); }

  void operator()(Field field, const std::optional<Instant>&) override { all.push_back(field); }

  void operator()(Field field, const std::optional<Money>&) override { all.push_back(field); }

  void operator()(Field field, const Named&) override { all.push_back(field); }

  void operator()(Field field, const People&) override { all.push_back(field); }

  std::vector<Field> all;
};

/// Looks for something that erasure would take.
class PersonalWords : public FieldReader {
 public:
  void operator()(Field field, const std::string& value) override { look(field, value.empty()); }

  void operator()(Field field, const Texts& value) override { look(field, value.empty()); }

  void operator()(Field field, const std::optional<Date>& value) override { look(field, !value); }

  void operator()(Field field, const std::optional<Instant>& value) override {
    look(field, !value);
  }

  void operator()(Field field, const std::optional<Money>& value) override { look(field, !value); }

  void operator()(Field field, const Named& value) override {
    look(personal(field.name), own_name(value).empty());
  }

  void operator()(Field field, const People& value) override {
    for (const auto& one : value) {
      (*this)(field, one);
    }
  }

  bool found = false;

 private:
  void look(Field field, bool is_empty) { found = found || (field.is_personal() && !is_empty); }
};

template <class... Events>
std::vector<EventBody> one_of_each(TypeList<Events...> /*list*/) {
  std::vector<EventBody> all;
  all.reserve(sizeof...(Events));
  (all.emplace_back(Events{}), ...);
  return all;
}

template <class... Events>
constexpr std::array<std::string_view, sizeof...(Events)> names_of(TypeList<Events...> /*list*/) {
  return {Events::kName...};
}

/// The event that every body holds until it is given one.
const EventBody& blank_received() {
  static const EventBody kBlank(Received{});
  return kBlank;
}

}  // namespace

EventBody::EventBody() : EventBody(blank_received()) {}

constinit const std::array<std::string_view, AllEvents::kSize> kEventNames = names_of(AllEvents{});

std::string_view stage_of(const EventBody& body) {
  return visit(
      [](const auto& event) -> std::string_view {
        if constexpr (requires { event.stage; }) {
          return event.stage;
        } else {
          return {};
        }
      },
      body);
}

bool says_its_stage(const EventBody& body) {
  return visit([](const auto& event) { return requires { event.stage; }; }, body);
}

void read_fields(const EventBody& body, FieldReader& reader) {
  visit([&](const auto& event) { event.fields(event, reader); }, body);
}

bool make_event(std::string_view name, FieldFiller& filler, EventBody& into) {
  return described::make_event(name, filler, into, AllEvents{});
}

const std::vector<EventBody>& blank_events() {
  static const auto kAll = one_of_each(AllEvents{});
  return kAll;
}

std::vector<Field> fields_of(const EventBody& body) {
  AllFields fields;
  read_fields(body, fields);
  return std::move(fields.all);
}

Texts values_of(const EventBody& body, std::string_view field) {
  OneField found(field);
  read_fields(body, found);
  return std::move(found.values());
}

bool has_personal_words(const Event& event) {
  PersonalWords words;
  read_fields(event.body, words);
  return words.found || !event.late_reason.empty() || !own_name(event.actor).empty();
}

bool fits(const EventBody& body, const procedure::EventPattern& pattern) {
  if (name_of(body) != pattern.event) {
    return false;
  }
  return std::all_of(pattern.where.begin(), pattern.where.end(), [&](const auto& asked) {
    return field_fits(body, asked.first, asked.second);
  });
}

bool fits(const Event& event, const procedure::EventPattern& pattern) {
  const auto& roles = event.actor.roles;
  const bool is_theirs =
      pattern.acting.empty() || std::any_of(roles.begin(), roles.end(), [&](const auto& role) {
        return std::find(pattern.acting.begin(), pattern.acting.end(), role) !=
               pattern.acting.end();
      });
  return is_theirs && fits(event.body, pattern);
}

}  // namespace redress::casework
