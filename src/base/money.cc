#include "base/money.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace redress {
namespace {

constexpr std::size_t kMostDigits = 8;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "1,250" and "1250", but not "12,50": a comma comes before three digits.
std::optional<std::string> without_commas(std::string_view pounds) {
  std::string digits;
  for (std::size_t i = 0; i < pounds.size(); ++i) {
    const auto left = pounds.size() - i - 1;
    if (pounds[i] != ',') {
      digits += pounds[i];
    } else if (i == 0 || left % 4 != 3) {
      return std::nullopt;
    }
  }
  return digits;
}

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) {
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Money> parse_money(std::string_view text) {
  constexpr std::string_view kPound = "£";
  text = trimmed(text);
  if (text.starts_with(kPound)) {
    text.remove_prefix(kPound.size());
  }
  const auto dot = text.find('.');
  const auto pounds = without_commas(text.substr(0, dot));
  const auto pence = dot == text.npos ? std::string_view("00") : text.substr(dot + 1);
  if (!pounds || pounds->empty() || pounds->size() > kMostDigits || !all_digits(*pounds) ||
      pence.size() != 2 || !all_digits(pence)) {
    return std::nullopt;
  }
  return Money{number(*pounds) * 100 + number(pence)};
}

std::string to_text(Money amount) {
  return fmt::format("{}.{:02}", amount.pence / 100, amount.pence % 100);
}

std::string to_words(Money amount) {
  std::string pounds = std::to_string(amount.pence / 100);
  for (auto at = static_cast<std::ptrdiff_t>(pounds.size()) - 3; at > 0; at -= 3) {
    pounds.insert(static_cast<std::size_t>(at), ",");
  }
  return fmt::format("£{}.{:02}", pounds, amount.pence % 100);
}

}  // namespace redress
