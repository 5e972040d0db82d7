#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/directory.h"
#include "casebook/stored.h"

// The port to a store's search index. What the words in it are is decided in search_words.h, and
// what somebody typed becomes an expression in searching.h.
namespace redress::casebook {

/// A word of an index (search_words.h), or the beginning of one. It has letters and digits only.
struct IndexWord {
  std::string text;
  bool is_beginning = true;

  bool operator==(const IndexWord&) const = default;
};

/// What must be found: of each part one alternative.
struct SearchExpression {
  using Alternatives = std::vector<IndexWord>;
  std::vector<Alternatives> all;  // never empty, nor is any in it

  bool operator==(const SearchExpression&) const = default;
};

/// Returns whether words as the index keeps them are found by an expression.
[[nodiscard]] bool are_found_by(const SearchExpression& expression, std::string_view words);

struct SearchQuery {
  std::string landlord;
  SearchExpression expression;
  int limit = 100;
  std::optional<std::int64_t> before = {};  // the number of the last one that was found earlier
};

/// A casefile that was found.
struct FoundCasefile {
  std::int64_t number = 0;  // its place in the index: a later one is greater
  std::string words;        // all that it is found by
  CasefileRow row;
};

/// A person of the landlord's own list who was found.
struct FoundPerson {
  std::int64_t number = 0;
  std::string words;
  Person person;
  std::optional<Property> home;  // where the list says which, and has it
};

/// A person with what finds them, as stored.
struct IndexedPerson {
  Person person;
  std::optional<Property> home;
  std::string words;  // "" where the index has none
};

/// A store's index of words. It is written in the same transaction as what it finds.
class SearchIndex {
 public:
  virtual ~SearchIndex() = default;

  /// Returns casefiles of this landlord that the expression finds, the latest first. One whose row
  /// holds a value that cannot be read is left out.
  virtual std::vector<FoundCasefile> find_casefiles(const SearchQuery& query) = 0;
  /// The same for people of the landlord's own list.
  virtual std::vector<FoundPerson> find_people(const SearchQuery& query) = 0;

  /// Returns people of all landlords by landlord and number, after the given ones ("" "" to begin),
  /// with their words as they are stored.
  virtual std::vector<IndexedPerson> indexed_people(std::string_view landlord,
                                                    std::string_view number, int limit) = 0;
  /// Makes a person's words again (for rebuild).
  virtual void index_again(const Person& person) = 0;
};

}  // namespace redress::casebook
