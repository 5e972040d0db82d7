#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "calendar/date.h"

// The types that the fields of events may have. A new type needs a place in the codec and in
// fields.h.
namespace redress::casework {

using calendar::Date;
using calendar::Instant;
using Texts = std::vector<std::string>;

/// Somebody an event names. Who it is, the number alone says; the name is what they were called
/// when it happened.
struct Named {
  std::string number;  // "S17" of the staff list; "X2" of a stranger here; "" for nobody
  std::string name;

  [[nodiscard]] bool empty() const { return number.empty(); }

  bool operator==(const Named&) const = default;
};

using People = std::vector<Named>;

/// A number of the landlord's staff list: S and digits. Whoever has one is named from the list.
[[nodiscard]] constexpr bool is_staff_number(std::string_view number) {
  return number.size() > 1 && number.front() == 'S' &&
         number.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// A number that one casefile gives to somebody who is in no list: X and digits. Their name is all
/// that is known of them.
[[nodiscard]] constexpr bool is_stranger(std::string_view number) {
  return number.size() > 1 && number.front() == 'X';
}

/// The name that the event itself keeps: none of staff, whom the list names.
[[nodiscard]] inline std::string own_name(const Named& one) {
  return is_staff_number(one.number) ? "" : one.name;
}

/// What stands where personal words were erased.
inline constexpr std::string_view kErasedWords = "[erased]";

/// Whether what a field holds is personal: a name, a way to reach somebody, anybody's own words.
/// Personal content is kept apart and can be erased.
enum class Content {
  procedural,
  personal,      // once erased, kErasedWords stand in its place: something was there
  personal_key,  // finds somebody in another list; once erased, it is empty
};

/// The name of an event's field and what it holds.
struct Field {
  std::string_view name;
  Content content = Content::procedural;

  constexpr Field(const char* a_name) : name(a_name) {}  // NOLINT: most fields are a name alone

  constexpr Field(std::string_view a_name, Content a_content = Content::procedural)  // NOLINT
      : name(a_name), content(a_content) {}

  [[nodiscard]] constexpr bool is_personal() const { return content != Content::procedural; }
};

[[nodiscard]] constexpr Field personal(std::string_view name) { return {name, Content::personal}; }

[[nodiscard]] constexpr Field personal_key(std::string_view name) {
  return {name, Content::personal_key};
}

}  // namespace redress::casework
