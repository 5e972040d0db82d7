#pragma once

#include "storage/sql.h"

// The statements about the index of words, beside statements.h: its two tables, and how each engine
// is asked.
namespace redress::storage {

// Where the words are the same, the index has nothing to do.
inline constexpr Sql kPutCasefileWords(
    "INSERT INTO casefile_words (landlord, reference, words) VALUES (?, ?, ?)"
    " ON CONFLICT (landlord, reference) DO UPDATE SET words = excluded.words"
    " WHERE casefile_words.words <> excluded.words");
inline constexpr Sql kCasefileWords(
    "SELECT words FROM casefile_words WHERE landlord = ? AND reference = ?");
inline constexpr Sql kPutPersonWords(
    "INSERT INTO person_words (landlord, person, words) VALUES (?, ?, ?)"
    " ON CONFLICT (landlord, person) DO UPDATE SET words = excluded.words"
    " WHERE person_words.words <> excluded.words");
// SQLite's index is a table of its own. To take words out of it, it must be given them.
inline constexpr Sql kNumberedCasefile(
    "SELECT number, words FROM casefile_words WHERE landlord = ? AND reference = ?");
inline constexpr Sql kIndexCasefile("INSERT INTO casefile_index (rowid, words) VALUES (?, ?)");
inline constexpr Sql kUnindexCasefile(
    "INSERT INTO casefile_index (casefile_index, rowid, words) VALUES ('delete', ?, ?)");
inline constexpr Sql kNumberedPerson(
    "SELECT number, words FROM person_words WHERE landlord = ? AND person = ?");
inline constexpr Sql kIndexPerson("INSERT INTO person_index (rowid, words) VALUES (?, ?)");
inline constexpr Sql kUnindexPerson(
    "INSERT INTO person_index (person_index, rowid, words) VALUES ('delete', ?, ?)");
inline constexpr Sql kResidents(
    "SELECT landlord, number, name, contact, relationship, property, tenancy_ended FROM person"
    " WHERE landlord = ? AND property = ? ORDER BY number");
// A home that is not known has no number.
#define REDRESS_PERSON_AND_HOME                                                             \
  "person.landlord, person.number, person.name, person.contact, person.relationship,"       \
  " person.property, person.tenancy_ended, person.landlord, coalesce(property.number, '')," \
  " coalesce(property.address, ''), coalesce(property.postcode, ''),"                       \
  " coalesce(property.area, '')"
#define REDRESS_ITS_HOME                                       \
  " LEFT JOIN property ON property.landlord = person.landlord" \
  " AND property.number = person.property"
inline constexpr Sql kIndexedPeople(
    "SELECT " REDRESS_PERSON_AND_HOME ", coalesce(words, '') FROM person" REDRESS_ITS_HOME
    " LEFT JOIN person_words ON person_words.landlord = person.landlord"
    " AND person_words.person = person.number"
    " WHERE (person.landlord, person.number) > (?, ?)"
    " ORDER BY person.landlord, person.number LIMIT ?");

// Searches: for each engine, the numbers that its index finds, and then the same for both.
#define REDRESS_FOUND_CASEFILES                                                               \
  "SELECT matching.number, words, casefile.landlord, casefile.reference, version, edition,"   \
  " kind, person, summary, stage, procedure_state, work_state, outside_state, owner_role,"    \
  " owner, owner_name, received_at, next_due, next_due_use, next_due_name, wake_at, is_open," \
  " made_from, coalesce(channel, ''), coalesce(tags, ''), coalesce(bodies, ''),"              \
  " coalesce(seen_by, '') FROM matching JOIN casefile_words ON casefile_words.number "        \
  "= matching.number"                                                                         \
  " JOIN casefile ON casefile.landlord = casefile_words.landlord"                             \
  " AND casefile.reference = casefile_words.reference WHERE casefile_words.landlord = ?"      \
  " ORDER BY matching.number DESC"
#define REDRESS_FOUND_PEOPLE                                                  \
  "SELECT matching.number, words, " REDRESS_PERSON_AND_HOME                   \
  " FROM matching JOIN person_words ON person_words.number = matching.number" \
  " JOIN person ON person.landlord = person_words.landlord"                   \
  " AND person.number = person_words.person" REDRESS_ITS_HOME                 \
  " WHERE person_words.landlord = ? ORDER BY matching.number DESC"
#define REDRESS_MATCHING_IN_SQLITE(index)                               \
  "WITH matching (number) AS (SELECT rowid FROM " index " WHERE " index \
  " MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) "
// All that match are gathered first: left to itself, the planner may read the table from its end,
// and then all of it where little matches.
#define REDRESS_MATCHING_IN_POSTGRES(table)                                     \
  "WITH every AS MATERIALIZED (SELECT number FROM " table                       \
  " WHERE CAST(words || ' l-' || landlord AS tsvector) @@ CAST(? AS tsquery))," \
  " matching (number) AS (SELECT number FROM every WHERE number < ?"            \
  " ORDER BY number DESC LIMIT ?) "

struct SearchStatements {
  Sql casefiles;
  Sql people;
};

inline constexpr SearchStatements kSearchInSqlite{
    Sql(REDRESS_MATCHING_IN_SQLITE("casefile_index") REDRESS_FOUND_CASEFILES),
    Sql(REDRESS_MATCHING_IN_SQLITE("person_index") REDRESS_FOUND_PEOPLE)};
inline constexpr SearchStatements kSearchInPostgres{
    Sql(REDRESS_MATCHING_IN_POSTGRES("casefile_words") REDRESS_FOUND_CASEFILES),
    Sql(REDRESS_MATCHING_IN_POSTGRES("person_words") REDRESS_FOUND_PEOPLE)};
#undef REDRESS_PERSON_AND_HOME
#undef REDRESS_ITS_HOME
#undef REDRESS_FOUND_CASEFILES
#undef REDRESS_FOUND_PEOPLE
#undef REDRESS_MATCHING_IN_SQLITE
#undef REDRESS_MATCHING_IN_POSTGRES

}  // namespace redress::storage
