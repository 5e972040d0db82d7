#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/event_store.h"

namespace redress::storage {

/// A store over one database engine. What is asked of a database is the same for all of them
/// (queries.h); an Engine says how a piece of work is carried out on a connection of its own:
///
///   read(work)        work(database), which asks one thing, on a connection that only reads
///   read_moment(work) the same for work that asks several things as of one moment
///   write(names, is_done, work)
///                     work(database) in a transaction that is durable when this returns, alone on
///                     the streams with these names; where an engine cannot know whether an earlier
///                     try was kept, is_done(database) gives what the work gave then, or nothing
///   vouch(database)   what was read in this transaction is durable once it ends
///   rest(database), rest_reading(database)
///                     within a long piece of work: none of it may take longer than one call may
///   fill(work)        work(database) in a transaction that nobody else writes beside
///
/// The definitions are in store_over.cc.h, for the source that knows the engine.
template <class Engine>
class StoreOver : public casebook::Store {
 public:
  using StreamName = casebook::StreamName;
  using Waking = casebook::Register::Waking;
  using HeldMarker = casebook::Register::HeldMarker;
  using MadeFrom = casebook::Register::MadeFrom;
  using DamagedRow = casebook::Register::DamagedRow;
  using OutOfStep = casebook::Register::OutOfStep;
  using EditionInUse = casebook::Register::EditionInUse;

  ~StoreOver() override;

  std::vector<casebook::StoredEvent> load(std::string_view landlord,
                                          std::string_view stream) override;
  std::int64_t version(std::string_view landlord, std::string_view stream) override;
  std::int64_t listed_version(std::string_view landlord, std::string_view stream) override;
  Result<casebook::Appended, casebook::AppendProblem> append(
      const casebook::Append& append) override;
  std::vector<Result<casebook::Appended, casebook::AppendProblem>> append_all(
      const std::vector<casebook::Append>& appends) override;
  std::optional<casebook::KeySeen> seen(std::string_view landlord,
                                        std::string_view idempotency_key) override;
  int forget_requests(casebook::Instant before, int limit) override;
  void record_attempt(const casebook::Attempt& attempt) override;
  std::vector<casebook::Attempt> attempts(std::string_view landlord,
                                          std::string_view stream) override;
  std::vector<StreamName> streams(const StreamName& after, int limit) override;
  bool replace_rows(std::string_view landlord, std::string_view stream,
                    const casebook::Rows& rows) override;

  std::vector<casebook::CasefileRow> tray(const casebook::TrayQuery& query) override;
  casebook::TrayCounts tray_counts(const casebook::TrayQuery& query) override;
  std::optional<casebook::Rows> find(std::string_view landlord,
                                     std::string_view reference) override;
  std::optional<casebook::CasefileRow> row(std::string_view landlord,
                                           std::string_view reference) override;
  std::vector<HeldMarker> markers_on(std::string_view landlord,
                                     std::string_view person_number) override;
  std::vector<WaitingCasefile> awaiting(std::string_view landlord, std::string_view role,
                                        std::string_view viewer, int limit) override;
  std::vector<casebook::Register::Awaited> awaited_of(std::string_view landlord,
                                                      std::string_view owner,
                                                      std::string_view viewer, int limit) override;
  std::vector<MadeFrom> outdated(std::string_view landlord, std::string_view edition,
                                 std::string_view made_from, const MadeFrom& after,
                                 int limit) override;
  std::vector<Waking> to_wake(casebook::Instant now, const Waking& after, int limit) override;
  std::vector<DamagedRow> damaged_rows() override;
  std::vector<OutOfStep> out_of_step() override;
  std::vector<EditionInUse> editions_in_use() override;

  std::vector<casebook::FoundCasefile> find_casefiles(const casebook::SearchQuery& query) override;
  std::vector<casebook::FoundPerson> find_people(const casebook::SearchQuery& query) override;
  std::vector<casebook::IndexedPerson> indexed_people(std::string_view landlord,
                                                      std::string_view number, int limit) override;
  void index_again(const casebook::Person& person) override;

  void keep(const casebook::Copied& copied) override;
  std::optional<casebook::Person> person(std::string_view landlord,
                                         std::string_view number) override;
  std::optional<casebook::Property> property(std::string_view landlord,
                                             std::string_view number) override;
  std::vector<casebook::Import> imports(std::string_view landlord) override;

  casebook::ServerState& server_state() override;
  casebook::AccountStore& accounts() override;
  casebook::AuditTrail& audit() override;

  void read_all(const std::function<void(const casebook::Holdings&)>& visit) override;
  bool fill(const std::function<std::optional<casebook::Filling>()>& next) override;

 protected:
  explicit StoreOver(std::unique_ptr<Engine> engine);

  [[nodiscard]] Engine& engine() const { return *engine_; }

 private:
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<casebook::ServerState> server_state_;  // over the engine
  std::unique_ptr<casebook::AccountStore> accounts_;     // over the engine
  std::unique_ptr<casebook::AuditTrail> audit_;          // over the engine
};

}  // namespace redress::storage
