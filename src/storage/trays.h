#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "calendar/london.h"
#include "casebook/event_store.h"
#include "storage/casefile_statements.h"
#include "storage/lists.h"
#include "storage/rows.h"

// The trays: what they are narrowed to, their pages in each direction of each order, and their
// counts. Generic over the engine, like queries.h.
namespace redress::storage {

/// Later than kNothingDue, and so than every moment that can be stored.
inline constexpr std::string_view kAfterAll = "9999-12-31T23:59:60Z";

/// What a tray is narrowed to, as the patterns and texts of REDRESS_NARROWED, and the time in which
/// what is due next is due.
struct FilterTexts {
  explicit FilterTexts(const casebook::TrayQuery& query) {
    const auto& filter = query.filter;
    const auto key = [](const std::string& wanted) { return wanted.empty() ? "%" : wanted; };
    const auto among = [](const std::string& wanted) {
      return wanted.empty() ? "%" : "% " + wanted + " %";
    };
    kind = key(filter.kind);
    stage = key(filter.stage);
    channel = key(filter.channel);
    tag = among(filter.tag);
    body = among(filter.body);
    owners = keys_text(filter.owners);
    from = filter.nothing_due ? std::string(kNothingDue)
           : filter.due_from  ? calendar::to_iso_utc(*filter.due_from)
                              : "";
    until = filter.due_until && !filter.nothing_due ? calendar::to_iso_utc(*filter.due_until)
                                                    : std::string(kAfterAll);
    if (query.tray == casebook::Tray::late) {
      until = std::min(until, calendar::to_iso_utc(query.now));
    }
  }

  /// Calls use(values...) with everything but the time.
  template <class Use>
  auto pass_to(Use&& use) const {
    return use(kind, stage, channel, tag, body, owners, owners);
  }

  std::string kind;
  std::string stage;
  std::string channel;
  std::string tag;
  std::string body;
  std::string owners;
  std::string from;   // at this moment or later
  std::string until;  // and before this one
};

/// Calls use(statements, values...) with those of a tray and the values that come first.
template <class Use>
void with_tray(const casebook::TrayQuery& query, Use&& use) {
  switch (query.tray) {
    case casebook::Tray::all_open:
    case casebook::Tray::late:
      return use(kTrayOpen, query.landlord);
    case casebook::Tray::unallocated:
      return use(kTrayOwned, query.landlord, std::string_view());
    case casebook::Tray::mine:
      return use(kTrayOwned, query.landlord, query.owner);
    case casebook::Tray::closed:
      return use(kTrayClosed, query.landlord);
  }
}

/// A page of a tray in one direction of one of its orders.
struct TrayDirection {
  bool by_due;
  bool up;  // towards what is due later, or was received later

  explicit TrayDirection(const casebook::TrayQuery& query)
      : by_due(query.order == casebook::TrayOrder::due_first),
        up((query.order == casebook::TrayOrder::newest_first) == query.before.has_value()) {}

  [[nodiscard]] Sql of(const TrayStatements& tray) const {
    return by_due ? (up ? tray.by_due : tray.by_due_back) : (up ? tray.oldest : tray.newest);
  }

  /// Where a page begins that goes on from a place, or at the end of the tray: after everything
  /// that is due too early, or before everything that is due too late.
  [[nodiscard]] StoredPlace start(const casebook::TrayQuery& query,
                                  const FilterTexts& filter) const {
    const auto& from = query.before ? query.before : query.after;
    const std::string end(up ? "" : kAfterAll);
    StoredPlace place{query.landlord, end, end, end};
    if (from) {
      place = {query.landlord, from->reference, calendar::to_iso_utc(from->received_at),
               next_due_text(from->next_due)};
    }
    if (by_due && up && place.next_due < filter.from) {
      return {query.landlord, "", "", filter.from};
    }
    if (by_due && !up && place.next_due >= filter.until) {
      return {query.landlord, "", "", filter.until};
    }
    return place;
  }
};

/// Reads a page in the direction in which it is asked for, which may be against the tray's order.
template <class Database>
std::vector<casebook::CasefileRow> read_one_way(Database& database,
                                                const casebook::TrayQuery& query) {
  const FilterTexts filter(query);
  const TrayDirection direction(query);
  const auto viewer = seen_by_pattern(query.viewer);
  const auto page = [&](const StoredPlace& place, int wanted, auto&& take) {
    with_tray(query, [&](const TrayStatements& tray, const auto&... scope) {
      const Sql list = direction.of(tray);
      filter.pass_to([&](const auto&... narrowed) {
        if (direction.by_due) {
          database.each(list, take, scope..., direction.up ? filter.until : filter.from, viewer,
                        narrowed..., place.next_due, place.received_at, place.reference, wanted);
        } else {
          database.each(list, take, scope..., viewer, filter.from, filter.until, narrowed...,
                        place.received_at, place.reference, wanted);
        }
      });
    });
  };
  return readable_of_list<casebook::CasefileRow>(
      direction.start(query, filter), query.limit, page,
      [](auto& row, StoredPlace& place) { return read_casefile(row, place); });
}

/// A tray of all who have one of a few owners is put together from theirs, each of which is in an
/// index, whatever others have.
template <class Database>
std::vector<casebook::CasefileRow> read_of_owners(Database& database, casebook::TrayQuery query) {
  const auto owners = std::exchange(query.filter.owners, {});
  if (query.tray == casebook::Tray::late) {
    query.filter.due_until = std::min(query.filter.due_until.value_or(query.now), query.now);
  }
  query.tray = casebook::Tray::mine;
  std::vector<casebook::CasefileRow> rows;
  for (const auto& owner : owners) {
    query.owner = owner;
    std::ranges::move(read_one_way(database, query), std::back_inserter(rows));
  }
  std::ranges::sort(rows, [&](const auto& one, const auto& other) {
    const auto& [first, second] = query.before ? std::tie(other, one) : std::tie(one, other);
    return casebook::comes_before(place_of(first), place_of(second), query.order);
  });
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(query.limit)));
  return rows;
}

template <class Database>
std::vector<casebook::CasefileRow> read_tray(Database& database, const casebook::TrayQuery& query) {
  const bool is_of_owners =
      !query.filter.owners.empty() &&
      (query.tray == casebook::Tray::all_open || query.tray == casebook::Tray::late);
  auto rows = is_of_owners ? read_of_owners(database, query) : read_one_way(database, query);
  if (query.before) {
    std::ranges::reverse(rows);
  }
  return rows;
}

template <class Database>
casebook::TrayCounts count_trays(Database& database, const casebook::TrayQuery& query) {
  const auto read = [](auto& row) {
    casebook::TrayCounts counts;
    counts.all_open = row.number();
    counts.unallocated = row.number();
    counts.mine = row.number();
    counts.late = row.number();
    counts.closed = row.number();
    return counts;
  };
  const std::string_view nobody;
  const auto& of = query.landlord;
  const auto viewer = seen_by_pattern(query.viewer);
  if (query.filter == casebook::TrayFilter()) {
    return database
        .first(kTrayCounts, read, of, viewer, of, nobody, viewer, of, query.owner, viewer, of,
               query.now, viewer, of, viewer)
        .value_or(casebook::TrayCounts());
  }
  auto any = query;
  any.tray = casebook::Tray::all_open;
  const FilterTexts filter(any);
  const auto& [from, until] = std::tie(filter.from, filter.until);
  return filter
      .pass_to([&](const auto&... narrowed) {
        return database.first(kNarrowedCounts, read, of, viewer, from, until, narrowed..., of,
                              nobody, viewer, from, until, narrowed..., of, query.owner, viewer,
                              from, until, narrowed..., of, query.now, viewer, from, until,
                              narrowed..., of, viewer, from, until, narrowed...);
      })
      .value_or(casebook::TrayCounts());
}

}  // namespace redress::storage
