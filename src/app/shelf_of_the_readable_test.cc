#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/shelf.h"
#include "app/unserved.h"
#include "casebook/memory_store.h"
#include "casebook/testing.h"
#include "casework/stories/vocabulary.h"

// One landlord's folder stops no other landlord.
namespace redress::app {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Returns a new folder: the tests run side by side, each in a process of its own.
fs::path new_folder() {
  std::string pattern = (fs::temp_directory_path() / "redress-XXXXXX").string();
  return ::mkdtemp(pattern.data());
}

class ReadableShelf : public testing::Test {
 protected:
  ReadableShelf() : root_(new_folder()) {
    fs::copy(fs::path(REDRESS_SOURCE_DIR) / "calendars", root_ / "calendars");
    fs::create_directories(root_ / "procedures");
    const auto from = fs::path(REDRESS_SOURCE_DIR) / "procedures" / "code-2024";
    fs::copy(from, root_ / "procedures" / "code-2024");
  }

  ~ReadableShelf() override { fs::remove_all(root_); }

  void write(const std::string& name, const std::string& text) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << text;
  }

  void expect_left_out(const std::string& landlord, const std::string& why) {
    Calendars calendars(data_root_);
    const auto served = load_served_shelf(calendars, procedures_);
    EXPECT_NE(served.shelf.landlord("code-2024"), nullptr);
    ASSERT_EQ(served.left_out.size(), 1U);
    EXPECT_EQ(served.left_out.front().landlord, landlord);
    EXPECT_THAT(served.left_out.front().why, HasSubstr(why));
  }

  const fs::path root_;
  const std::string data_root_ = root_.string();
  const Procedures procedures_{data_root_, casework::vocabulary()};
};

TEST_F(ReadableShelf, ServesALandlordWithStoriesBesideItsEdition) {
  write("procedures/code-2024/a-story.toml", "[scenario]\nlandlord = \"code-2024\"\n");
  Calendars calendars(data_root_);
  const auto served = load_served_shelf(calendars, procedures_);
  EXPECT_TRUE(served.left_out.empty());
  EXPECT_NE(served.shelf.edition("code-2024", "2024-04"), nullptr);
}

TEST_F(ReadableShelf, LeavesOutAFolderWithoutAnEdition) {
  fs::create_directories(root_ / "procedures" / "empty-homes");
  expect_left_out("empty-homes", "no edition in");
}

TEST_F(ReadableShelf, LeavesOutAFolderWithOnlyNotes) {
  write("procedures/noted-homes/SOURCES.md", "where it is from");
  expect_left_out("noted-homes", "no edition in");
}

TEST_F(ReadableShelf, LeavesOutAnEditionThatCannotBeRead) {
  write("procedures/broken-homes/2024-04.toml", "landlord = ");
  expect_left_out("broken-homes", "2024-04.toml");
  fs::remove_all(root_ / "procedures" / "broken-homes");
  fs::create_directories(root_ / "procedures" / "broken-homes" / "2024-04.toml");
  expect_left_out("broken-homes", "2024-04.toml");
}

TEST_F(ReadableShelf, MakesTheRowsOfTheOthersAndSaysOnceWhatItCannot) {
  fs::create_directories(root_ / "procedures" / "empty-homes");
  Calendars calendars(data_root_);
  const auto rows_of = row_maker_of_served(calendars, procedures_);
  casebook::MemoryStore store;
  EXPECT_TRUE(store.append(casebook::append_to("empty-homes", "1", {})));
  EXPECT_TRUE(store.append(casebook::append_to("empty-homes", "2", {})));
  std::vector<std::string> problems;
  const auto found = casebook::verify(
      store, rows_of, [&](const auto& one) { problems.push_back(one.landlord + ": " + one.what); });
  EXPECT_EQ(found.streams, 2);
  EXPECT_THAT(problems, ElementsAre(HasSubstr("no edition in")));
}

TEST_F(ReadableShelf, IsEnoughForAVerbAboutAnotherLandlord) {
  fs::create_directories(root_ / "procedures" / "empty-homes");
  Calendars calendars(data_root_);
  std::ostringstream err;
  const auto shelf = shelf_for_verbs(calendars, procedures_, err);
  EXPECT_NE(shelf.landlord("code-2024"), nullptr);
  EXPECT_THAT(err.str(), HasSubstr("redress: not served: empty-homes: no edition in"));
}

TEST_F(ReadableShelf, NamesTheEditionThatCasefilesBeganUnderAndThatIsGone) {
  casebook::MemoryStore store;
  auto append = casebook::append_to("code-2024", "1", {});
  append.rows->casefile.edition = "1999-01";
  EXPECT_TRUE(store.append(append));
  Calendars calendars(data_root_);
  const auto served = load_served_shelf(calendars, procedures_);
  EXPECT_TRUE(unserved(store, served).empty());
  const auto named = without_edition(store, served.shelf);
  ASSERT_EQ(named.size(), 1U);
  EXPECT_THAT(named.front().why, HasSubstr("procedures/code-2024/1999-01.toml"));
}

}  // namespace
}  // namespace redress::app
