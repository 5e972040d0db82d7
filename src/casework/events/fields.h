#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/events/history.h"
#include "procedure/rule.h"

// Looking into events by the names of their fields, for code that is generic over all of them: the
// codec, the matching of clocks, the documentation. Only one source knows the events' types.
namespace redress::casework {

/// Receives an event's fields, one after the other.
class FieldReader {
 public:
  virtual void operator()(Field field, const std::string& value) = 0;
  virtual void operator()(Field field, const Texts& value) = 0;
  virtual void operator()(Field field, const std::optional<Date>& value) = 0;
  virtual void operator()(Field field, const std::optional<Instant>& value) = 0;
  virtual void operator()(Field field, const std::optional<Money>& value) = 0;
  virtual void operator()(Field field, const Named& value) = 0;
  virtual void operator()(Field field, const People& value) = 0;

 protected:
  ~FieldReader() = default;
};

/// Fills a new event's fields, one after the other.
class FieldFiller {
 public:
  virtual void operator()(Field field, std::string& value) = 0;
  virtual void operator()(Field field, Texts& value) = 0;
  virtual void operator()(Field field, std::optional<Date>& value) = 0;
  virtual void operator()(Field field, std::optional<Instant>& value) = 0;
  virtual void operator()(Field field, std::optional<Money>& value) = 0;
  virtual void operator()(Field field, Named& value) = 0;
  virtual void operator()(Field field, People& value) = 0;

 protected:
  ~FieldFiller() = default;
};

/// Calls the reader with each field, in the order the event declares them.
void read_fields(const EventBody& body, FieldReader& reader);

/// Sets `into` to an event of this name, with its fields filled by the filler. Returns false, and
/// changes nothing, for an unknown name.
[[nodiscard]] bool make_event(std::string_view name, FieldFiller& filler, EventBody& into);

/// One empty event of each type, in the order of AllEvents. Lasts as long as the process.
[[nodiscard]] const std::vector<EventBody>& blank_events();

/// An event's fields, in its own order.
[[nodiscard]] std::vector<Field> fields_of(const EventBody& body);

/// The values of a field by its stored name: one for a plain field, none for an unset one, all of
/// them for a list, and of people their numbers. None when the event has no such field.
[[nodiscard]] Texts values_of(const EventBody& body, std::string_view field);

/// Something personal is in the event that can be erased: what a personal field holds, the name of
/// somebody who is not on the staff list, why it was recorded late.
[[nodiscard]] bool has_personal_words(const Event& event);

/// True when the event has the pattern's name and each field the pattern names fits: a list must
/// hold all the values given, any other field one of them. Where the mode may be the one that the
/// person prefers, it fits in any: see fits_here (casefile/fitting.h).
[[nodiscard]] bool fits(const EventBody& body, const procedure::EventPattern& pattern);

/// The same of an event, whose actor also has one of the roles that the pattern names.
[[nodiscard]] bool fits(const Event& event, const procedure::EventPattern& pattern);

[[nodiscard]] inline bool fits_any(const EventBody& body,
                                   const std::vector<procedure::EventPattern>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const auto& pattern) { return fits(body, pattern); });
}

/// True when one of a rule's patterns is about this event, whatever the fields.
[[nodiscard]] inline bool waits_for(const std::vector<procedure::EventPattern>& patterns,
                                    std::string_view event) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const auto& pattern) { return pattern.event == event; });
}

}  // namespace redress::casework
