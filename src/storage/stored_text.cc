#include "storage/stored_text.h"

#include "calendar/stored_form.h"

namespace redress::storage {

namespace {

[[noreturn]] void refuse_value(const char* kind, std::string_view text) {
  throw casebook::Unreadable(Message{"stored-value",
                                     "a stored {kind} reads \"{text}\"",
                                     {{"kind", kind}, {"text", std::string(text)}}});
}

}  // namespace

casebook::Instant stored_instant(std::string_view text) {
  const auto at = calendar::parse_iso_utc(text);
  if (!at) {
    refuse_value("moment", text);
  }
  return *at;
}

casebook::Date stored_date(std::string_view text) {
  const auto day = calendar::parse_date(text);
  if (!day) {
    refuse_value("date", text);
  }
  return *day;
}

bool stored_flag(std::int64_t number) {
  if (number != 0 && number != 1) {
    refuse_value("yes or no", std::to_string(number));
  }
  return number == 1;
}

void refuse_number(std::string_view text) { refuse_value("number", text); }

}  // namespace redress::storage
