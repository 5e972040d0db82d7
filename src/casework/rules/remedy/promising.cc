#include "casework/rules/remedy/promising.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/numerals.h"

namespace redress::casework {
namespace {

using Words = std::vector<std::string_view>;

constexpr auto kGifts = std::to_array<std::string_view>(
    {"voucher", "vouchers", "rebate", "rebates", "discount", "discounts", "discounted", "refund",
     "refunds", "refunded", "reimburse", "reimbursed", "reimbursement", "giftcard", "giftcards",
     "cashback", "hamper", "hampers", "honorarium"});

/// Worth money where the sentence gives it: "we will send you a cheque".
constexpr auto kMoneyWords = std::to_array<std::string_view>(
    {"money", "cash", "cheque", "cheques", "compensation", "compensated"});

/// The same before whom it is for: "we will compensate you".
constexpr auto kPays =
    std::to_array<std::string_view>({"pay", "paying", "compensate", "compensating", "recompense"});

/// With a card or a token after it, it is as good as money.
constexpr auto kCardsOf = std::to_array<std::string_view>(
    {"gift", "prepaid", "paid", "shopping", "store", "shop", "cash", "amazon", "supermarket"});

constexpr auto kCharges =
    std::to_array<std::string_view>({"charge", "charges", "rent", "rents", "arrears", "fee", "fees",
                                     "bill", "bills", "debt", "debts"});

constexpr auto kLessens = std::to_array<std::string_view>(
    {"reduce", "reduces",  "reduced", "reduction", "lower",    "lowered",   "waive",  "waives",
     "waived", "halve",    "halved",  "cancel",    "cancels",  "cancelled", "credit", "credited",
     "deduct", "deducted", "forgo",   "forgive",   "forgiven", "off"});

constexpr auto kDenials =
    std::to_array<std::string_view>({"no", "not", "never", "cannot", "nor", "neither", "without",
                                     "t", "unable", "refuse", "decline", "nothing"});

constexpr auto kGives = std::to_array<std::string_view>(
    {"pay",      "pays",      "paying",   "offer",      "offering",     "give",        "giving",
     "credit",   "crediting", "refund",   "refunding",  "reimburse",    "reimbursing", "award",
     "awarding", "send",      "sending",  "transfer",   "transferring", "deduct",      "waive",
     "reduce",   "grant",     "add",      "owe",        "propose",      "enclose",     "enclosing",
     "attach",   "cover",     "covering", "compensate", "compensating"});

constexpr auto kGiven = std::to_array<std::string_view>(
    {"paid", "credited", "refunded", "given", "reimbursed", "awarded", "sent", "transferred",
     "deducted", "waived", "compensated"});

constexpr auto kOthers = std::to_array<std::string_view>(
    {"you", "they", "he", "she", "whether", "if", "did", "had", "have", "would", "asked"});

template <std::size_t size>
bool among(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// How far apart words of one phrase may be.
constexpr std::size_t kNear = 6;

bool denied_before(const std::vector<Token>& tokens, std::size_t at) {
  const auto from = at > kNear ? at - kNear : 0;
  for (std::size_t i = at; i > from && !tokens[i].ends_phrase; --i) {
    if (among(kDenials, tokens[i - 1].word)) {
      return true;
    }
  }
  return false;
}

/// The token of a charge within the same phrase, up to a few words on; 0 for none.
std::size_t charge_after(const std::vector<Token>& tokens, std::size_t at) {
  for (auto i = at + 1; i < tokens.size() && i <= at + kNear && !tokens[i].ends_phrase; ++i) {
    if (among(kCharges, tokens[i].word)) {
      return i;
    }
  }
  return 0;
}

/// The same the other way round: "your rent is reduced".
std::size_t lessened_after(const std::vector<Token>& tokens, std::size_t at) {
  for (auto i = at + 1; i < tokens.size() && i <= at + kNear && !tokens[i].ends_phrase; ++i) {
    if (among(kLessens, tokens[i].word) || tokens[i].word == "free") {
      return i;
    }
  }
  return 0;
}

/// "pay you", "compensate you", "cover your costs"; but not "pay your visit".
bool is_payment(const std::vector<Token>& tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || tokens[at + 1].ends_phrase) {
    return false;
  }
  const std::string_view first = tokens[at].word;
  const std::string_view second = tokens[at + 1].word;
  const bool can_follow = second == "you" || second == "your" || second == "them";
  if (!can_follow || !among(kPays, first)) {
    return false;
  }
  constexpr auto kPaidOtherwise =
      std::to_array<std::string_view>({"visit", "visits", "attention", "heed", "respects"});
  for (auto i = at + 2; i < tokens.size() && i <= at + 4 && !tokens[i].ends_phrase; ++i) {
    if (among(kPaidOtherwise, tokens[i].word)) {
      return false;
    }
  }
  return true;
}

bool is_pair(const std::vector<Token>& tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || tokens[at + 1].ends_phrase) {
    return false;
  }
  const std::string_view first = tokens[at].word;
  const std::string_view second = tokens[at + 1].word;
  const bool is_card = second == "card" || second == "cards" || second == "token" ||
                       second == "tokens" || second == "certificate";
  return (is_card && among(kCardsOf, first)) || is_payment(tokens, at) ||
         (second == "off" && (first == "write" || first == "written" || first == "writing"));
}

/// The last token of what is worth money from this token on; nothing where none begins here.
std::optional<std::size_t> worth_at(const std::vector<Token>& tokens, std::size_t at) {
  if (among(kGifts, tokens[at].word)) {
    return at;
  }
  if (is_pair(tokens, at)) {
    return at + 1;
  }
  const bool lessens = among(kLessens, tokens[at].word);
  const auto end = lessens                            ? charge_after(tokens, at)
                   : among(kCharges, tokens[at].word) ? lessened_after(tokens, at)
                                                      : 0;
  return end > 0 ? std::optional(end) : std::nullopt;
}

/// The sentence around a byte.
std::string_view sentence_at(std::string_view text, std::size_t at) {
  const auto ends = [&](std::size_t i) {
    const char c = text[i];
    const bool is_stop =
        c == '.' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n');
    return is_stop || c == '!' || c == '?' || c == ';' || c == '\n';
  };
  auto begin = at;
  while (begin > 0 && !ends(begin - 1)) {
    --begin;
  }
  auto end = at;
  while (end < text.size() && !ends(end)) {
    ++end;
  }
  return text.substr(begin, end - begin);
}

constexpr auto kArriving =
    std::to_array<std::string_view>({"enclosed", "attached", "gesture", "goodwill", "herewith"});

/// "£80 is on its way", "a cheque is enclosed", "as a gesture, £80".
bool is_arriving(const Words& words, std::size_t at) {
  const bool on_its_way = words[at] == "way" && at >= 2 && words[at - 2] == "on";
  if (!on_its_way && !among(kArriving, words[at])) {
    return false;
  }
  const auto from = at > kNear ? at - kNear : 0;
  for (std::size_t i = from; i < at; ++i) {
    if (among(kDenials, words[i]) || among(kOthers, words[i])) {
      return false;
    }
  }
  return true;
}

/// "we will pay", and nothing that denies it or speaks of somebody else between the two.
bool we_give(const Words& words, std::size_t at) {
  if (words[at] != "we" && words[at] != "i") {
    return false;
  }
  for (auto i = at + 1; i < words.size() && i <= at + kNear; ++i) {
    if (among(kGives, words[i])) {
      return true;
    }
    if (among(kDenials, words[i]) || among(kOthers, words[i])) {
      return false;
    }
  }
  return false;
}

/// "will be paid", "you will receive".
bool is_given(const Words& words, std::size_t at) {
  if (words[at] != "will" && words[at] != "shall" && words[at] != "ll") {
    return false;
  }
  const bool to_them = at > 0 && words[at - 1] == "you";
  for (auto i = at + 1; i < words.size() && i <= at + kNear; ++i) {
    if (among(kDenials, words[i])) {
      return false;
    }
    if (among(kGiven, words[i]) || (to_them && (words[i] == "receive" || words[i] == "get"))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string> worth_named(std::string_view text) {
  const auto tokens = tokens_of(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto last = worth_at(tokens, i);
    const bool is_weak = among(kMoneyWords, tokens[i].word) || is_payment(tokens, i);
    if (is_weak) {
      last = is_promised_at(text, tokens[i].at) ? std::optional(last.value_or(i)) : std::nullopt;
    }
    if (last && !denied_before(tokens, i)) {
      return std::string(text.substr(tokens[i].at, tokens[*last].end - tokens[i].at));
    }
  }
  return std::nullopt;
}

bool is_promised_at(std::string_view text, std::size_t at) {
  const auto tokens = tokens_of(sentence_at(text, std::min(at, text.size())));
  const Words words = [&] {
    Words all;
    for (const auto& token : tokens) {
      all.push_back(token.word);
    }
    return all;
  }();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (we_give(words, i) || is_given(words, i) || is_arriving(words, i)) {
      return true;
    }
  }
  return false;
}

}  // namespace redress::casework
