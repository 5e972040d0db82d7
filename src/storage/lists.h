#pragma once

#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/london.h"
#include "casebook/event_store.h"
#include "casebook/unreadable.h"
#include "storage/casefile_statements.h"
#include "storage/rows.h"
#include "storage/statements.h"
#include "storage/stored_text.h"
#include "system/log.h"

// The lists: what is to be woken, and what lists leave out because it is damaged. Generic
// over the engine, like queries.h.
namespace redress::storage {

/// Returns up to `limit` records of a list. One whose values cannot be read is left out, with a
/// line in the log: it keeps no other from being listed. ask(place, limit, take) has the list's
/// statement call take(row) for each row after a place; read(row, place) makes a record and sets
/// the row's own place first.
template <class Record, class Ask, class Read>
std::vector<Record> readable_of_list(StoredPlace place, int limit, Ask&& ask, Read&& read) {
  std::vector<Record> records;
  int seen = 0;
  int wanted = 0;
  do {
    seen = 0;
    wanted = limit - static_cast<int>(std::ssize(records));
    StoredPlace last;
    ask(place, wanted, [&](auto& row) {
      ++seen;
      try {
        records.push_back(read(row, last));
      } catch (const casebook::Unreadable& unreadable) {
        system::log(system::LogLevel::error, "row-unreadable",
                    {{"landlord", std::string_view(last.landlord)},
                     {"stream", std::string_view(last.reference)},
                     {"why", std::string_view(unreadable.code())}});
      }
    });
    place = std::move(last);
  } while (seen == wanted && std::ssize(records) < limit);
  return records;
}

template <class Database>
std::vector<casebook::Register::Waking> read_to_wake(Database& database, casebook::Instant now,
                                                     const casebook::Register::Waking& after,
                                                     int limit) {
  using casebook::Register;
  return readable_of_list<Register::Waking>(
      {after.name.landlord, after.name.stream, "", calendar::to_iso_utc(after.wake_at)}, limit,
      [&](const StoredPlace& place, int wanted, auto&& take) {
        database.each(kToWake, take, now, place.next_due, place.landlord, place.reference, wanted);
      },
      [](auto& row, StoredPlace& place) {
        place.next_due = row.text();
        place.landlord = row.text();
        place.reference = row.text();
        return Register::Waking{stored_instant(place.next_due), {place.landlord, place.reference}};
      });
}

/// A page of all casefiles' rows: those with a value that cannot be read, and the last one, after
/// which the next page begins; none when there are no more.
struct DamagedPage {
  std::vector<casebook::Register::DamagedRow> damaged;
  std::optional<casebook::StreamName> last;
};

template <class Database>
DamagedPage read_damaged_rows(Database& database, const casebook::StreamName& after) {
  constexpr int kPageRows = 2000;
  DamagedPage page;
  StoredPlace place;
  const auto look = [&](auto& row) {
    try {
      (void)read_casefile(row, place);
    } catch (const casebook::Unreadable& unreadable) {
      page.damaged.push_back({{place.landlord, place.reference}, unreadable.what()});
    }
    page.last = {place.landlord, place.reference};
  };
  database.each(kAllCasefiles, look, after.landlord, after.stream, kPageRows);
  return page;
}

template <class Database>
std::vector<casebook::Register::OutOfStep> read_out_of_step(Database& database) {
  std::vector<casebook::Register::OutOfStep> all;
  database.each(kOutOfStep, [&](auto& row) {
    casebook::Register::OutOfStep one;
    one.name.landlord = row.text();
    one.name.stream = row.text();
    one.events = row.number();
    one.rows = row.number();
    all.push_back(std::move(one));
  });
  return all;
}

/// Returns the first edition in use after another one; nothing after the last.
template <class Database>
std::optional<casebook::Register::EditionInUse> read_next_edition(
    Database& database, const casebook::Register::EditionInUse& after) {
  const auto read = [](auto& row) {
    casebook::Register::EditionInUse next;
    next.landlord = row.text();
    next.edition = row.text();
    return next;
  };
  return database.first(kNextEdition, read, after.landlord, after.edition);
}

}  // namespace redress::storage
