#include "casebook/memory_audit.h"

#include <algorithm>
#include <tuple>

namespace redress::casebook {

namespace {

bool fits(const AuditEntry& entry, const AuditQuery& query) {
  return entry.landlord == query.landlord &&
         (query.who.empty() || entry.who == query.who || entry.whom == query.who) &&
         (query.reference.empty() || entry.reference == query.reference) &&
         (!query.from || entry.at >= *query.from) && (!query.until || entry.at < *query.until) &&
         (!query.before ||
          std::tuple(entry.at, entry.number) < std::tuple(query.before->at, query.before->number));
}

}  // namespace

void MemoryAudit::note(const AuditEntry& entry) {
  const std::lock_guard lock(mutex_);
  entries_.push_back(entry);
  entries_.back().number = std::ssize(entries_);
}

std::vector<AuditEntry> MemoryAudit::entries(const AuditQuery& query) {
  const std::lock_guard lock(mutex_);
  std::vector<AuditEntry> found;
  std::ranges::copy_if(entries_, std::back_inserter(found),
                       [&](const auto& entry) { return fits(entry, query); });
  std::ranges::sort(found, [](const auto& one, const auto& other) {
    return std::tuple(one.at, one.number) > std::tuple(other.at, other.number);
  });
  found.resize(std::min(found.size(), static_cast<std::size_t>(query.limit)));
  return found;
}

}  // namespace redress::casebook
