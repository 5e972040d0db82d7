#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "storage/search_over.h"
#include "storage/sqlite/connection.h"

namespace redress::storage {

/// FTS5, in its own query language: "l61" AND ("wsmi" * OR "zsmi"). The landlord is a word of the
/// index as well, so that a search for one landlord reads nothing of another's. An index is kept in
/// step here and not by triggers, which SQLite lets use no virtual table where it does not trust
/// the schema of a file.
template <>
struct SearchEngine<Connection> {
  static constexpr const SearchStatements& kStatements = kSearchInSqlite;

  static std::string expression_of(const casebook::SearchQuery& query) {
    return "\"" + landlord_word(query.landlord) + "\" AND " +
           written(query.expression, " AND ", " OR ", [](const casebook::IndexWord& word) {
             return fmt::format("\"{}\"{}", word.text, word.is_beginning ? " *" : "");
           });
  }

  static void keep_casefile(Connection& database, std::string_view landlord,
                            std::string_view reference, std::string_view words) {
    keep(database, {kNumberedCasefile, kUnindexCasefile, kPutCasefileWords, kIndexCasefile},
         landlord, reference, words);
  }

  static void keep_person(Connection& database, std::string_view landlord, std::string_view number,
                          std::string_view words) {
    keep(database, {kNumberedPerson, kUnindexPerson, kPutPersonWords, kIndexPerson}, landlord,
         number, words);
  }

 private:
  struct Keeping {
    Sql numbered;
    Sql unindex;
    Sql put;
    Sql index;
  };

  static std::string landlord_word(std::string_view landlord) {
    std::string word = "l";
    for (const char c : landlord) {
      word += fmt::format("{:02x}", static_cast<unsigned char>(c));
    }
    return word;
  }

  static void keep(Connection& database, const Keeping& sql, std::string_view landlord,
                   std::string_view name, std::string_view words) {
    const auto kept = [&] {
      return database.first(
          sql.numbered,
          [](Row& row) {
            const auto number = row.number();
            return std::pair(number, row.text());
          },
          landlord, name);
    };
    const auto indexed = [&](std::string_view its_words) {
      return std::string(its_words) + " " + landlord_word(landlord);
    };
    const auto before = kept();
    if (before && before->second == words) {
      return;
    }
    if (before) {
      database.run(sql.unindex, before->first, indexed(before->second));
    }
    database.run(sql.put, landlord, name, words);
    const auto number = before ? before->first : kept().value().first;
    database.run(sql.index, number, indexed(words));
  }
};

}  // namespace redress::storage
