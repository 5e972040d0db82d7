#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/events/history.h"
#include "procedure/rule.h"

// Looking into events by the names of their fields, for what is generic over all of them: the
// codec, the matching of clocks, the documentation. The events' types are known to one source.
namespace redress::casework {

/// Is shown an event's fields, one after the other.
class FieldReader {
 public:
  virtual void operator()(Field field, const std::string& value) = 0;
  virtual void operator()(Field field, const Texts& value) = 0;
  virtual void operator()(Field field, const std::optional<Date>& value) = 0;
  virtual void operator()(Field field, const std::optional<Instant>& value) = 0;
  virtual void operator()(Field field, const std::optional<Money>& value) = 0;

 protected:
  ~FieldReader() = default;
};

/// Is given a new event's fields to fill, one after the other.
class FieldFiller {
 public:
  virtual void operator()(Field field, std::string& value) = 0;
  virtual void operator()(Field field, Texts& value) = 0;
  virtual void operator()(Field field, std::optional<Date>& value) = 0;
  virtual void operator()(Field field, std::optional<Instant>& value) = 0;
  virtual void operator()(Field field, std::optional<Money>& value) = 0;

 protected:
  ~FieldFiller() = default;
};

void read_fields(const EventBody& body, FieldReader& reader);

/// Makes `into` an event of this name, its fields filled by the filler; false, and nothing made,
/// for an unknown name.
[[nodiscard]] bool make_event(std::string_view name, FieldFiller& filler, EventBody& into);

/// One of each event with nothing in it, in the order of AllEvents.
[[nodiscard]] const std::vector<EventBody>& blank_events();

/// The names of an event's fields, in its own order.
[[nodiscard]] std::vector<std::string_view> field_names(const EventBody& body);

/// The values of a field by its stored name: one for a plain field, none for an unset one, each of
/// a list. None when the event has no such field.
[[nodiscard]] Texts values_of(const EventBody& body, std::string_view field);

/// True when the event is the pattern's and each field it asks about fits: a list must hold all the
/// values asked for, any other field one of them.
[[nodiscard]] bool fits(const EventBody& body, const procedure::EventPattern& pattern);

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
