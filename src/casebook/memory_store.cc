#include "casebook/memory_store.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace redress::casebook {

namespace {

bool belongs_in(const TrayQuery& query, const CasefileRow& row) {
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

// By next due, those without one last, then by receipt; the reference settles what is left.
bool comes_first(const CasefileRow& a, const CasefileRow& b) {
  const auto key = [](const CasefileRow& row) {
    return std::tuple(!row.next_due, row.next_due, row.received_at,
                      std::string_view(row.reference));
  };
  return key(a) < key(b);
}

template <class Map>
auto find_named(Map& map, std::string_view landlord, std::string_view name) {
  return map.find({std::string(landlord), std::string(name)});
}

}  // namespace

std::vector<StoredEvent> MemoryStore::load(std::string_view landlord, std::string_view stream) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(streams_, landlord, stream);
  return found == streams_.end() ? std::vector<StoredEvent>() : found->second.events;
}

Result<Appended, AppendProblem> MemoryStore::append(const Append& append) {
  check_hangs_together(append);
  const std::lock_guard lock(mutex_);
  if (!append.idempotency_key.empty()) {
    const auto key = find_named(keys_, append.landlord, append.idempotency_key);
    if (key != keys_.end()) {
      const KeySeen& seen = key->second;
      if (seen.request_digest != append.request_digest) {
        return fail(AppendProblem::key_belongs_to_another_request);
      }
      return Appended{seen.version, seen.stream, true};
    }
  }
  const auto found = find_named(streams_, append.landlord, append.stream);
  const auto version = found == streams_.end() ? 0 : std::ssize(found->second.events);
  if (version != append.expected_version) {
    return fail(AppendProblem::someone_else_was_first);
  }
  Stream& stream = streams_[{append.landlord, append.stream}];
  stream.events.insert(stream.events.end(), append.events.begin(), append.events.end());
  stream.rows = append.rows;
  const auto last = append.events.back().seq;
  if (!append.idempotency_key.empty()) {
    keys_[{append.landlord, append.idempotency_key}] = {append.stream, last, append.request_digest};
  }
  return Appended{last, append.stream, false};
}

std::optional<KeySeen> MemoryStore::seen(std::string_view landlord,
                                         std::string_view idempotency_key) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(keys_, landlord, idempotency_key);
  return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

void MemoryStore::record_attempt(const Attempt& attempt) {
  const std::lock_guard lock(mutex_);
  attempts_[{attempt.landlord, attempt.stream}].push_back(attempt);
}

std::vector<Attempt> MemoryStore::attempts(std::string_view landlord, std::string_view stream) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(attempts_, landlord, stream);
  return found == attempts_.end() ? std::vector<Attempt>() : found->second;
}

std::vector<EventStore::StreamName> MemoryStore::streams(const StreamName& after, int limit) {
  const std::lock_guard lock(mutex_);
  std::vector<StreamName> names;
  for (auto at = streams_.upper_bound({after.landlord, after.stream});
       at != streams_.end() && std::ssize(names) < limit; ++at) {
    names.push_back({at->first.first, at->first.second});
  }
  return names;
}

bool MemoryStore::replace_rows(std::string_view landlord, std::string_view stream,
                               const Rows& rows) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(streams_, landlord, stream);
  if (found == streams_.end() || std::ssize(found->second.events) != rows.casefile.version) {
    return false;
  }
  found->second.rows = rows;
  return true;
}

std::vector<CasefileRow> MemoryStore::in_tray(const TrayQuery& query) {
  std::vector<CasefileRow> rows;
  for (const auto& [name, stream] : streams_) {
    if (name.first == query.landlord && belongs_in(query, stream.rows.casefile)) {
      rows.push_back(stream.rows.casefile);
    }
  }
  return rows;
}

std::vector<CasefileRow> MemoryStore::tray(const TrayQuery& query) {
  const std::lock_guard lock(mutex_);
  auto rows = in_tray(query);
  std::sort(rows.begin(), rows.end(), comes_first);
  const auto from = std::min<std::ptrdiff_t>(query.offset, std::ssize(rows));
  const auto to = std::min<std::ptrdiff_t>(from + query.limit, std::ssize(rows));
  return {rows.begin() + from, rows.begin() + to};
}

std::int64_t MemoryStore::tray_count(const TrayQuery& query) {
  const std::lock_guard lock(mutex_);
  return std::ssize(in_tray(query));
}

std::optional<Rows> MemoryStore::find(std::string_view landlord, std::string_view reference) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(streams_, landlord, reference);
  return found == streams_.end() ? std::nullopt : std::optional(found->second.rows);
}

std::vector<EventStore::StreamName> MemoryStore::to_wake(Instant now, int limit) {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<Instant, StreamName>> due;
  for (const auto& [name, stream] : streams_) {
    if (stream.rows.casefile.wake_at && *stream.rows.casefile.wake_at <= now) {
      due.push_back({*stream.rows.casefile.wake_at, {name.first, name.second}});
    }
  }
  std::stable_sort(due.begin(), due.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<StreamName> names;
  for (const auto& [at, name] : due) {
    if (std::ssize(names) < limit) {
      names.push_back(name);
    }
  }
  return names;
}

}  // namespace redress::casebook
