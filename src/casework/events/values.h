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

/// The name of an event's field, and whether its content is personal: a name, a way to reach
/// somebody, anybody's own words. The mark is there for erasure; nothing reads it yet, and both
/// kinds of fields are stored in one body.
struct Field {
  std::string_view name;
  bool personal = false;

  constexpr Field(const char* a_name) : name(a_name) {}  // NOLINT: most fields are a name alone

  constexpr Field(std::string_view a_name, bool is_personal = false)  // NOLINT
      : name(a_name), personal(is_personal) {}
};

[[nodiscard]] constexpr Field personal(std::string_view name) { return {name, true}; }

}  // namespace redress::casework
