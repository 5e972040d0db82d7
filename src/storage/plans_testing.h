#pragma once

#include <array>
#include <ostream>
#include <string_view>
#include <vector>

#include "storage/audit_over.h"
#include "storage/casefile_statements.h"
#include "storage/search_statements.h"
#include "storage/statements.h"

// Which index each statement must use on every engine, and data the size of a town's to plan it on.
namespace redress::storage {

struct Planned {
  Sql sql;
  std::string_view index;  // SQLite names primary keys differently: see each test
};

inline void PrintTo(const Planned& planned, std::ostream* out) { *out << planned.sql.text(); }

/// The statements that return records in the order of an index. (A landlord has few imports, so
/// sorting them is just as good.)
inline constexpr auto kPlanned = std::to_array<Planned>({
    {kLoadEvents, "event_pkey"},
    {kVersion, "event_pkey"},
    {kHashAt, "event_pkey"},
    {kKeySeen, "answered_request_pkey"},
    {kAttempts, "attempt_pkey"},
    {kHasOldRequests, "answered_request_old"},
    {kCasefile, "casefile_pkey"},
    {kDue, "due_pkey"},
    {kMarkers, "marker_pkey"},
    {kMarkersOn, "marker_person"},
    {kAwaited, "awaited_pkey"},
    {kTrayOpen.by_due, "casefile_open"},
    {kTrayOpen.by_due_back, "casefile_open"},
    {kTrayOpen.oldest, "casefile_open_received"},
    {kTrayOpen.newest, "casefile_open_received"},
    {kTrayOwned.by_due, "casefile_owned"},
    {kTrayOwned.by_due_back, "casefile_owned"},
    {kTrayOwned.oldest, "casefile_owned_received"},
    {kTrayOwned.newest, "casefile_owned_received"},
    {kTrayClosed.by_due, "casefile_closed"},
    {kTrayClosed.by_due_back, "casefile_closed"},
    {kTrayClosed.oldest, "casefile_closed_received"},
    {kTrayClosed.newest, "casefile_closed_received"},
    {kToWake, "casefile_wake"},
    {kOutdatedBelow, "casefile_made"},
    {kOutdatedAbove, "casefile_made"},
    {kPerson, "person_pkey"},
    {kProperty, "property_pkey"},
    {kNextEdition, "casefile_made"},
    {kCasefileWords, "casefile_words_of"},
    {kResidents, "person_home"},
    {kAudit, "audit_at"},
    {kAuditOfCasefile, "audit_casefile"},
    {kAuditBy, "audit_who"},
    {kAuditAbout, "audit_whom"},
});

/// The indexes of the five counts, in their order.
inline constexpr auto kCountIndexes = std::to_array<std::string_view>(
    {"casefile_open", "casefile_owned", "casefile_owned", "casefile_open", "casefile_closed"});

/// No index fits these. A check of plans that passes them would pass anything.
inline constexpr Sql kUnplanned(
    "SELECT reference FROM casefile WHERE landlord = ? AND person = ? ORDER BY summary LIMIT 50");
inline constexpr Sql kUncounted("SELECT count(*) FROM casefile WHERE landlord = ? AND summary = ?");

// NOLINTBEGIN(bugprone-suspicious-missing-comma): statements over several lines

/// One landlord's 20,000 casefiles, one in twenty open, with their histories, as SQL that needs a
/// table `numbers` with a column n from 1 to 20000.
inline std::vector<std::string_view> planting() {
  return {
      "INSERT INTO casefile SELECT 'a', 'R' || n, 3, '2020-10', 'complaint', 'P' || n, 'S', '', "
      "'', "
      "'', '', 'officer', 'S' || (n % 40), 'Officer ' || (n % 40), '2024-04-08T09:00:00Z', "
      "'2024-05-' || (10 + n % "
      "18) || 'T09:00:00Z', 'deadline', 'decision', CASE WHEN n % 20 = 0 THEN '2024-05-' || (10 + "
      "n "
      "% 18) || 'T09:00:01Z' END, CASE WHEN n % 20 = 0 THEN 1 ELSE 0 END, 'made' || (n % 2), CASE "
      "WHEN n % 7 = 0 THEN ' S1 ' END, 'phone', ' care ', '' FROM "
      "numbers",
      "INSERT INTO event SELECT 'a', 'R' || n, 1, 'received', '2024-04-08T09:00:00Z', "
      "'2024-04-08T09:00:00Z', '{}', '{}', 's', 'd', '', '', '', 'p', 'h' FROM numbers",
      "INSERT INTO event SELECT 'a', 'R' || n, 2, 'noted', '2024-04-08T09:00:00Z', "
      "'2024-04-08T09:00:00Z', '{}', '{}', 's', 'd', '', '', '', 'p', 'h' FROM numbers",
      "INSERT INTO due SELECT 'a', 'R' || n, 0, 'deadline', 'decision', '', '', NULL, "
      "'2024-05-10T09:00:00Z', NULL, 'running' FROM numbers",
      "INSERT INTO marker SELECT 'a', 'R' || n, 0, 'T' || n, 'restricted', '' FROM numbers",
      "INSERT INTO casefile_words (landlord, reference, words) SELECT 'a', 'R' || n, 'rr' || n "
      "FROM "
      "numbers",
      "INSERT INTO person_words (landlord, person, words) SELECT 'a', 'T' || n, 'rt' || n FROM "
      "numbers",
      "INSERT INTO awaited SELECT 'a', 'R' || n, 0, 'role' || n, 'A1', 'x' FROM numbers",
      "INSERT INTO audit (landlord, at, who, kind, reference, whom, what) SELECT 'a', '2024-04-' "
      "|| "
      "(10 + n % 18) || 'T09:00:00Z', 'S' || (n % 400), 'act', 'R' || n, CASE WHEN n % 9 = 0 THEN "
      "'S' || n ELSE '' END, 'noted' FROM numbers",
      "INSERT INTO answered_request SELECT 'a', 'key ' || n, 'd', 'R' || n, 1, '2024-04-' || (10 + "
      "n "
      "% 18) || 'T09:00:00Z' FROM numbers",
      "INSERT INTO attempt SELECT 'a', 'R' || n, 1, '2024-04-08T09:00:00Z', '{}', 'close', 'x', '' "
      "FROM numbers",
      "INSERT INTO person SELECT 'a', 'T' || n, 'N', '', '', 'U' || n, NULL FROM numbers",
      "INSERT INTO property SELECT 'a', 'U' || n, 'A', '', '' FROM numbers",
      "INSERT INTO import SELECT 'a' || (n % 10000), n, 'people', 'd', '2024-04-08T09:00:00Z', "
      "'J', 1 "
      "FROM numbers",
  };
}

// NOLINTEND(bugprone-suspicious-missing-comma)

}  // namespace redress::storage
