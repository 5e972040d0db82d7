#include "app/store.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress::app {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class OpenStore : public testing::Test {
 protected:
  OpenStore() {
    std::string pattern = (fs::temp_directory_path() / "redress-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }

  ~OpenStore() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  static std::string why_not(const fs::path& database, StoreUse use) {
    try {
      (void)open_store(database.string(), use);
    } catch (const casebook::StorageFailure& failure) {
      return failure.what();
    }
    return "";
  }

  fs::path folder_;
};

TEST_F(OpenStore, MakesADatabaseOnlyWhereOneIsToBeMade) {
  const auto file = folder_ / "mistyped.db";
  for (const auto use : {StoreUse::reading, StoreUse::changing}) {
    EXPECT_THAT(why_not(file, use), HasSubstr("mistyped.db: there is no such file"));
    EXPECT_FALSE(fs::exists(file));
  }
  EXPECT_EQ(why_not(file, StoreUse::making), "");
  EXPECT_EQ(why_not(file, StoreUse::changing), "");
  EXPECT_EQ(why_not(file, StoreUse::reading), "");
}

TEST_F(OpenStore, RemovesAgainWhatWasToBeFilledAndIsNot) {
  const auto file = folder_ / "new.db";
  EXPECT_EQ(why_not(file, StoreUse::filling), "");
  EXPECT_FALSE(fs::exists(file));
  EXPECT_EQ(why_not(file, StoreUse::making), "");
  EXPECT_EQ(why_not(file, StoreUse::filling), "");
  EXPECT_TRUE(fs::exists(file)) << "it was there before";
}

TEST_F(OpenStore, LeavesAnEmptyFileEmpty) {
  const auto file = folder_ / "empty.db";
  std::ofstream(file).close();
  EXPECT_THAT(why_not(file, StoreUse::changing), HasSubstr("holds no database yet"));
  EXPECT_EQ(fs::file_size(file), 0U);
}

TEST_F(OpenStore, SaysThatAFolderIsNoDatabase) {
  EXPECT_THAT(why_not(folder_, StoreUse::reading), HasSubstr("this is a folder"));
}

}  // namespace
}  // namespace redress::app
