#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "casebook/search.h"
#include "casebook/search_words.h"
#include "casebook/unreadable.h"
#include "storage/rows.h"
#include "storage/search_engine.h"
#include "storage/search_statements.h"
#include "storage/statements.h"
#include "system/log.h"

// The index of words, generic over the engine, like queries.h.
namespace redress::storage {

/// Writes an expression with the given signs: (a OR b) AND (c OR d).
template <class Quote>
std::string written(const casebook::SearchExpression& expression, std::string_view both,
                    std::string_view either, Quote&& quote) {
  std::string text;
  for (const auto& alternatives : expression.all) {
    text += text.empty() ? "(" : std::string(both) + "(";
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
      text += (i == 0 ? "" : std::string(either)) + quote(alternatives[i]);
    }
    text += ")";
  }
  return text;
}

/// Makes the words of a person who is stored.
template <class Database>
void index_person(Database& database, const casebook::Person& person) {
  const auto home = database.first(
      kProperty, [](auto& row) { return read_property(row); }, person.landlord, person.property);
  const auto words = casebook::words_of_person(person, home ? &*home : nullptr);
  SearchEngine<Database>::keep_person(database, person.landlord, person.number, words);
}

/// The same; the index is written again even where the words are the same.
template <class Database>
void index_person_again(Database& database, const casebook::Person& person) {
  SearchEngine<Database>::keep_person(database, person.landlord, person.number, "");
  index_person(database, person);
}

/// The same for everybody whose home this is.
template <class Database>
void index_residents(Database& database, const casebook::Property& home) {
  std::vector<casebook::Person> residents;
  database.each(
      kResidents, [&](auto& row) { residents.push_back(read_person(row)); }, home.landlord,
      home.number);
  for (const auto& person : residents) {
    const auto words = casebook::words_of_person(person, &home);
    SearchEngine<Database>::keep_person(database, person.landlord, person.number, words);
  }
}

template <class Row>
std::optional<casebook::Property> read_home(Row& row) {
  auto home = read_property(row);
  return home.number.empty() ? std::nullopt : std::optional(std::move(home));
}

template <class Database, class Take>
void each_found(Database& database, Sql sql, const casebook::SearchQuery& query, Take&& take) {
  const auto before = query.before.value_or(std::numeric_limits<std::int64_t>::max());
  const auto expression = SearchEngine<Database>::expression_of(query);
  database.each(sql, take, expression, before, query.limit, query.landlord);
}

template <class Database>
std::vector<casebook::FoundCasefile> read_found_casefiles(Database& database,
                                                          const casebook::SearchQuery& query) {
  std::vector<casebook::FoundCasefile> found;
  const auto take = [&](auto& row) {
    casebook::FoundCasefile one;
    one.number = row.number();
    one.words = row.text();
    StoredPlace place;
    try {
      one.row = read_casefile(row, place);
      found.push_back(std::move(one));
    } catch (const casebook::Unreadable& unreadable) {
      system::log(system::LogLevel::error, "row-unreadable",
                  {{"landlord", std::string_view(place.landlord)},
                   {"stream", std::string_view(place.reference)},
                   {"why", std::string_view(unreadable.code())}});
    }
  };
  each_found(database, SearchEngine<Database>::kStatements.casefiles, query, take);
  return found;
}

template <class Database>
std::vector<casebook::FoundPerson> read_found_people(Database& database,
                                                     const casebook::SearchQuery& query) {
  std::vector<casebook::FoundPerson> found;
  const auto take = [&](auto& row) {
    casebook::FoundPerson one;
    one.number = row.number();
    one.words = row.text();
    one.person = read_person(row);
    one.home = read_home(row);
    found.push_back(std::move(one));
  };
  each_found(database, SearchEngine<Database>::kStatements.people, query, take);
  return found;
}

template <class Database>
std::vector<casebook::IndexedPerson> read_indexed_people(Database& database,
                                                         std::string_view landlord,
                                                         std::string_view number, int limit) {
  std::vector<casebook::IndexedPerson> all;
  database.each(
      kIndexedPeople,
      [&](auto& row) {
        casebook::IndexedPerson one;
        one.person = read_person(row);
        one.home = read_home(row);
        one.words = row.text();
        all.push_back(std::move(one));
      },
      landlord, number, limit);
  return all;
}

}  // namespace redress::storage
