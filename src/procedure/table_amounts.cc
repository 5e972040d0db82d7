#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/table_reader.h"

// Numbers, days, lengths of time, sums and times of day.
namespace redress::procedure {

std::optional<int> TableReader::positive_number(std::string_view key) {
  const Node* node = find(key, "whole number from 1");
  if (node == nullptr) {
    return std::nullopt;
  }
  const auto* value = std::get_if<std::int64_t>(&node->value);
  if (value == nullptr || *value < 1 || *value > std::numeric_limits<int>::max()) {
    wrong(*node, fmt::format("'{}' must be a whole number from 1", key));
    return std::nullopt;
  }
  return static_cast<int>(*value);
}

std::optional<calendar::Date> TableReader::date(std::string_view key) {
  const Node* node = find(key, "date");
  if (node == nullptr) {
    return std::nullopt;
  }
  const auto* value = std::get_if<calendar::Date>(&node->value);
  if (value == nullptr) {
    wrong(*node, fmt::format("'{}' must be a date without quotation marks, 2020-10-01", key));
    return std::nullopt;
  }
  return *value;
}

std::optional<calendar::Date> TableReader::needed_date(std::string_view key) {
  need(key);
  return date(key);
}

std::optional<calendar::Amount> TableReader::amount(
    std::string_view key, std::initializer_list<std::string_view> or_words) {
  const auto others = [&](std::string_view between) {
    std::string words;
    for (const auto word : or_words) {
      words += fmt::format("{}\"{}\"", between, word);
    }
    return words;
  };
  const Node* node = find_as(key, [&] { return "length of time" + others(", "); });
  const auto words = node == nullptr ? "" : text_of(*node, key).value_or("");
  if (words.empty() || std::ranges::find(or_words, words) != or_words.end()) {
    return std::nullopt;
  }
  const auto amount = calendar::parse_amount(words, findings_.working_day());
  if (!amount) {
    wrong(*node, fmt::format("'{}' is no length of time; write a number and a unit (hours, working "
                             "days, calendar days, weeks, months, years), such as \"10 working "
                             "days\"{}",
                             words, others(", or ")));
    return std::nullopt;
  }
  return *amount;
}

std::optional<Money> TableReader::money(std::string_view key) {
  const Node* node = find(key, "sum of pounds");
  const auto words = node == nullptr ? "" : text_of(*node, key).value_or("");
  if (words.empty()) {
    return std::nullopt;
  }
  const auto sum = parse_money(words);
  if (!sum) {
    wrong(*node, fmt::format("'{}' is no sum of pounds; write it like \"250.00\"", words));
  }
  return sum;
}

std::optional<std::chrono::minutes> TableReader::time_of_day(std::string_view key) {
  const Node* node = find(key, "time of day");
  const auto words = node == nullptr ? "" : text_of(*node, key).value_or("");
  if (words.empty()) {
    return std::nullopt;
  }
  const auto parts = split(words, ':');
  const auto two_digits = [](std::string_view part) {
    return part.size() == 2 ? whole_number(part).value_or(-1) : -1;
  };
  const int hour = parts.size() == 2 ? two_digits(parts[0]) : -1;
  const int minute = parts.size() == 2 ? two_digits(parts[1]) : -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    wrong(*node, fmt::format("'{}' is no time of day; write it like \"17:00\"", words));
    return std::nullopt;
  }
  return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

}  // namespace redress::procedure
