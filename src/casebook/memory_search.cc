#include <algorithm>
#include <ranges>

#include "casebook/memory_store.h"
#include "casebook/search_words.h"

// The search index of a store in memory: it looks at everything.
namespace redress::casebook {

void MemoryStore::put(Stream& stream, const std::optional<Rows>& rows) {
  if (rows && !rows->words.empty() && stream.number == 0) {
    stream.number = ++numbered_;
  }
  stream.rows = rows;
}

std::vector<FoundCasefile> MemoryStore::find_casefiles(const SearchQuery& query) {
  const std::lock_guard lock(mutex_);
  std::vector<FoundCasefile> found;
  for (const auto& [name, stream] : streams_) {
    if (name.first == query.landlord && stream.number > 0 && stream.rows &&
        stream.number < query.before.value_or(stream.number + 1) &&
        are_found_by(query.expression, stream.rows->words)) {
      found.push_back({stream.number, stream.rows->words, stream.rows->casefile});
    }
  }
  std::ranges::sort(found, std::greater(), &FoundCasefile::number);
  found.resize(std::min(found.size(), static_cast<std::size_t>(query.limit)));
  return found;
}

IndexedPerson MemoryStore::indexed(const Person& person) const {
  const auto home = properties_.find({person.landlord, person.property});
  const bool is_known = home != properties_.end();
  return {.person = person,
          .home = is_known ? std::optional(home->second) : std::nullopt,
          .words = words_of_person(person, is_known ? &home->second : nullptr)};
}

// Numbered in the order of their own numbers: nobody in memory asks who came last.
std::vector<FoundPerson> MemoryStore::find_people(const SearchQuery& query) {
  const std::lock_guard lock(mutex_);
  std::vector<FoundPerson> found;
  std::int64_t number = 0;
  for (const auto& [name, person] : people_) {
    ++number;
    auto one = indexed(person);
    if (name.first == query.landlord && number < query.before.value_or(number + 1) &&
        are_found_by(query.expression, one.words)) {
      found.push_back({number, std::move(one.words), std::move(one.person), std::move(one.home)});
    }
  }
  std::ranges::reverse(found);
  found.resize(std::min(found.size(), static_cast<std::size_t>(query.limit)));
  return found;
}

std::vector<IndexedPerson> MemoryStore::indexed_people(std::string_view landlord,
                                                       std::string_view number, int limit) {
  const std::lock_guard lock(mutex_);
  std::vector<IndexedPerson> all;
  for (auto at = people_.upper_bound({std::string(landlord), std::string(number)});
       at != people_.end() && std::ssize(all) < limit; ++at) {
    all.push_back(indexed(at->second));
  }
  return all;
}

}  // namespace redress::casebook
