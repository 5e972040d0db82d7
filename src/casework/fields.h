#pragma once

#include <algorithm>
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "calendar/london.h"
#include "casework/history.h"
#include "procedure/edition.h"

// Looking into events by the names of their fields, for what is generic over all of them.
namespace redress::casework {

/// A field's value as text: one for a plain field, none for an unset one, each of a list.
[[nodiscard]] inline Texts as_texts(const std::string& value) { return {value}; }

[[nodiscard]] inline Texts as_texts(const Texts& value) { return value; }

[[nodiscard]] inline Texts as_texts(const std::optional<Date>& value) {
  return value ? Texts{calendar::to_iso(*value)} : Texts{};
}

[[nodiscard]] inline Texts as_texts(const std::optional<Instant>& value) {
  return value ? Texts{calendar::to_iso_utc(*value)} : Texts{};
}

[[nodiscard]] inline Texts as_texts(const std::optional<Money>& value) {
  return value ? Texts{to_text(*value)} : Texts{};
}

/// The values of a field by its stored name; none when the event has no such field.
[[nodiscard]] std::vector<std::string> values_of(const EventBody& body, std::string_view field);

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

template <class AnEvent>
[[nodiscard]] bool field_fits(const AnEvent& event, std::string_view field,
                              const std::vector<std::string>& asked) {
  bool fit = false;
  event.fields(event, [&](std::string_view name, const auto& value) {
    if (name != field) {
      return;
    }
    const auto has = as_texts(value);
    const auto holds = [](const Texts& texts, const std::string& text) {
      return std::find(texts.begin(), texts.end(), text) != texts.end();
    };
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, Texts>) {
      fit = std::all_of(asked.begin(), asked.end(),
                        [&](const auto& text) { return holds(has, text); });
    } else {
      fit =
          std::any_of(has.begin(), has.end(), [&](const auto& text) { return holds(asked, text); });
    }
  });
  return fit;
}

}  // namespace redress::casework
