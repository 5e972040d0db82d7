#include "casebook/memory_store.h"

#include <algorithm>
#include <iterator>

#include "casework/events/decision.h"

namespace redress::casebook {

namespace {

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

std::int64_t MemoryStore::version(std::string_view landlord, std::string_view stream) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(streams_, landlord, stream);
  return found == streams_.end() ? 0 : std::ssize(found->second.events);
}

std::int64_t MemoryStore::listed_version(std::string_view landlord, std::string_view stream) {
  const std::lock_guard lock(mutex_);
  const auto found = find_named(streams_, landlord, stream);
  return found == streams_.end() || !found->second.rows ? 0 : found->second.rows->casefile.version;
}

std::vector<Result<Appended, AppendProblem>> MemoryStore::append_all(
    const std::vector<Append>& appends) {
  std::vector<Result<Appended, AppendProblem>> outcomes;
  for (const auto& one : appends) {
    outcomes.push_back(append(one));
  }
  return outcomes;
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
  for (const auto place : append.erased) {
    StoredEvent& event = stream.events.at(static_cast<std::size_t>(place - 1));
    event.personal.clear();
    event.personal_salt.clear();
  }
  if (!append.erased.empty()) {
    for (auto& [key, request] : requests_) {
      if (request.landlord == append.landlord && request.stream == append.stream) {
        request.request_digest.clear();
      }
    }
  }
  put(stream, append.rows);
  for (const auto& entry : append.audited) {
    audit_.note(entry);
  }
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

int MemoryStore::forget_requests(Instant before, int limit) {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<Instant, Name>> old;
  for (const auto& [name, request] : requests_) {
    if (request.answered_at < before && !request.idempotency_key.starts_with(kImportKeys)) {
      old.emplace_back(request.answered_at, name);
    }
  }
  std::sort(old.begin(), old.end());
  int forgotten = 0;
  for (const auto& [at, name] : old) {
    if (forgotten < limit) {
      requests_.erase(name);
      ++forgotten;
    }
  }
  return forgotten;
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

std::vector<StreamName> MemoryStore::streams(const StreamName& after, int limit) {
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
  put(found->second, rows);
  return true;
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
  numbered_ = filled.numbered_;
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
    put(streams_[{rows.casefile.landlord, rows.casefile.reference}], rows);
  }
}

}  // namespace redress::casebook
