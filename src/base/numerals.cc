#include "base/numerals.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/small_letters.h"

namespace redress {
namespace {

constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kMostHundredths = 100 * kHundred * kMillion;  // a hundred million
constexpr std::size_t kMostDigitsRead = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

bool is_number(const Token& token) { return is_digit(token.word.front()); }

/// The signs of money, each with the word that stands for it in a token.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSigns = {
    {{"£", "£"}, {"￡", "£"}, {"€", "€"}, {"$", "$"}}};

/// The sign of money that a text begins with, and its word; both are empty for none.
std::pair<std::string_view, std::string_view> sign_at(std::string_view text) {
  const auto* found =
      std::ranges::find_if(kSigns, [&](const auto& sign) { return text.starts_with(sign.first); });
  return found == kSigns.end() ? std::pair<std::string_view, std::string_view>() : *found;
}

/// How many bytes belong to the number or the word that a text begins with; 0 for neither.
std::size_t length_of_token(std::string_view text) {
  std::size_t size = 0;
  if (is_digit(text.front())) {
    const auto goes_on = [&](std::size_t i) {
      const bool joins = text[i] == ',' || text[i] == '.';
      return is_digit(text[i]) || (joins && i + 1 < text.size() && is_digit(text[i + 1]));
    };
    while (size < text.size() && goes_on(size)) {
      ++size;
    }
    return size;
  }
  while (size < text.size() && is_letter(text[size])) {
    ++size;
  }
  return size == 0 ? sign_at(text).first.size() : size;
}

bool has_any(std::string_view text, std::string_view of) {
  return text.find_first_of(of) != std::string_view::npos;
}

/// One to nineteen by their places, and "zero".
constexpr std::array<std::string_view, 20> kSmall = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};

constexpr std::array<std::pair<std::string_view, int>, 10> kTens = {{{"twenty", 20},
                                                                     {"thirty", 30},
                                                                     {"forty", 40},
                                                                     {"fourty", 40},
                                                                     {"fifty", 50},
                                                                     {"sixty", 60},
                                                                     {"seventy", 70},
                                                                     {"eighty", 80},
                                                                     {"ninety", 90},
                                                                     {"ninty", 90}}};

std::int64_t small_number(std::string_view word) {
  const auto* found = std::ranges::find(kSmall, word);
  return found == kSmall.end() ? 0 : found - kSmall.begin();
}

/// "seven", "fifty", and "fiftyfive" as some write it; 0 for no number below a hundred.
std::int64_t below_hundred(std::string_view word) {
  for (const auto& [tens, value] : kTens) {
    const auto rest = word.starts_with(tens) ? word.substr(tens.size()) : std::string_view("-");
    const auto ones = small_number(rest);
    if (rest.empty() || (ones > 0 && ones < 10)) {
      return value + ones;
    }
  }
  return small_number(word);
}

std::int64_t multiplier(const Token& token) {
  if (token.word == "hundred") {
    return kHundred;
  }
  if (token.word == "thousand" || (token.word == "k" && token.is_glued)) {
    return kThousand;
  }
  const bool is_million = token.word == "million" || (token.word == "m" && token.is_glued);
  return is_million ? kMillion : 0;
}

/// "1,250.5" in hundredths; nothing for more than two decimals or too many digits.
std::optional<std::int64_t> digits_in_hundredths(std::string word) {
  std::erase(word, ',');
  const auto dot = word.find('.');
  auto decimals = dot == std::string::npos ? std::string() : word.substr(dot + 1);
  const auto whole = word.substr(0, dot);
  if (decimals.size() > 2 || decimals.find('.') != std::string::npos ||
      whole.size() > kMostDigitsRead) {
    return std::nullopt;
  }
  decimals.resize(2, '0');
  std::int64_t value = 0;
  for (const char c : whole + decimals) {
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Reads one number, token by token.
class Reading {
 public:
  Reading(const std::vector<Token>& tokens, std::size_t first)
      : tokens_(tokens), first_(first), at_(first) {}

  std::optional<Numeral> read() {
    while (at_ < tokens_.size() && (at_ == first_ || !tokens_[at_].ends_phrase) && take()) {
    }
    if (at_ == first_) {
      return std::nullopt;
    }
    const auto all = total_ + group_;
    const bool can_count = !is_bad_ && all <= kMostHundredths;
    return Numeral{.hundredths = can_count ? std::optional(all) : std::nullopt, .end = at_};
  }

 private:
  /// Takes what goes on with the number; false where it ends.
  bool take() {
    const auto& token = tokens_[at_];
    if (is_number(token)) {
      return at_ == first_ && take_digits(token);
    }
    if (const auto times = multiplier(token)) {
      return take_multiplier(times);
    }
    if (const auto value = below_hundred(token.word)) {
      return take_word(value);
    }
    return take_joint(token);
  }

  bool take_digits(const Token& token) {
    const auto value = digits_in_hundredths(token.word);
    is_bad_ = !value;
    group_ = value.value_or(0);
    has_digits_ = true;
    ++at_;
    return true;
  }

  bool take_multiplier(std::int64_t times) {
    if ((times == kHundred && group_ >= kHundred * kHundred) || times >= smallest_ ||
        (group_ == 0 && total_ > 0)) {
      return false;
    }
    const auto counted = group_ == 0 && !is_bad_ ? std::int64_t{100} : group_;
    is_bad_ = is_bad_ || counted > kMostHundredths;
    if (times == kHundred) {
      group_ = is_bad_ ? 0 : counted * times;
    } else {
      total_ += is_bad_ ? 0 : counted * times;
      is_bad_ = is_bad_ || total_ > kMostHundredths;
      group_ = 0;
      smallest_ = times;
    }
    after_multiplier_ = true;
    has_digits_ = false;
    ++at_;
    return true;
  }

  bool take_word(std::int64_t value) {
    const auto ones = (group_ / 100) % 100;
    const bool fits = ones == 0 || (ones >= 20 && ones % 10 == 0 && value < 10);
    if (!fits || has_digits_) {
      return false;
    }
    group_ += value * 100;
    after_multiplier_ = false;
    ++at_;
    return true;
  }

  /// "a" before a hundred, "and" between a hundred and what is less.
  bool take_joint(const Token& token) {
    const bool has_next = at_ + 1 < tokens_.size() && !tokens_[at_ + 1].ends_phrase;
    if (!has_next) {
      return false;
    }
    const auto& next = tokens_[at_ + 1];
    if ((token.word == "a" || token.word == "an") && group_ == 0 && multiplier(next) > 0 &&
        !next.is_glued) {
      ++at_;
      return take_multiplier(multiplier(next));
    }
    if (token.word == "and" && after_multiplier_ && below_hundred(next.word) > 0) {
      ++at_;
      return take_word(below_hundred(next.word));
    }
    return false;
  }

  const std::vector<Token>& tokens_;
  std::size_t first_;
  std::size_t at_;
  std::int64_t total_ = 0;  // what is before the last thousand or million
  std::int64_t group_ = 0;
  std::int64_t smallest_ = kMillion * kThousand;  // multipliers fall
  bool after_multiplier_ = false;
  bool has_digits_ = false;
  bool is_bad_ = false;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t last = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto size = length_of_token(text.substr(at));
    if (size == 0) {
      ++at;
      continue;
    }
    const auto between = text.substr(last, at - last);
    const auto sign = sign_at(text.substr(at)).second;
    tokens.push_back(
        {.word = sign.empty() ? in_small_letters(text.substr(at, size)) : std::string(sign),
         .at = at,
         .end = at + size,
         .ends_phrase = tokens.empty() || has_any(between, ".;:!?"),
         .is_glued = !tokens.empty() && between.empty(),
         .after_dash = between == "-" || between == "–"});
    at += size;
    last = at;
  }
  return tokens;
}

std::optional<Numeral> numeral_at(const std::vector<Token>& tokens, std::size_t first) {
  return Reading(tokens, first).read();
}

}  // namespace redress
