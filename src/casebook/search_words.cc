#include "casebook/search_words.h"

#include <algorithm>

#include "base/text.h"
#include "base/words.h"
#include "casework/events/fields.h"
#include "casework/events/received.h"

namespace redress::casebook {

namespace {

using casework::Content;
using casework::Field;

constexpr std::size_t kLongestWord = 60;      // bytes
constexpr std::size_t kLongestMisspelt = 24;  // letters
constexpr std::size_t kShortestEnd = 3;       // of a word that is found by its end too
constexpr std::size_t kShortestPhone = 7;     // digits: a local number without its area
constexpr std::size_t kShortestPhoneEnd = 4;
constexpr std::size_t kLongestPhone = 20;

bool is_a_digit(char c) { return c >= '0' && c <= '9'; }

bool is_of_a_phone(char c) {
  return is_a_digit(c) || std::string_view(" +-().\t").find(c) != std::string_view::npos;
}

/// Calls use(end) for the word and each of its ends that have at least this many bytes. Begins at
/// no byte inside a character.
template <class Use>
void each_end(std::string_view word, std::size_t shortest, Use&& use) {
  use(word);
  for (std::size_t at = 1; at + shortest <= word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U) {
      use(word.substr(at));
    }
  }
}

/// Adds what each field of an event holds of words, as far as it is personal: nothing else was
/// written by somebody.
class FieldWords final : public casework::FieldReader {
 public:
  FieldWords(SearchWords& words, bool is_first) : words_(words), is_first_(is_first) {}

  void operator()(Field field, const std::string& value) override {
    if (!field.is_personal() || value == casework::kErasedWords) {
      return;
    }
    if (field.content == Content::personal_key) {
      words_.add_number(value);
    } else if (field.name.ends_with("contact")) {
      words_.add_contact(FoundIn::contact, value);
    } else {
      words_.add_text(is_first_ ? FoundIn::account : FoundIn::notes, value);
    }
  }

  void operator()(Field field, const casework::Texts& value) override {
    for (const auto& text : value) {
      (*this)(field, text);
    }
  }

  void operator()(Field field, const casework::Named& value) override {
    const auto name = own_name(value);
    if (field.is_personal() && name != casework::kErasedWords) {
      words_.add_name(name);
    }
  }

  void operator()(Field field, const casework::People& value) override {
    for (const auto& one : value) {
      (*this)(field, one);
    }
  }

  void operator()(Field, const std::optional<calendar::Date>&) override {}

  void operator()(Field, const std::optional<calendar::Instant>&) override {}

  void operator()(Field, const std::optional<Money>&) override {}

 private:
  SearchWords& words_;
  bool is_first_;
};

}  // namespace

std::string_view shortened(std::string_view word) {
  if (word.size() <= kLongestWord) {
    return word;
  }
  auto end = kLongestWord;
  while ((static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return word.substr(0, end);
}

std::vector<std::string> slips_of(std::string_view word, std::size_t shortest) {
  const bool has_letters_only =
      std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  if (word.size() < shortest || word.size() > kLongestMisspelt || !has_letters_only) {
    return {};
  }
  std::vector<std::string> slips{std::string(word)};
  for (std::size_t at = 0; at < word.size(); ++at) {
    slips.push_back(std::string(word).erase(at, 1));
  }
  return slips;
}

std::string phone_digits(std::string_view typed) {
  std::string digits;
  std::ranges::copy_if(typed, std::back_inserter(digits), is_a_digit);
  std::string_view rest = digits;
  for (const std::string_view before : {"00", "44", "0"}) {
    if (rest.starts_with(before)) {
      rest.remove_prefix(before.size());
    }
  }
  return std::string(rest);
}

std::vector<std::string> phones_in(std::string_view text) {
  std::vector<std::string> phones;
  while (!text.empty()) {
    const auto* end = std::ranges::find_if_not(text, is_of_a_phone);
    const auto length = static_cast<std::size_t>(end - text.begin());
    const auto digits = phone_digits(text.substr(0, length));
    if (digits.size() >= kShortestPhone) {
      phones.push_back(digits.substr(0, kLongestPhone));
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return phones;
}

void SearchWords::add(char where, std::string_view word) {
  const auto key = where + std::string(shortened(word));
  if (!word.empty() && bytes_ + key.size() < kMostBytes && words_.insert(key).second) {
    bytes_ += key.size() + 1;
  }
}

void SearchWords::add_with_slips(FoundIn where, std::string_view word, std::size_t shortest) {
  add(static_cast<char>(where), word);
  for (const auto& slip : slips_of(word, shortest)) {
    add(kSlip, slip);
  }
}

void SearchWords::add_phones(std::string_view text) {
  for (const auto& phone : phones_in(text)) {
    each_end(phone, kShortestPhoneEnd,
             [&](std::string_view end) { add(static_cast<char>(FoundIn::contact), end); });
  }
}

void SearchWords::add_contact(FoundIn where, std::string_view text) {
  add_phones(text);
  std::string before;
  for (const auto& word : words_in(text)) {
    add_with_slips(where, word, kShortestMisspelt);
    each_end(shortened(word), kShortestEnd,
             [&](std::string_view end) { add(static_cast<char>(where), end); });
    add(static_cast<char>(where), before.empty() ? "" : before + word);
    before = word;
  }
}

void SearchWords::add_name(std::string_view name) { add_contact(FoundIn::name, name); }

std::string whole_number_word(std::string_view number) {
  return kWhole + std::string(shortened(joined(words_in(number), "")));
}

void SearchWords::add_number(std::string_view number) {
  const auto whole = whole_number_word(number).substr(1);
  add(kWhole, whole);
  each_end(whole, 1,
           [&](std::string_view end) { add(static_cast<char>(FoundIn::reference), end); });
}

void SearchWords::add_text(FoundIn where, std::string_view text) {
  add_phones(text);
  for (const auto& word : words_in(text)) {
    add_with_slips(where, word, kShortestMisspeltInText);
  }
}

std::string SearchWords::text() const {
  return joined(std::vector<std::string>(words_.begin(), words_.end()), " ");
}

std::string words_of_casefile(std::string_view reference, const casework::Standing& standing) {
  SearchWords words;
  words.add_number(reference);
  for (const auto& event : standing.in_force()) {
    FieldWords fields(words, event.body.as<casework::Received>() != nullptr);
    casework::read_fields(event.body, fields);
    words.add_text(FoundIn::notes,
                   event.late_reason == casework::kErasedWords ? "" : event.late_reason);
  }
  return words.text();
}

std::string words_of_person(const Person& person, const Property* home) {
  SearchWords words;
  words.add_number(person.number);
  words.add_name(person.name);
  words.add_contact(FoundIn::contact, person.contact);
  if (home != nullptr) {
    words.add_contact(FoundIn::home, home->address);
    words.add_contact(FoundIn::home, home->postcode);
  }
  return words.text();
}

}  // namespace redress::casebook
