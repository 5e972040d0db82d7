#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "casebook/event_store.h"
#include "casebook/memory_accounts.h"
#include "casebook/memory_audit.h"
#include "casebook/memory_server_state.h"

namespace redress::casebook {

/// Keeps everything in memory, for tests and trials; lost with the process. Any thread may call.
class MemoryStore : public Store {
 public:
  std::vector<StoredEvent> load(std::string_view landlord, std::string_view stream) override;
  std::int64_t version(std::string_view landlord, std::string_view stream) override;
  std::int64_t listed_version(std::string_view landlord, std::string_view stream) override;
  Result<Appended, AppendProblem> append(const Append& append) override;
  std::vector<Result<Appended, AppendProblem>> append_all(
      const std::vector<Append>& appends) override;
  std::optional<KeySeen> seen(std::string_view landlord, std::string_view idempotency_key) override;
  int forget_requests(Instant before, int limit) override;
  void record_attempt(const Attempt& attempt) override;
  std::vector<Attempt> attempts(std::string_view landlord, std::string_view stream) override;
  std::vector<StreamName> streams(const StreamName& after, int limit) override;
  bool replace_rows(std::string_view landlord, std::string_view stream, const Rows& rows) override;

  std::vector<CasefileRow> tray(const TrayQuery& query) override;
  TrayCounts tray_counts(const TrayQuery& query) override;
  std::optional<Rows> find(std::string_view landlord, std::string_view reference) override;
  std::optional<CasefileRow> row(std::string_view landlord, std::string_view reference) override;
  std::vector<HeldMarker> markers_on(std::string_view landlord,
                                     std::string_view person_number) override;
  std::vector<WaitingCasefile> awaiting(std::string_view landlord, std::string_view role,
                                        std::string_view viewer, int limit) override;
  std::vector<Awaited> awaited_of(std::string_view landlord, std::string_view owner,
                                  std::string_view viewer, int limit) override;
  std::vector<MadeFrom> outdated(std::string_view landlord, std::string_view edition,
                                 std::string_view made_from, const MadeFrom& after,
                                 int limit) override;
  std::vector<Waking> to_wake(Instant now, const Waking& after, int limit) override;

  std::vector<FoundCasefile> find_casefiles(const SearchQuery& query) override;
  std::vector<FoundPerson> find_people(const SearchQuery& query) override;
  std::vector<IndexedPerson> indexed_people(std::string_view landlord, std::string_view number,
                                            int limit) override;

  /// Does nothing: the words are made whenever they are looked for.
  void index_again(const Person& /*person*/) override {}

  std::vector<DamagedRow> damaged_rows() override { return {}; }

  std::vector<OutOfStep> out_of_step() override { return {}; }

  std::vector<EditionInUse> editions_in_use() override;

  void keep(const Copied& copied) override;
  std::optional<Person> person(std::string_view landlord, std::string_view number) override;
  std::optional<Property> property(std::string_view landlord, std::string_view number) override;
  std::vector<Import> imports(std::string_view landlord) override;

  ServerState& server_state() override { return server_state_; }

  AccountStore& accounts() override { return accounts_; }

  AuditTrail& audit() override { return audit_; }

  void read_all(const std::function<void(const Holdings&)>& visit) override;
  bool fill(const std::function<std::optional<Filling>()>& next) override;

 private:
  // Landlord first, as every table has it.
  using Name = std::pair<std::string, std::string>;

  struct Stream {
    std::vector<StoredEvent> events;
    std::optional<Rows> rows;  // for a casefile
    std::int64_t number = 0;   // in the order in which rows came in; 0: without rows
  };

  void take(const Filling& part);
  std::vector<CasefileRow> in_tray(const TrayQuery& query);
  void put(Stream& stream, const std::optional<Rows>& rows);
  [[nodiscard]] IndexedPerson indexed(const Person& person) const;

  MemoryServerState server_state_;
  MemoryAccounts accounts_;
  MemoryAudit audit_;
  std::mutex mutex_;
  std::map<Name, Stream> streams_;
  std::int64_t numbered_ = 0;
  std::map<Name, AnsweredRequest> requests_;
  std::map<Name, std::vector<Attempt>> attempts_;
  std::map<Name, Person> people_;
  std::map<Name, Property> properties_;
  std::map<std::string, std::vector<Import>> imports_;  // by landlord
};

}  // namespace redress::casebook
