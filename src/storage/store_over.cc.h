#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "storage/accounts_over.h"
#include "storage/audit_over.h"
#include "storage/copying.h"
#include "storage/lists.h"
#include "storage/server_state_over.h"
#include "storage/store_over.h"
#include "storage/trays.h"

// The implementation of a store over any engine, for inclusion in the one source file of each
// engine.
namespace redress::storage {

using StreamNames = std::vector<casebook::StreamName>;

/// One import at a time for each landlord, since the journal's numbers are consecutive.
inline constexpr std::string_view kImportsLock = "#imports";

template <class Database>
bool is_kept(Database& database, const casebook::Append& append) {
  const casebook::StoredEvent& last = append.events.back();
  return database.first(
             kHashAt, [](auto& row) { return row.text(); }, last.landlord, last.stream, last.seq) ==
         last.hash;
}

/// Returns the result of an earlier try, if it was kept.
template <class Database>
std::optional<Result<casebook::Appended, casebook::AppendProblem>> appended_before(
    Database& database, const casebook::Append& append) {
  if (!is_kept(database, append)) {
    return std::nullopt;
  }
  return casebook::Appended{append.events.back().seq, append.stream, false};
}

/// For work that is safe to repeat: never reports it as done.
inline constexpr auto kDoAgain = [](auto&) -> std::optional<bool> { return std::nullopt; };

template <class Engine>
StoreOver<Engine>::StoreOver(std::unique_ptr<Engine> engine)
    : engine_(std::move(engine)),
      server_state_(std::make_unique<ServerStateOver<Engine>>(*engine_)),
      accounts_(std::make_unique<AccountsOver<Engine>>(*engine_)),
      audit_(std::make_unique<AuditOver<Engine>>(*engine_)) {}

template <class Engine>
StoreOver<Engine>::~StoreOver() = default;

template <class Engine>
casebook::ServerState& StoreOver<Engine>::server_state() {
  return *server_state_;
}

template <class Engine>
casebook::AccountStore& StoreOver<Engine>::accounts() {
  return *accounts_;
}

template <class Engine>
casebook::AuditTrail& StoreOver<Engine>::audit() {
  return *audit_;
}

template <class Engine>
std::vector<casebook::StoredEvent> StoreOver<Engine>::load(std::string_view landlord,
                                                           std::string_view stream) {
  return engine_->read([&](auto& database) { return read_stream(database, landlord, stream); });
}

template <class Engine>
std::int64_t StoreOver<Engine>::version(std::string_view landlord, std::string_view stream) {
  return engine_->read([&](auto& database) { return version_of(database, landlord, stream); });
}

template <class Engine>
std::int64_t StoreOver<Engine>::listed_version(std::string_view landlord, std::string_view stream) {
  return engine_->read(
      [&](auto& database) { return listed_version_of(database, landlord, stream); });
}

template <class Engine>
Result<casebook::Appended, casebook::AppendProblem> StoreOver<Engine>::append(
    const casebook::Append& append) {
  casebook::check_hangs_together(append);
  return engine_->write(
      StreamNames{{append.landlord, append.stream}},
      [&](auto& database) { return appended_before(database, append); },
      [&](auto& database) {
        auto result = write_append(database, append);
        if (result && result->done_before) {
          engine_->vouch(database);
        }
        return result;
      });
}

template <class Engine>
std::vector<Result<casebook::Appended, casebook::AppendProblem>> StoreOver<Engine>::append_all(
    const std::vector<casebook::Append>& appends) {
  using Outcomes = std::vector<Result<casebook::Appended, casebook::AppendProblem>>;
  StreamNames names;
  for (const auto& append : appends) {
    casebook::check_hangs_together(append);
    names.push_back({append.landlord, append.stream});
  }
  const auto none_done = [](auto&) -> std::optional<Outcomes> { return std::nullopt; };
  return engine_->write(names, none_done, [&](auto& database) {
    Outcomes outcomes;
    for (const auto& append : appends) {
      // An earlier try may have kept them all. Then each returns the same result as when it is
      // written.
      auto before = appended_before(database, append);
      outcomes.push_back(before ? std::move(*before) : write_append(database, append));
    }
    engine_->vouch(database);
    return outcomes;
  });
}

template <class Engine>
std::optional<casebook::KeySeen> StoreOver<Engine>::seen(std::string_view landlord,
                                                         std::string_view idempotency_key) {
  return engine_->read(
      [&](auto& database) { return key_seen(database, landlord, idempotency_key); });
}

template <class Engine>
int StoreOver<Engine>::forget_requests(casebook::Instant before, int limit) {
  // Check first: most of the time there is nothing to write.
  const auto is_old =
      engine_->read([&](auto& database) { return has_old_requests(database, before); });
  if (!is_old) {
    return 0;
  }
  const auto none_done = [](auto&) -> std::optional<int> { return std::nullopt; };
  return engine_->write(StreamNames(), none_done, [&](auto& database) {
    return forget_old_requests(database, before, limit);
  });
}

template <class Engine>
void StoreOver<Engine>::record_attempt(const casebook::Attempt& attempt) {
  engine_->write(
      StreamNames{{attempt.landlord, attempt.stream}},
      [&](auto& database) -> std::optional<bool> {
        const auto attempts = read_attempts(database, attempt.landlord, attempt.stream);
        return !attempts.empty() && attempts.back() == attempt ? std::optional(true) : std::nullopt;
      },
      [&](auto& database) {
        insert_attempt(database, attempt);
        return true;
      });
}

template <class Engine>
std::vector<casebook::Attempt> StoreOver<Engine>::attempts(std::string_view landlord,
                                                           std::string_view stream) {
  return engine_->read([&](auto& database) { return read_attempts(database, landlord, stream); });
}

template <class Engine>
StreamNames StoreOver<Engine>::streams(const StreamName& after, int limit) {
  return engine_->read([&](auto& database) { return read_streams(database, after, limit); });
}

template <class Engine>
bool StoreOver<Engine>::replace_rows(std::string_view landlord, std::string_view stream,
                                     const casebook::Rows& rows) {
  return engine_->write(
      StreamNames{{std::string(landlord), std::string(stream)}}, kDoAgain,
      [&](auto& database) { return write_rows(database, landlord, stream, rows); });
}

template <class Engine>
void StoreOver<Engine>::keep(const casebook::Copied& copied) {
  engine_->write(
      StreamNames{{copied.import.landlord, std::string(kImportsLock)}},
      [&](auto& database) -> std::optional<bool> {
        const auto imports = read_imports(database, copied.import.landlord);
        return !imports.empty() && imports.back() == copied.import ? std::optional(true)
                                                                   : std::nullopt;
      },
      [&](auto& database) {
        write_copied(database, copied, [&] { engine_->rest(database); });
        return true;
      });
}

template <class Engine>
std::optional<casebook::Person> StoreOver<Engine>::person(std::string_view landlord,
                                                          std::string_view number) {
  return engine_->read([&](auto& database) { return find_person(database, landlord, number); });
}

template <class Engine>
std::optional<casebook::Property> StoreOver<Engine>::property(std::string_view landlord,
                                                              std::string_view number) {
  return engine_->read([&](auto& database) { return find_property(database, landlord, number); });
}

template <class Engine>
std::vector<casebook::Import> StoreOver<Engine>::imports(std::string_view landlord) {
  return engine_->read([&](auto& database) { return read_imports(database, landlord); });
}

}  // namespace redress::storage

#include "storage/store_lists.cc.h"
#include "storage/store_search.cc.h"
#include "storage/store_whole.cc.h"
