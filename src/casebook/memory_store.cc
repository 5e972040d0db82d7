#include "casebook/memory_store.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "casework/events/stage.h"

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
    const auto key = find_named(requests_, append.landlord, append.idempotency_key);
    if (key != requests_.end()) {
      const AnsweredRequest& seen = key->second;
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
  const StoredEvent& last = append.events.back();
  if (!append.idempotency_key.empty()) {
    requests_[{append.landlord, append.idempotency_key}] = {
        append.landlord, append.idempotency_key, append.request_digest, append.stream,
        last.seq,        last.recorded_at};
  }
  return Appended{last.seq, append.stream, false};
}

std::optional<KeySeen> MemoryStore::seen(std::string_view landlord,
                                         std::string_view idempotency_key) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(requests_, landlord, idempotency_key);
  if (found == requests_.end()) {
    return std::nullopt;
  }
  const AnsweredRequest& seen = found->second;
  return KeySeen{seen.stream, seen.version, seen.request_digest};
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
    if (name.first == query.landlord && stream.rows && belongs_in(query, stream.rows->casefile)) {
      rows.push_back(stream.rows->casefile);
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
  return found == streams_.end() ? std::nullopt : found->second.rows;
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

std::vector<EventStore::StreamName> MemoryStore::to_wake(Instant now, int limit) {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<Instant, StreamName>> due;
  for (const auto& [name, stream] : streams_) {
    if (stream.rows && stream.rows->casefile.wake_at && *stream.rows->casefile.wake_at <= now) {
      due.push_back({*stream.rows->casefile.wake_at, {name.first, name.second}});
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

void MemoryStore::keep(const Copied& copied) {
  const std::lock_guard lock(mutex_);
  for (const auto& person : copied.people) {
    people_[{person.landlord, person.number}] = person;
  }
  for (const auto& property : copied.properties) {
    properties_[{property.landlord, property.number}] = property;
  }
  imports_[copied.import.landlord].push_back(copied.import);
}

std::optional<Person> MemoryStore::person(std::string_view landlord, std::string_view number) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(people_, landlord, number);
  return found == people_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Property> MemoryStore::property(std::string_view landlord, std::string_view number) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(properties_, landlord, number);
  return found == properties_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Import> MemoryStore::imports(std::string_view landlord) {
  const std::lock_guard lock(mutex_);
  const auto found = imports_.find(std::string(landlord));
  return found == imports_.end() ? std::vector<Import>() : found->second;
}

void MemoryStore::read_all(const std::function<void(const Holdings&)>& visit) {
  Holdings all;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [name, stream] : streams_) {
      all.events.insert(all.events.end(), stream.events.begin(), stream.events.end());
    }
    for (const auto& [name, attempts] : attempts_) {
      all.attempts.insert(all.attempts.end(), attempts.begin(), attempts.end());
    }
    for (const auto& [key, request] : requests_) {
      all.requests.push_back(request);
    }
    for (const auto& [name, person] : people_) {
      all.people.push_back(person);
    }
    for (const auto& [name, property] : properties_) {
      all.properties.push_back(property);
    }
    for (const auto& [landlord, imports] : imports_) {
      all.imports.insert(all.imports.end(), imports.begin(), imports.end());
    }
  }
  visit(all);
}

bool MemoryStore::fill(const std::function<std::optional<Filling>()>& next) {
  const std::lock_guard lock(mutex_);
  if (!streams_.empty() || !attempts_.empty() || !requests_.empty() || !people_.empty() ||
      !properties_.empty() || !imports_.empty()) {
    return false;
  }
  MemoryStore filled;
  while (const auto part = next()) {
    filled.take(*part);
  }
  streams_ = std::move(filled.streams_);
  attempts_ = std::move(filled.attempts_);
  requests_ = std::move(filled.requests_);
  people_ = std::move(filled.people_);
  properties_ = std::move(filled.properties_);
  imports_ = std::move(filled.imports_);
  return true;
}

void MemoryStore::take(const Filling& part) {
  for (const auto& event : part.holdings.events) {
    streams_[{event.landlord, event.stream}].events.push_back(event);
  }
  for (const auto& attempt : part.holdings.attempts) {
    attempts_[{attempt.landlord, attempt.stream}].push_back(attempt);
  }
  for (const auto& request : part.holdings.requests) {
    requests_[{request.landlord, request.idempotency_key}] = request;
  }
  for (const auto& person : part.holdings.people) {
    people_[{person.landlord, person.number}] = person;
  }
  for (const auto& property : part.holdings.properties) {
    properties_[{property.landlord, property.number}] = property;
  }
  for (const auto& import : part.holdings.imports) {
    imports_[import.landlord].push_back(import);
  }
  for (const auto& rows : part.rows) {
    streams_[{rows.casefile.landlord, rows.casefile.reference}].rows = rows;
  }
}

}  // namespace redress::casebook
