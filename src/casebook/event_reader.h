#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "calendar/date.h"
#include "casework/casefile/staff.h"
#include "casework/events/actor.h"
#include "casework/events/fields.h"
#include "system/json.h"

namespace redress::casebook {

/// Takes an object's fields one after another. The object must outlive it.
class Fields {
 public:
  explicit Fields(const system::Json::Object& object)
      : object_(object), taken_(object.size(), false) {}

  /// Returns the field's value, or null when there is no such field.
  const system::Json* take(std::string_view name);

  /// Returns the position of the first field that was not asked for; nothing when all were.
  [[nodiscard]] std::optional<std::size_t> first_unknown() const;

 private:
  const system::Json::Object& object_;
  std::size_t next_ = 0;
  std::vector<bool> taken_;
};

/// Reads an event's fields from its two texts (codec.h) and remembers the first that is malformed.
/// When the personal text is missing, its fields count as erased.
class EventReader final : public casework::FieldFiller {
 public:
  /// All arguments must outlive it. A null pointer stands for a missing personal text.
  EventReader(const system::Json::Object& body, const system::Json::Object* personal,
              const casework::Staff& staff, calendar::Instant recorded_at);

  void operator()(casework::Field field, std::string& text) override;
  void operator()(casework::Field field, casework::Texts& texts) override;
  void operator()(casework::Field field, std::optional<calendar::Date>& day) override;
  void operator()(casework::Field field, std::optional<calendar::Instant>& at) override;
  void operator()(casework::Field field, std::optional<Money>& amount) override;
  void operator()(casework::Field field, casework::Named& one) override;
  void operator()(casework::Field field, casework::People& people) override;

  /// Reads the name of the actor, whose number and kind have already been read.
  void read_name_of(casework::Actor& actor);

  [[nodiscard]] bool is_erased() const { return is_erased_; }

  /// Returns what is wrong, as the end of a sentence that begins with the event; this includes a
  /// field that was not asked for.
  [[nodiscard]] std::optional<Message> problem() const;

 private:
  [[nodiscard]] bool is_lost(casework::Field field) const {
    return is_erased_ && field.is_personal();
  }

  Fields& text_of(casework::Field field) { return field.is_personal() ? personal_ : body_; }

  std::size_t held(std::string_view field);
  void name(casework::Named& one);
  void read_text(Fields& fields, std::string_view name, std::string& text);
  void read_texts(Fields& fields, std::string_view name, casework::Texts& texts);
  template <class Value, class Parse>
  void parsed(casework::Field field, std::string_view wanted, std::optional<Value>& value,
              Parse parse);
  void ill_typed(std::string_view name, std::string_view wanted, const system::Json& found);

  const system::Json* held_json_;  // from the body: which personal fields are filled
  Fields body_;
  Fields held_;
  Fields personal_;
  bool is_erased_;
  const casework::Staff& staff_;
  calendar::Instant recorded_at_;
  std::optional<Message> problem_;
};

}  // namespace redress::casebook
