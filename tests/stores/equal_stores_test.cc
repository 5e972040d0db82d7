#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/casebook.h"
#include "casebook/chain.h"
#include "casebook/rows.h"
#include "casebook/upkeep.h"
#include "laws/histories.h"
#include "procedures/editions.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"
#include "stores/shelf.h"

// Random legal histories under every procedure, written to both databases act by act. Both must
// read back the same.
namespace redress::tests {
namespace {

using casebook::Append;
using casebook::Tray;

constexpr std::uint32_t kPlays = 2;
constexpr int kActs = 20;

class EqualPostgres : public testing::Test {
 protected:
  // Writes what an act produced, if anything, to both.
  void keep(const std::string& reference, const procedure::Edition& edition,
            const Attempt& attempt) {
    const auto& history = attempt.after.history;
    const auto stored = sqlite_.load(edition.slug, reference);
    if (history.size() == stored.size()) {
      return;
    }
    const auto end = casebook::end_of(stored);
    Append append;
    append.landlord = edition.slug;
    append.stream = reference;
    append.expected_version = end.seq;
    append.events = casebook::seal(
        edition.slug, reference, end,
        casework::History(history.begin() + static_cast<std::ptrdiff_t>(stored.size()),
                          history.end()));
    append.rows =
        casebook::rows_of(edition.slug, reference, attempt.after, shelf().made_from(edition));
    append.idempotency_key = fmt::format("{}-{}", reference, history.size());
    ASSERT_TRUE(sqlite_.append(append));
    ASSERT_TRUE(postgres_.append(append));
  }

  void play_all(const procedure::Edition& edition) {
    for (std::uint32_t seed = 1; seed <= kPlays; ++seed) {
      const std::string reference = fmt::format("play-{}", seed);
      RandomPlay(seed, edition, calendar_of(edition)).run(kActs, [&](const Attempt& attempt) {
        keep(reference, edition, attempt);
        latest_ = std::max(latest_, attempt.after.now);
      });
    }
  }

  /// Narrowed to what each of these casefiles is.
  void expect_equal_narrowed(casebook::TrayQuery query,
                             const std::vector<casebook::CasefileRow>& rows) {
    for (const auto& row : rows) {
      query.filter = {.kind = row.kind,
                      .stage = row.stage,
                      .channel = row.channel,
                      .tag = row.tags.empty() ? "" : row.tags.front(),
                      .body = row.bodies.empty() ? "" : row.bodies.front(),
                      .due_from = row.next_due,
                      .nothing_due = !row.next_due};
      const auto narrowed = sqlite_.tray(query);
      EXPECT_THAT(narrowed, testing::Contains(row));
      EXPECT_EQ(postgres_.tray(query), narrowed);
      EXPECT_EQ(postgres_.tray_counts(query), sqlite_.tray_counts(query));
    }
  }

  void expect_equal_trays(const std::string& landlord) {
    for (const Tray tray :
         {Tray::all_open, Tray::unallocated, Tray::mine, Tray::late, Tray::closed}) {
      casebook::TrayQuery query{.landlord = landlord, .tray = tray, .now = latest_};
      for (const auto order : {casebook::TrayOrder::due_first, casebook::TrayOrder::oldest_first,
                               casebook::TrayOrder::newest_first}) {
        query.order = order;
        const auto all = sqlite_.tray(query);
        EXPECT_EQ(postgres_.tray(query), all);
        expect_equal_narrowed(query, all);
      }
      EXPECT_EQ(postgres_.tray_counts(query), sqlite_.tray_counts(query));
    }
  }

  storage::TemporaryFolder folder_;
  storage::SqliteStore sqlite_{folder_.file("redress.db")};
  storage::PostgresStore postgres_{storage::postgres::PrivateServer::shared().new_database()};
  calendar::Instant latest_;
};

casebook::Verification verification_of(casebook::Store& store) {
  return verify(store, casebook::row_maker(shelf()), [](const casebook::StoreProblem& problem) {
    ADD_FAILURE() << problem.landlord << " " << problem.stream << " " << problem.what;
  });
}

TEST_F(EqualPostgres, ReadsBackWhatSqliteReadsBack) {
  for (const auto& edition : all_editions()) {
    play_all(edition);
  }
  const auto names = sqlite_.streams({}, 1000);
  ASSERT_GE(names.size(), all_editions().size());
  EXPECT_EQ(postgres_.streams({}, 1000), names);
  for (const auto& [landlord, stream] : names) {
    EXPECT_EQ(postgres_.load(landlord, stream), sqlite_.load(landlord, stream));
    EXPECT_EQ(postgres_.find(landlord, stream), sqlite_.find(landlord, stream));
  }
  for (const auto& edition : all_editions()) {
    expect_equal_trays(edition.slug);
  }
  EXPECT_EQ(postgres_.to_wake(latest_, {}, 1000), sqlite_.to_wake(latest_, {}, 1000));
  EXPECT_EQ(verification_of(postgres_).fingerprint, verification_of(sqlite_).fingerprint);
}

}  // namespace
}  // namespace redress::tests
