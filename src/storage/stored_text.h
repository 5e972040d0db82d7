#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/message.h"
#include "casebook/event_store.h"
#include "casebook/unreadable.h"

// Stored values as they are read. One that is none of its kind throws casebook::Unreadable, which
// quotes it: the casefile that it belongs to is damaged, and the database goes on.
namespace redress::storage {

[[nodiscard]] casebook::Instant stored_instant(std::string_view text);
[[nodiscard]] casebook::Date stored_date(std::string_view text);
/// 0 or 1.
[[nodiscard]] bool stored_flag(std::int64_t number);

/// Throws what a text where a number belongs throws.
[[noreturn]] void refuse_number(std::string_view text);

/// Returns read(). Where that cannot read a value, the failure begins with whose() it is.
template <class Whose, class Read>
auto in_row_of(Whose&& whose, Read&& read) {
  try {
    return read();
  } catch (const casebook::Unreadable& unreadable) {
    throw casebook::Unreadable(Message{
        unreadable.code(), "{whose}: {why}", {{"whose", whose()}, {"why", unreadable.what()}}});
  }
}

}  // namespace redress::storage
