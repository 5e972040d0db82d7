#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "calendar/london.h"
#include "casebook/audit.h"
#include "storage/queries.h"
#include "storage/sql.h"

namespace redress::storage {

#define REDRESS_AUDIT \
  "SELECT landlord, at, who, kind, reference, whom, what, number FROM audit WHERE landlord = ?"
#define REDRESS_AUDIT_PAGE \
  " AND at >= ? AND (at, number) < (?, ?) ORDER BY at DESC, number DESC LIMIT ?"

// Their indexes leave out those without a casefile and those about nobody, so the statements do
// too.
inline constexpr Sql kAudit(REDRESS_AUDIT REDRESS_AUDIT_PAGE);
inline constexpr Sql kAuditOfCasefile(REDRESS_AUDIT
                                      " AND reference = ? AND reference <> ''" REDRESS_AUDIT_PAGE);
// Somebody is in an entry as whoever did it, or as whose account it is about: a search of an index
// for each, which their callers put together.
inline constexpr Sql kAuditBy(REDRESS_AUDIT " AND who = ?" REDRESS_AUDIT_PAGE);
inline constexpr Sql kAuditAbout(REDRESS_AUDIT " AND whom = ? AND whom <> ''" REDRESS_AUDIT_PAGE);
inline constexpr Sql kAuditOfCasefileBy(
    REDRESS_AUDIT " AND reference = ? AND reference <> '' AND who = ?" REDRESS_AUDIT_PAGE);

#undef REDRESS_AUDIT
#undef REDRESS_AUDIT_PAGE

template <class Row>
casebook::AuditEntry read_audit_entry(Row& row) {
  casebook::AuditEntry entry;
  entry.landlord = row.text();
  entry.at = row.instant();
  entry.who = row.text();
  entry.kind = row.text();
  entry.reference = row.text();
  entry.whom = row.text();
  entry.what = row.text();
  entry.number = row.number();
  return entry;
}

/// Calls use(list, values...) with the statements that find what is asked for, each with the values
/// before those of its page.
template <class Use>
void with_audit(const casebook::AuditQuery& query, Use&& use) {
  if (!query.reference.empty() && !query.who.empty()) {
    use(kAuditOfCasefileBy, query.landlord, query.reference, query.who);
  } else if (!query.reference.empty()) {
    use(kAuditOfCasefile, query.landlord, query.reference);
  } else if (!query.who.empty()) {
    use(kAuditBy, query.landlord, query.who);
    use(kAuditAbout, query.landlord, query.who);
  } else {
    use(kAudit, query.landlord);
  }
}

template <class Database>
std::vector<casebook::AuditEntry> read_audit(Database& database,
                                             const casebook::AuditQuery& query) {
  constexpr std::string_view kAfterAll = "9999-12-31T23:59:59Z";
  const std::string from = query.from ? calendar::to_iso_utc(*query.from) : "";
  std::string end = query.until ? calendar::to_iso_utc(*query.until) : std::string(kAfterAll);
  std::int64_t number = 0;
  if (query.before && (!query.until || query.before->at < *query.until)) {
    end = calendar::to_iso_utc(query.before->at);
    number = query.before->number;
  }
  std::vector<casebook::AuditEntry> found;
  with_audit(query, [&](Sql list, const auto&... values) {
    database.each(
        list, [&](auto& row) { found.push_back(read_audit_entry(row)); }, values..., from, end,
        number, query.limit);
  });
  const auto key = [](const auto& entry) { return std::tuple(entry.at, entry.number); };
  std::ranges::sort(found, std::ranges::greater(), key);
  const auto again = std::ranges::unique(found, {}, &casebook::AuditEntry::number);
  found.erase(again.begin(), again.end());
  found.resize(std::min(found.size(), static_cast<std::size_t>(query.limit)));
  return found;
}

/// The audit, over an engine as described in store_over.h. An entry is kept twice where it is not
/// known whether the first try was kept: rather twice than never.
template <class Engine>
class AuditOver : public casebook::AuditTrail {
 public:
  /// The engine must outlive it.
  explicit AuditOver(Engine& engine) : engine_(engine) {}

  void note(const casebook::AuditEntry& entry) override {
    constexpr auto kAgain = [](auto&) -> std::optional<bool> { return std::nullopt; };
    engine_.write({}, kAgain, [&](auto& database) {
      insert_audit_entry(database, entry);
      return true;
    });
  }

  std::vector<casebook::AuditEntry> entries(const casebook::AuditQuery& query) override {
    return engine_.read([&](auto& database) { return read_audit(database, query); });
  }

 private:
  Engine& engine_;
};

}  // namespace redress::storage
