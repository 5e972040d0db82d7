#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "casebook/memory_store.h"

// What lists ask of a store in memory.
namespace redress::casebook {

namespace {

bool belongs_in_tray(const TrayQuery& query, const CasefileRow& row) {
  switch (query.tray) {
    case Tray::all_open:
      return row.open;
    case Tray::unallocated:
      return row.open && row.owner.empty();
    case Tray::mine:
      return row.open && row.owner == query.owner;
    case Tray::late:
      return row.open && row.next_due && *row.next_due < query.now;
    case Tray::closed:
      return !row.open;
  }
  return false;
}

bool belongs_in(const TrayQuery& query, const CasefileRow& row) {
  return belongs_in_tray(query, row) && fits(row, query.filter) &&
         may_be_seen_by(row, query.viewer);
}

}  // namespace

std::vector<CasefileRow> MemoryStore::in_tray(const TrayQuery& query) {
  std::vector<CasefileRow> rows;
  for (const auto& [name, stream] : streams_) {
    if (name.first == query.landlord && stream.rows && belongs_in(query, stream.rows->casefile)) {
      rows.push_back(stream.rows->casefile);
    }
  }
  return rows;
}

std::vector<Register::EditionInUse> MemoryStore::editions_in_use() {
  const std::lock_guard lock(mutex_);
  std::set<std::pair<std::string, std::string>> names;
  for (const auto& [name, stream] : streams_) {
    if (stream.rows) {
      names.emplace(name.first, stream.rows->casefile.edition);
    }
  }
  std::vector<EditionInUse> all;
  for (const auto& [landlord, edition] : names) {
    all.push_back({landlord, edition});
  }
  return all;
}

std::vector<CasefileRow> MemoryStore::tray(const TrayQuery& query) {
  const std::lock_guard lock(mutex_);
  auto rows = in_tray(query);
  std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    return comes_before(place_of(a), place_of(b), query.order);
  });
  const auto limit = static_cast<std::size_t>(query.limit);
  if (query.before) {
    std::erase_if(rows, [&](const auto& row) {
      return !comes_before(place_of(row), *query.before, query.order);
    });
    rows.erase(rows.begin(),
               rows.end() - static_cast<std::ptrdiff_t>(std::min(rows.size(), limit)));
    return rows;
  }
  if (query.after) {
    std::erase_if(rows, [&](const auto& row) {
      return !comes_before(*query.after, place_of(row), query.order);
    });
  }
  rows.resize(std::min(rows.size(), limit));
  return rows;
}

TrayCounts MemoryStore::tray_counts(const TrayQuery& query) {
  const std::lock_guard lock(mutex_);
  const auto count = [&](Tray tray) {
    auto one = query;
    one.tray = tray;
    return std::min<std::int64_t>(std::ssize(in_tray(one)), kMostCounted + 1);
  };
  return {count(Tray::all_open), count(Tray::unallocated), count(Tray::mine), count(Tray::late),
          count(Tray::closed)};
}

std::optional<Rows> MemoryStore::find(std::string_view landlord, std::string_view reference) {
  const std::lock_guard lock(mutex_);
  const auto found = streams_.find({std::string(landlord), std::string(reference)});
  return found == streams_.end() ? std::nullopt : found->second.rows;
}

std::optional<CasefileRow> MemoryStore::row(std::string_view landlord, std::string_view reference) {
  auto rows = find(landlord, reference);
  return rows ? std::optional(std::move(rows->casefile)) : std::nullopt;
}

std::vector<Register::HeldMarker> MemoryStore::markers_on(std::string_view landlord,
                                                          std::string_view person_number) {
  const std::lock_guard lock(mutex_);
  std::vector<HeldMarker> held;
  for (const auto& [name, stream] : streams_) {
    if (name.first != landlord || !stream.rows) {
      continue;
    }
    for (const auto& marker : stream.rows->markers) {
      if (marker.person_number == person_number) {
        held.push_back({name.second, marker});
      }
    }
  }
  return held;
}

std::vector<Register::WaitingCasefile> MemoryStore::awaiting(std::string_view landlord,
                                                             std::string_view role,
                                                             std::string_view viewer, int limit) {
  const std::lock_guard lock(mutex_);
  std::vector<WaitingCasefile> waiting;
  for (const auto& [name, stream] : streams_) {
    if (name.first != landlord || !stream.rows || !may_be_seen_by(stream.rows->casefile, viewer)) {
      continue;
    }
    for (const auto& awaited : stream.rows->awaited) {
      if (awaited.role == role && std::ssize(waiting) < limit) {
        waiting.push_back({name.second, stream.rows->casefile.person, awaited});
      }
    }
  }
  return waiting;
}

std::vector<Register::Awaited> MemoryStore::awaited_of(std::string_view landlord,
                                                       std::string_view owner,
                                                       std::string_view viewer, int limit) {
  const std::lock_guard lock(mutex_);
  std::vector<Awaited> all;
  for (const auto& [name, stream] : streams_) {
    const auto* row = stream.rows ? &stream.rows->casefile : nullptr;
    if (!row || name.first != landlord || !row->open || row->owner != owner ||
        !may_be_seen_by(*row, viewer)) {
      continue;
    }
    for (const auto& due : stream.rows->due) {
      if (due.state == "running" && (due.use == "promise" || due.use == "order" ||
                                     due.use == "hearing" || due.use == "comment")) {
        all.push_back({name.second, row->person, due});
      }
    }
  }
  std::ranges::stable_sort(all, {}, [](const Awaited& one) {
    return std::tuple(!one.due.due_at, one.due.due_at, one.reference);
  });
  all.resize(std::min(all.size(), static_cast<std::size_t>(limit)));
  return all;
}

std::vector<MemoryStore::MadeFrom> MemoryStore::outdated(std::string_view landlord,
                                                         std::string_view edition,
                                                         std::string_view made_from,
                                                         const MadeFrom& after, int limit) {
  const std::lock_guard lock(mutex_);
  const auto key = [](const MadeFrom& one) { return std::tie(one.made_from, one.reference); };
  std::vector<MadeFrom> found;
  for (const auto& [name, stream] : streams_) {
    if (name.first != landlord || !stream.rows || stream.rows->casefile.edition != edition ||
        stream.rows->casefile.made_from == made_from) {
      continue;
    }
    MadeFrom one{stream.rows->casefile.made_from, name.second};
    if (key(after) < key(one)) {
      found.push_back(std::move(one));
    }
  }
  std::sort(found.begin(), found.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
  return found;
}

std::vector<MemoryStore::Waking> MemoryStore::to_wake(Instant now, const Waking& after, int limit) {
  const std::lock_guard lock(mutex_);
  const auto key = [](const Waking& one) {
    return std::tuple(one.wake_at, one.name.landlord, one.name.stream);
  };
  std::vector<Waking> due;
  for (const auto& [name, stream] : streams_) {
    if (!stream.rows || !stream.rows->casefile.wake_at) {
      continue;
    }
    Waking one{*stream.rows->casefile.wake_at, {name.first, name.second}};
    if (one.wake_at <= now && key(after) < key(one)) {
      due.push_back(std::move(one));
    }
  }
  std::sort(due.begin(), due.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  due.resize(std::min(due.size(), static_cast<std::size_t>(limit)));
  return due;
}

}  // namespace redress::casebook
