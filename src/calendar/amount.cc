#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/clock.h"
#include "calendar/digits.h"

namespace redress::calendar {

namespace {

struct UnitName {
  Unit unit;
  std::string_view one;
  std::string_view many;
};

constexpr std::array kUnits{
    UnitName{Unit::hours, "hour", "hours"},
    UnitName{Unit::working_days, "working day", "working days"},
    UnitName{Unit::calendar_days, "calendar day", "calendar days"},
    UnitName{Unit::weeks, "week", "weeks"},
    UnitName{Unit::months, "month", "months"},
    UnitName{Unit::years, "year", "years"},
};

Message not_an_amount(std::string_view text) {
  return {
      "not-an-amount",
      "'{text}' is not a length of time. Write a whole number from 0 to 10,000 and a unit: hours, "
      "working days, calendar days, weeks, months or years.",
      {{"text", std::string(text)}}};
}

}  // namespace

Result<Amount, Message> parse_amount(std::string_view text, std::string_view day) {
  text = trimmed(text);
  const auto space = text.find(' ');
  const auto count = space > 5 ? std::nullopt : digits(text, 0, space);
  if (space == text.npos || !count || *count > kLargestCount) {
    return fail(not_an_amount(text));
  }
  const auto unit = trimmed(text.substr(space));
  for (const auto& known : kUnits) {
    if (unit == known.one || unit == known.many) {
      return Amount{*count, known.unit, ""};
    }
  }
  if (!day.empty() && (unit == day || unit == fmt::format("{}s", day))) {
    return Amount{*count, Unit::working_days, std::string(day)};
  }
  if (unit == "day" || unit == "days") {
    return fail(
        Message{"which-days",
                "'{text}' does not say which days. Write '{count} working days' or '{count} "
                "calendar days'.",
                {{"text", std::string(text)}, {"count", std::to_string(*count)}}});
  }
  return fail(not_an_amount(text));
}

std::string to_words(const Amount& amount) {
  if (!amount.day.empty()) {
    return fmt::format("{} {}{}", amount.count, amount.day, amount.count == 1 ? "" : "s");
  }
  const auto& name = kUnits.at(static_cast<std::size_t>(amount.unit));
  return fmt::format("{} {}", amount.count, amount.count == 1 ? name.one : name.many);
}

}  // namespace redress::calendar
