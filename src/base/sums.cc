#include "base/sums.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/numerals.h"

namespace redress {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// A longer number than this is nobody's.
constexpr std::size_t kMostTokens = 12;

/// What weighs more than that many pounds is rather money.
constexpr std::int64_t kWeighable = 100'00;

/// With these, "Pound" is part of a name.
constexpr auto kAfterPound = std::to_array<std::string_view>(
    {"lane",      "road",     "street", "close", "hill",  "court",   "house",   "farm",
     "green",     "drive",    "avenue", "place", "row",   "field",   "way",     "shop",
     "cottage",   "cottages", "yard",   "gate",  "cross", "terrace", "gardens", "rise",
     "view",      "walk",     "meadow", "mill",  "croft", "grove",   "park",    "crescent",
     "stretcher", "square",   "end",    "bridge"});

/// Money, and not a weight of something.
constexpr auto kMoneyOf = std::to_array<std::string_view>(
    {"compensation", "money", "cash",     "credit",   "rent",    "arrears", "damages", "redress",
     "refund",       "costs", "goodwill", "vouchers", "voucher", "payment", "loss",    "losses",
     "your",         "our",   "the",      "this",     "that",    "it",      "which",   "their"});

/// Finds the sums of one text.
class Search {
 public:
  explicit Search(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

  std::vector<NamedSum> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_one_of(tokens_[i].word, {"£", "gbp", "€", "$", "eur", "usd"})) {
        after_sign(i);
      }
      if (i >= free_ && unit(i) > 0 && !names_something_else(i)) {
        before_unit(i);
      }
    }
    return std::move(sums_);
  }

 private:
  /// The word of a token on the way of the same phrase; "" beyond it.
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < tokens_.size() && !tokens_[i].ends_phrase ? std::string_view(tokens_[i].word) : "";
  }

  /// What one of it is in pence; 0 for no unit of money.
  [[nodiscard]] std::int64_t unit(std::size_t i) const {
    const auto& name = tokens_[i].word;
    if (is_one_of(name, {"pound", "pounds", "quid", "squid", "nicker", "gbp", "sterling"}) ||
        is_foreign(i)) {
      return 100;
    }
    if (name == "pence" || (name == "p" && tokens_[i].is_glued && !goes_on(i))) {
      return 1;
    }
    if (is_one_of(name, {"fiver", "fivers"})) {
      return 5'00;
    }
    if (is_one_of(name, {"tenner", "tenners"})) {
      return 10'00;
    }
    const bool can_be_sum =
        is_one_of(word(i + 1), {"", "in", "as", "for", "to", "and", "or", "by", "at", "on", "if",
                                "from", "when", "within", "towards", "of", "now", "each"});
    if (!can_be_sum) {
      return 0;
    }
    return name == "grand" ? 1'000'00 : name == "ton" && !is_heavy(i) ? 100'00 : 0;
  }

  /// Another currency, or its sign after the number: no offer is made in it.
  [[nodiscard]] bool is_foreign(std::size_t i) const {
    return is_one_of(tokens_[i].word,
                     {"euro", "euros", "eur", "dollar", "dollars", "usd", "bucks", "€", "$"});
  }

  /// "It weighs a ton", "like a ton of bricks".
  [[nodiscard]] bool is_heavy(std::size_t i) const {
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (is_one_of(tokens_[i - back].word, {"weigh", "weighs", "weighed", "weighing", "weight",
                                             "over", "under", "like", "metric", "half"})) {
        return true;
      }
    }
    return word(i + 1) == "of" && std::ranges::find(kMoneyOf, word(i + 2)) == kMoneyOf.end();
  }

  /// "10p.m." and "SK1 2P7": more stands right after it.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    const bool has_next = i + 1 < tokens_.size() && tokens_[i + 1].is_glued;
    return has_next || text_.substr(tokens_[i].end).starts_with(".m");
  }

  /// "12 Pound Lane", "quid pro quo", a neighbour who pounds on the door.
  [[nodiscard]] bool names_something_else(std::size_t i) const {
    const auto& name = tokens_[i].word;
    const auto next = word(i + 1);
    const bool is_blow = name == "pounds" && is_one_of(next, {"on", "at", "against"}) &&
                         is_one_of(word(i + 3), {"door", "doors", "wall", "walls", "floor",
                                                 "ceiling", "window", "windows"});
    const bool is_praise = name == "sterling" && !next.empty() &&
                           !is_one_of(next, {"in", "for", "as", "to", "and", "by", "or"});
    return is_blow || is_praise ||
           (name == "pound" && std::ranges::find(kAfterPound, next) != kAfterPound.end()) ||
           (name == "quid" && next == "pro");
  }

  /// "two pounds of nails", but not "two pounds of compensation" nor hundreds of them.
  [[nodiscard]] bool is_weight(std::size_t i, std::optional<std::int64_t> pence) const {
    const bool is_pound = is_one_of(tokens_[i].word, {"pound", "pounds"});
    return is_pound && word(i + 1) == "of" && pence && *pence < kWeighable &&
           std::ranges::find(kMoneyOf, word(i + 2)) == kMoneyOf.end();
  }

  void add(std::size_t first, std::size_t end, std::optional<std::int64_t> pence) {
    const auto at = tokens_[first].at;
    sums_.push_back({.amount = pence ? std::optional(Money{*pence}) : std::nullopt,
                     .words = std::string(text_.substr(at, tokens_[end - 1].end - at)),
                     .at = at});
    free_ = end;
  }

  /// "£200", "GBP two hundred".
  void after_sign(std::size_t i) {
    const bool can_follow = i + 1 < tokens_.size() && !tokens_[i + 1].ends_phrase && i >= free_;
    if (!can_follow || start_of_number(i) < i) {
      return;
    }
    const auto number = numeral_at(tokens_, i + 1);
    if (!number) {
      return;
    }
    auto pence = is_foreign(i) ? std::nullopt : number->hundredths;
    auto end = number->end;
    if (const auto more = pence_after(end); more && pence) {
      pence = *pence + more->hundredths.value_or(0) / 100;
      end = more->end;
    }
    add(i, end, pence);
    const bool has_other = end < tokens_.size() && tokens_[end].after_dash;
    if (const auto other = has_other ? numeral_at(tokens_, end) : std::nullopt) {
      add(end, other->end, is_foreign(i) ? std::nullopt : other->hundredths);
    }
  }

  /// Where the longest number that ends before a token begins; the token itself for none.
  [[nodiscard]] std::size_t start_of_number(std::size_t end) const {
    std::size_t start = end;
    for (std::size_t i = end; i > free_ && end - i < kMostTokens && !tokens_[i].ends_phrase; --i) {
      const auto number = numeral_at(tokens_, i - 1);
      start = number && number->end == end ? i - 1 : start;
    }
    return start;
  }

  /// The token before, over "of"; "" where none is in the same phrase.
  [[nodiscard]] std::string_view before(std::size_t i) const {
    if (i == 0 || tokens_[i].ends_phrase) {
      return "";
    }
    return tokens_[i - 1].word == "of" ? before(i - 1) : std::string_view(tokens_[i - 1].word);
  }

  /// "fifty pounds", "a tenner", "hundreds of pounds".
  void before_unit(std::size_t i) {
    const auto start = start_of_number(i);
    if (start < i) {
      counted(start, i);
    } else if (is_one_of(before(i), {"hundreds", "thousands", "millions"})) {
      add(i - (tokens_[i - 1].word == "of" ? 2 : 1), i + 1, std::nullopt);
    } else if (before(i) == "a" && tokens_[i - 1].word == "a" &&
               is_one_of(tokens_[i].word, {"pound", "quid", "squid", "fiver", "tenner", "grand",
                                           "ton", "nicker", "euro", "dollar"}) &&
               !is_weight(i, unit(i))) {
      const bool is_whole = before(i - 1) != "half" && !is_foreign(i);
      add(i - 1, i + 1, is_whole ? std::optional(unit(i)) : std::nullopt);
    }
  }

  void counted(std::size_t start, std::size_t i) {
    auto pence = in_pence(numeral_at(tokens_, start)->hundredths, unit(i));
    if (is_weight(i, pence)) {
      return;
    }
    if (is_foreign(i) ||
        is_one_of(before(start), {"several", "few", "couple", "half", "many", "dozen"})) {
      pence = std::nullopt;
    }
    either(start, unit(i));
    auto end = i + 1;
    if (const auto more = pence_after(end); more && pence && unit(i) >= 100) {
      pence = *pence + more->hundredths.value_or(0) / 100;
      end = more->end;
    }
    add(start, end, pence);
  }

  static std::optional<std::int64_t> in_pence(std::optional<std::int64_t> hundredths,
                                              std::int64_t each) {
    return hundredths ? std::optional(*hundredths * each / 100) : std::nullopt;
  }

  /// "and fifty pence" after the pounds, up to the unit; nothing for anything else.
  [[nodiscard]] std::optional<Numeral> pence_after(std::size_t i) const {
    i += word(i) == "and" ? 1 : 0;
    const bool is_apart = word(i).empty() || text_[tokens_[i - 1].end] == ',';
    const auto number = is_apart ? std::nullopt : numeral_at(tokens_, i);
    if (!number || !number->hundredths || word(number->end).empty() || unit(number->end) != 1) {
      return std::nullopt;
    }
    return Numeral{.hundredths = number->hundredths, .end = number->end + 1};
  }

  /// The other sum of "twenty or thirty pounds" and "20-30 pounds".
  void either(std::size_t second, std::int64_t each) {
    const bool has_joint = second > free_ && is_one_of(before(second), {"or", "to"});
    if (!has_joint && !tokens_[second].after_dash) {
      return;
    }
    const auto end = has_joint ? second - 1 : second;
    const auto start = start_of_number(end);
    if (start < end) {
      add(start, end, in_pence(numeral_at(tokens_, start)->hundredths, each));
    }
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<NamedSum> sums_;
  std::size_t free_ = 0;  // the first token that belongs to no sum yet
};

}  // namespace

std::vector<NamedSum> sums_in(std::string_view text) { return Search(text).run(); }

}  // namespace redress
