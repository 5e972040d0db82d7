#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "calendar/london.h"
#include "casebook/event_store.h"
#include "storage/queries.h"
#include "storage/sql.h"

namespace redress::storage {

inline constexpr Sql kPutSignIn(
    "INSERT INTO sign_in (landlord, digest, number, role, era, stage, started_at, used_at, opened)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')) ON CONFLICT (landlord, digest) DO UPDATE SET"
    " number = excluded.number, role = excluded.role, era = excluded.era, stage = excluded.stage,"
    " started_at = excluded.started_at, used_at = excluded.used_at, opened = excluded.opened");
#define REDRESS_SIGN_INS                                                                         \
  "SELECT landlord, digest, number, role, era, stage, started_at, used_at, coalesce(opened, '')" \
  " FROM sign_in WHERE landlord = ?"

inline constexpr Sql kSignIn(REDRESS_SIGN_INS " AND digest = ?");
inline constexpr Sql kSignInsOf(REDRESS_SIGN_INS " AND number = ? ORDER BY started_at, digest");

#undef REDRESS_SIGN_INS
inline constexpr Sql kTouchSignIn(
    "UPDATE sign_in SET used_at = ? WHERE landlord = ? AND digest = ?");
inline constexpr Sql kEndSignIn("DELETE FROM sign_in WHERE landlord = ? AND digest = ?");
inline constexpr Sql kEndOldSignIns("DELETE FROM sign_in WHERE started_at <= ? OR used_at <= ?");
inline constexpr Sql kMakeNote(
    "INSERT INTO server_note (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING");
inline constexpr Sql kPutNote(
    "INSERT INTO server_note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET"
    " value = excluded.value");
inline constexpr Sql kNote("SELECT value FROM server_note WHERE name = ?");

/// The stages by their stored names, which never change.
[[nodiscard]] constexpr std::string_view name_of(casebook::SignInStage stage) {
  switch (stage) {
    case casebook::SignInStage::done:
      return "done";
    case casebook::SignInStage::code_is_awaited:
      return "code";
    case casebook::SignInStage::code_is_to_be_set_up:
      break;
  }
  return "set-up";
}

/// Throws StorageFailure for any other text: nobody is signed in by a word that is not known.
[[nodiscard]] inline casebook::SignInStage stage_named(std::string_view name) {
  using enum casebook::SignInStage;
  for (const auto stage : {done, code_is_awaited, code_is_to_be_set_up}) {
    if (name_of(stage) == name) {
      return stage;
    }
  }
  throw casebook::StorageFailure("a sign-in has a stage that is not known");
}

template <class Row>
casebook::SignIn read_sign_in(Row& row) {
  casebook::SignIn kept;
  kept.landlord = row.text();
  kept.digest = row.text();
  kept.number = row.text();
  kept.role = row.text();
  kept.era = row.text();
  kept.stage = stage_named(row.text());
  kept.started_at = row.instant();
  kept.used_at = row.instant();
  const auto opened = row.text();
  for (const auto reference : split(opened, ' ')) {
    if (!reference.empty()) {
      kept.opened.emplace_back(reference);
    }
  }
  return kept;
}

/// What the servers of one store share, over an engine as described in store_over.h. Every
/// operation is safe to repeat when it is not known whether it was kept.
template <class Engine>
class ServerStateOver : public casebook::ServerState {
 public:
  using Instant = casebook::Instant;

  /// The engine must outlive it.
  explicit ServerStateOver(Engine& engine) : engine_(engine) {}

  void keep_sign_in(const casebook::SignIn& kept) override {
    run(kPutSignIn, kept.landlord, kept.digest, kept.number, kept.role, kept.era,
        name_of(kept.stage), kept.started_at, kept.used_at, joined(kept.opened, " "));
  }

  std::optional<casebook::SignIn> sign_in(std::string_view landlord,
                                          std::string_view digest) override {
    return engine_.read([&](auto& database) {
      return database.first(kSignIn, [](auto& row) { return read_sign_in(row); }, landlord, digest);
    });
  }

  std::vector<casebook::SignIn> sign_ins_of(std::string_view landlord,
                                            std::string_view number) override {
    return engine_.read([&](auto& database) {
      return all_of(
          database, kSignInsOf, [](auto& row) { return read_sign_in(row); }, landlord, number);
    });
  }

  void touch_sign_in(std::string_view landlord, std::string_view digest, Instant used) override {
    run(kTouchSignIn, used, landlord, digest);
  }

  void end_sign_in(std::string_view landlord, std::string_view digest) override {
    run(kEndSignIn, landlord, digest);
  }

  void end_old_sign_ins(Instant started, Instant used) override {
    run(kEndOldSignIns, started, used);
  }

  std::string seal_key(std::string_view fresh) override {
    const std::string_view name = "seal-key";
    return engine_.write({}, kNoneDone<std::string>, [&](auto& database) {
      database.run(kMakeNote, name, fresh);
      return database.first(kNote, [](auto& row) { return row.text(); }, name).value_or("");
    });
  }

  void note_demonstration() override {
    run(kPutNote, std::string_view("demonstration"), std::string_view("yes"));
  }

  bool is_demonstration() override {
    return engine_.read([](auto& database) {
      const auto read = [](auto& row) { return row.text(); };
      return database.first(kNote, read, std::string_view("demonstration")).has_value();
    });
  }

  void prove_writing(Instant now) override {
    // As large as a form with its rows: a disk may still have room for a word and for nothing else.
    constexpr std::size_t kAsLargeAsAForm = 64 * 1024;
    run(kPutNote, std::string_view("written-at"),
        calendar::to_iso_utc(now) + std::string(kAsLargeAsAForm, '.'));
  }

 private:
  template <class Result>
  static constexpr auto kNoneDone = [](auto&) -> std::optional<Result> { return std::nullopt; };

  template <class... Values>
  void run(Sql sql, const Values&... values) {
    engine_.write({}, kNoneDone<bool>, [&](auto& database) {
      database.run(sql, values...);
      return true;
    });
  }

  Engine& engine_;
};

}  // namespace redress::storage
