#include <memory>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/event_store.h"
#include "cli/import_verb.h"
#include "storage/sqlite/sqlite_store.h"
#include "stores/imports.h"

// Imports into a store that fails, or in which somebody else is always first.
namespace redress::tests {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

/// Fails at its nth append.
class FailingStore : public storage::SqliteStore {
 public:
  FailingStore(const std::string& file, int left) : SqliteStore(file), left_(left) {}

  Result<casebook::Appended, casebook::AppendProblem> append(
      const casebook::Append& append) override {
    if (left_-- == 0) {
      throw casebook::StorageFailure("the disk is full");
    }
    return SqliteStore::append(append);
  }

 private:
  int left_;
};

TEST_F(Imports, GoOnWithoutDoublesAfterTheStoreFailedMidway) {
  const auto opener = std::exchange(
      imports_.to_write, [](const auto& name) { return std::make_unique<FailingStore>(name, 2); });
  const auto failed = import(kGood);
  EXPECT_EQ(failed.status, cli::kWorldFailed);
  EXPECT_EQ(failed.err, "redress: the disk is full\n");
  EXPECT_EQ(casefiles().size(), 1U);
  imports_.to_write = opener;
  EXPECT_EQ(import(kGood).out, "rows: 2, imported: 1, there already: 1, refused: 0\n");
  EXPECT_EQ(casefiles().size(), 2U);
}

/// Refuses the first casefile, however often it is tried.
class RefusingStore : public storage::SqliteStore {
 public:
  using SqliteStore::SqliteStore;

  Result<casebook::Appended, casebook::AppendProblem> append(
      const casebook::Append& append) override {
    if (append.idempotency_key == "import H-1") {
      return fail(casebook::AppendProblem::someone_else_was_first);
    }
    return SqliteStore::append(append);
  }
};

TEST_F(Imports, SayWhatWasRefusedOnlyWhenItWasWrittenAndTakeNothingBack) {
  imports_.to_write = [](const auto& name) { return std::make_unique<RefusingStore>(name); };
  const auto said = import(kGood);
  EXPECT_EQ(said.status, cli::kProblemsFound);
  EXPECT_THAT(said.out, HasSubstr("items.csv:2: Somebody else changed this casefile just now."));
  EXPECT_THAT(said.out, EndsWith("rows: 2, imported: 1, there already: 0, refused: 1\n"));
  EXPECT_EQ(casefiles().size(), 1U);
}

}  // namespace
}  // namespace redress::tests
