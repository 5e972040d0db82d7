#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "storage/postgres/connection.h"
#include "storage/search_over.h"

namespace redress::storage {

/// PostgreSQL's own full text search, in the language of tsquery: 'l-a' & ('wsmi':* | 'zsmi'). The
/// index is over the table itself, with the landlord as a word.
template <>
struct SearchEngine<postgres::Connection> {
  static constexpr const SearchStatements& kStatements = kSearchInPostgres;

  static std::string expression_of(const casebook::SearchQuery& query) {
    return fmt::format("'l-{}' & ", query.landlord) +
           written(query.expression, " & ", " | ", [](const casebook::IndexWord& word) {
             return fmt::format("'{}'{}", word.text, word.is_beginning ? ":*" : "");
           });
  }

  static void keep_casefile(postgres::Connection& database, std::string_view landlord,
                            std::string_view reference, std::string_view words) {
    database.run(kPutCasefileWords, landlord, reference, words);
  }

  static void keep_person(postgres::Connection& database, std::string_view landlord,
                          std::string_view number, std::string_view words) {
    database.run(kPutPersonWords, landlord, number, words);
  }
};

}  // namespace redress::storage
