#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/directory.h"
#include "casework/rules/standing.h"

// Which words find a casefile or a person. A store keeps them as one text, the words separated by
// spaces, and looks them up in its own index; it need not know what they mean. Each begins with a
// letter that says where it was written (FoundIn).
namespace redress::casebook {

/// Where a word was found. The letter stands before the word in an index.
enum class FoundIn : char {
  reference = 'r',  // of the casefile, or the person's number in the landlord's own list
  name = 'w',       // of the person, and of whoever acts for them
  home = 'h',       // address and postcode
  contact = 'c',    // and every phone number, wherever it was written
  account = 'a',    // what the person said and wanted
  notes = 'n',      // everything that was written later: notes, letters, reasons
};

/// Before a whole reference or number, of which FoundIn::reference has the parts.
inline constexpr char kWhole = 'i';

/// Returns the word that finds a whole reference, or a person's number, and nothing else.
[[nodiscard]] std::string whole_number_word(std::string_view number);

/// Before a word with one letter left out, which finds it when it is misspelt.
inline constexpr char kSlip = 'z';

/// Collects the words of one casefile or person. Takes up to kMostBytes; what comes after that is
/// not found by.
class SearchWords {
 public:
  static constexpr std::size_t kMostBytes = 400'000;

  /// A name: also by the end of each of its words, and by two of them written as one.
  void add_name(std::string_view name);
  /// An address, a postcode, a phone number, an email address: the same.
  void add_contact(FoundIn where, std::string_view text);
  /// A reference or a number in a list: by any part of it.
  void add_number(std::string_view number);
  /// Running text: by the beginning of each word.
  void add_text(FoundIn where, std::string_view text);

  /// Returns the words in their order, with a space between them.
  [[nodiscard]] std::string text() const;

 private:
  void add(char where, std::string_view word);
  void add_with_slips(FoundIn where, std::string_view word, std::size_t shortest);
  void add_phones(std::string_view text);

  std::set<std::string, std::less<>> words_;
  std::size_t bytes_ = 0;
};

/// Returns the words that find a casefile. They depend on its history alone, without what was taken
/// back and what was erased.
[[nodiscard]] std::string words_of_casefile(std::string_view reference,
                                            const casework::Standing& standing);

/// Returns the words that find a person of the landlord's own list; `home` is null where it is not
/// known.
[[nodiscard]] std::string words_of_person(const Person& person, const Property* home);

/// Returns the phone numbers in a text as digits, without spaces, the leading 0 or the country's
/// 44: "+44 (0)7700 900123" and "07700-900 123" are both 7700900123.
[[nodiscard]] std::vector<std::string> phones_in(std::string_view text);

/// Returns a number's digits the same way: what was typed of it may be a part.
[[nodiscard]] std::string phone_digits(std::string_view typed);

/// Returns the word, and the word with each of its letters left out, where it has between
/// `shortest` and 24 letters of ASCII and no digit; nothing otherwise. Two words that share one of
/// these differ by a letter or two.
[[nodiscard]] std::vector<std::string> slips_of(std::string_view word, std::size_t shortest);

/// The shortest word that a search takes as misspelt.
inline constexpr std::size_t kShortestMisspelt = 4;

/// Of running text, of which there is much.
inline constexpr std::size_t kShortestMisspeltInText = 5;

/// Returns a word no longer than an index takes.
[[nodiscard]] std::string_view shortened(std::string_view word);

}  // namespace redress::casebook
