#pragma once

#include "casebook/register.h"
#include "storage/sql.h"

// The statements about casefiles' rows, beside statements.h: the rows themselves, the trays and
// their counts. rows.h and lists.h bind and read columns in the order in which they appear here.
namespace redress::storage {

inline constexpr Sql kPutCasefile(
    "INSERT INTO casefile (landlord, reference, version, edition, kind, person, summary, stage,"
    " procedure_state, work_state, outside_state, owner_role, owner, owner_name,"
    " received_at, next_due, next_due_use, next_due_name, wake_at, is_open, made_from, channel,"
    " tags, bodies, seen_by)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    " nullif(?, ''))"
    " ON CONFLICT (landlord, reference) DO UPDATE SET version = excluded.version,"
    " edition = excluded.edition, kind = excluded.kind, person = excluded.person,"
    " summary = excluded.summary, stage = excluded.stage,"
    " procedure_state = excluded.procedure_state, work_state = excluded.work_state,"
    " outside_state = excluded.outside_state, owner_role = excluded.owner_role,"
    " owner = excluded.owner, owner_name = excluded.owner_name,"
    " received_at = excluded.received_at, next_due = excluded.next_due,"
    " next_due_use = excluded.next_due_use, next_due_name = excluded.next_due_name,"
    " wake_at = excluded.wake_at, is_open = excluded.is_open, made_from = excluded.made_from,"
    " channel = excluded.channel, tags = excluded.tags, bodies = excluded.bodies,"
    " seen_by = excluded.seen_by");

// Of casefiles that whoever asks may see (seen_by_text, rows.h).
#define REDRESS_SEEN " AND (seen_by IS NULL OR seen_by LIKE ?)"

inline constexpr Sql kAwaiting(
    "SELECT awaited.reference, person, role, approval, what FROM awaited JOIN casefile"
    " ON casefile.landlord = awaited.landlord AND casefile.reference = awaited.reference"
    " WHERE awaited.landlord = ? AND role = ?" REDRESS_SEEN
    " ORDER BY awaited.reference, place LIMIT ?");

// Of the casefiles of one person there are few, and of what is awaited on them too.
inline constexpr Sql kAwaitedOf(
    "SELECT casefile.reference, person, use, name, what, due.owner, started_at, due_at, met_at,"
    " state FROM casefile JOIN due ON due.landlord = casefile.landlord"
    " AND due.reference = casefile.reference"
    " WHERE casefile.landlord = ? AND casefile.owner = ? AND is_open = 1" REDRESS_SEEN
    " AND state = 'running' AND use IN ('promise', 'order', 'hearing', 'comment')"
    " ORDER BY coalesce(due_at, '9999-12-31T23:59:59Z'), casefile.reference, place LIMIT ?");

#define REDRESS_ALL_COLUMNS                                                           \
  "SELECT landlord, reference, version, edition, kind, person, summary, stage,"       \
  " procedure_state, work_state, outside_state, owner_role, owner, owner_name,"       \
  " received_at, next_due, next_due_use, next_due_name, wake_at, is_open, made_from," \
  " coalesce(channel, ''), coalesce(tags, ''), coalesce(bodies, ''),"                 \
  " coalesce(seen_by, '') FROM casefile WHERE "
#define REDRESS_CASEFILE_COLUMNS REDRESS_ALL_COLUMNS "landlord = ?"

inline constexpr Sql kCasefile(REDRESS_CASEFILE_COLUMNS " AND reference = ?");
inline constexpr Sql kAllCasefiles(
    REDRESS_ALL_COLUMNS "(landlord, reference) > (?, ?) ORDER BY landlord, reference LIMIT ?");

// What a tray is narrowed to (FilterTexts, lists.h), after what else must hold. No index helps with
// it, and the engines are to think so: SQLite looks for none within CASE, and PostgreSQL takes an
// expression to differ from 0 nearly always. So both search the index that has the tray's order, in
// place of collecting all that fits and sorting it.
#define REDRESS_NARROWED(also)                                     \
  " AND CASE WHEN " also                                           \
  "kind LIKE ? AND stage LIKE ? AND coalesce(channel, '') LIKE ?"  \
  " AND coalesce(tags, '') LIKE ? AND coalesce(bodies, '') LIKE ?" \
  " AND (? = '' OR ? LIKE '% ' || owner || ' %') THEN 1 ELSE 0 END <> 0"
#define REDRESS_DUE_WITHIN "next_due >= ? AND next_due < ?"

// The pages of a tray in each direction of each order. By what is due, one end of the time in which
// it is due is where the page begins, so only the other is asked for.
#define REDRESS_BY_DUE(of) \
  REDRESS_CASEFILE_COLUMNS of " AND next_due < ?" REDRESS_SEEN REDRESS_NARROWED("")          \
  " AND (next_due, received_at, reference) > (?, ?, ?)"                                      \
  " ORDER BY next_due, received_at, reference LIMIT ?"
#define REDRESS_BY_DUE_BACK(of) \
  REDRESS_CASEFILE_COLUMNS of " AND next_due >= ?" REDRESS_SEEN REDRESS_NARROWED("")         \
  " AND (next_due, received_at, reference) < (?, ?, ?)"                                      \
  " ORDER BY next_due DESC, received_at DESC, reference DESC LIMIT ?"
#define REDRESS_OLDEST(of)                                   \
  REDRESS_CASEFILE_COLUMNS of REDRESS_SEEN REDRESS_NARROWED( \
      REDRESS_DUE_WITHIN                                     \
      " AND ") " AND (received_at, reference) > (?, ?) ORDER BY received_at, reference LIMIT ?"
#define REDRESS_NEWEST(of) \
  REDRESS_CASEFILE_COLUMNS of REDRESS_SEEN REDRESS_NARROWED(REDRESS_DUE_WITHIN " AND ")      \
  " AND (received_at, reference) < (?, ?) ORDER BY received_at DESC, reference DESC LIMIT ?"

/// The statements of one kind of tray.
struct TrayStatements {
  Sql by_due;
  Sql by_due_back;
  Sql oldest;
  Sql newest;
};

#define REDRESS_TRAY(of)            \
  {                                 \
      Sql(REDRESS_BY_DUE(of)),      \
      Sql(REDRESS_BY_DUE_BACK(of)), \
      Sql(REDRESS_OLDEST(of)),      \
      Sql(REDRESS_NEWEST(of)),      \
  }

inline constexpr TrayStatements kTrayOpen REDRESS_TRAY(" AND is_open = 1");
inline constexpr TrayStatements kTrayOwned REDRESS_TRAY(" AND is_open = 1 AND owner = ?");
inline constexpr TrayStatements kTrayClosed REDRESS_TRAY(" AND is_open = 0");

// All trays, in the order of TrayCounts: open, unallocated, mine, late, closed; each in the order
// of its index, so that neither engine reads more than it counts.
static_assert(casebook::kMostCounted == 100);
#define REDRESS_COUNT(of)                                               \
  "(SELECT count(*) FROM (SELECT 1 FROM casefile WHERE landlord = ?" of \
  " ORDER BY next_due LIMIT 101) AS counted)"
#define REDRESS_COUNTS(narrowed) \
  "SELECT " REDRESS_COUNT(" AND is_open = 1" REDRESS_SEEN narrowed) ", "                     \
  REDRESS_COUNT(" AND is_open = 1 AND owner = ?" REDRESS_SEEN narrowed) ", "                 \
  REDRESS_COUNT(" AND is_open = 1 AND owner = ?" REDRESS_SEEN narrowed) ", "                 \
  REDRESS_COUNT(" AND is_open = 1 AND next_due < ?" REDRESS_SEEN narrowed) ", "              \
  REDRESS_COUNT(" AND is_open = 0" REDRESS_SEEN narrowed)

inline constexpr Sql kTrayCounts(REDRESS_COUNTS(""));
// The same of what they are narrowed to, which the indexes alone do not tell.
inline constexpr Sql kNarrowedCounts(
    REDRESS_COUNTS(" AND " REDRESS_DUE_WITHIN REDRESS_NARROWED("")));

#undef REDRESS_ALL_COLUMNS
#undef REDRESS_CASEFILE_COLUMNS
#undef REDRESS_NARROWED
#undef REDRESS_DUE_WITHIN
#undef REDRESS_BY_DUE
#undef REDRESS_BY_DUE_BACK
#undef REDRESS_OLDEST
#undef REDRESS_NEWEST
#undef REDRESS_TRAY
#undef REDRESS_COUNT
#undef REDRESS_COUNTS
#undef REDRESS_SEEN

}  // namespace redress::storage
