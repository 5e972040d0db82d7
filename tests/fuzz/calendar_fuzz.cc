// Whatever the text, the calendar's readers give a value that holds or a refusal; they never fall
// over.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "calendar/clock.h"
#include "calendar/london.h"
#include "calendar/working_calendar.h"

namespace {

using namespace redress;
using namespace redress::calendar;

void read_calendar_file(std::string_view text) {
  auto table = read_holidays(text);
  if (!table) {
    CHECK(!table.error().empty());
    return;
  }
  const WorkingCalendar calendar(std::move(*table), {});
  const auto due = calendar.add_working_days(calendar.first_day(), 5);
  CHECK(due && calendar.is_working(*due));
}

void read_amount(std::string_view text) {
  if (const auto amount = parse_amount(text)) {
    CHECK(parse_amount(to_words(*amount)) == *amount);
  }
}

void read_instant(std::string_view text) {
  if (const auto instant = parse_instant(text)) {
    CHECK(parse_instant(to_iso_utc(*instant)) == *instant);
    CHECK(parse_instant(to_iso_london(*instant)) == *instant);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  read_calendar_file(text);
  read_amount(text);
  read_instant(text);
  return 0;
}
