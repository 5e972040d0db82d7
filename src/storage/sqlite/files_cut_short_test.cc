#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"

// A file that was cut short under a server: what is gone shows only when it is read, so the writer
// looks at the sizes.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::StorageFailure;
using testing::HasSubstr;

constexpr int kTwoPages = 8192;

class FilesCutShort : public testing::Test {
 protected:
  FilesCutShort() {
    for (int i = 0; i < 50; ++i) {
      EXPECT_TRUE(store_.append(append_to("a", std::to_string(i), {}, 10)));
    }
  }

  void expect_noticed(const std::string& file) {
    try {
      store_.server_state().prove_writing(casebook::moment());
      ADD_FAILURE() << "ready to take more";
    } catch (const StorageFailure& failure) {
      EXPECT_THAT(failure.what(), HasSubstr(file + " was cut short"));
    }
    EXPECT_THROW((void)store_.append(append_to("a", "more", {})), StorageFailure);
  }

  TemporaryFolder folder_;
  const std::string file_ = folder_.file("redress.db");
  SqliteStore store_{file_, {.checkpoint_pages = 20}};
};

TEST_F(FilesCutShort, AreNoticedByWhoeverAsksWhetherItIsReady) {
  ASSERT_GT(std::filesystem::file_size(file_), kTwoPages);
  std::filesystem::resize_file(file_, kTwoPages);
  expect_noticed(file_);
}

TEST_F(FilesCutShort, AreNoticedWhereItIsTheLog) {
  std::filesystem::resize_file(file_ + "-wal", 0);
  expect_noticed(file_ + "-wal");
}

}  // namespace
}  // namespace redress::storage
