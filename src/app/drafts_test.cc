#include "app/drafts.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "app/procedures.h"
#include "app/text_file.h"
#include "casework/stories/vocabulary.h"

namespace redress::app {
namespace {

namespace fs = std::filesystem;

class Drafts : public testing::Test {
 protected:
  Drafts() {
    std::string pattern = (fs::temp_directory_path() / "redress-XXXXXX").string();
    root_ = ::mkdtemp(pattern.data());
  }

  ~Drafts() override { fs::remove_all(root_); }

  std::string root_;
};

TEST_F(Drafts, LieWhereTheVerbsFindThem) {
  const auto files = cli::first_draft("north-side", "North Side", calendar::Date{});
  const auto folder = write_draft(root_, "north-side", "", files);
  ASSERT_TRUE(folder);
  EXPECT_EQ(*folder, root_ + "/procedures/north-side");
  EXPECT_EQ(text_of_file(fs::path(*folder) / files[0].name), files[0].text);
  const Procedures procedures(root_, casework::vocabulary());
  const auto found = procedures.find("north-side");
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ(procedures.beside("north-side").stories.size(), 1U);
}

TEST_F(Drafts, OverwriteNothing) {
  const std::vector<cli::DraftFile> one = {{"2024-04.toml", "first"}};
  ASSERT_TRUE(write_draft(root_, "north-side", root_ + "/drafts", one));
  const auto again = write_draft(root_, "north-side", root_ + "/drafts", {{"2024-04.toml", "new"}});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().key, "landlord-is-there");
  EXPECT_EQ(text_of_file(root_ + "/drafts/north-side/2024-04.toml"), "first");
}

TEST_F(Drafts, SayWhereNothingCanBeWritten) {
  EXPECT_THROW(static_cast<void>(write_draft("/proc", "north-side", "", {})), std::runtime_error);
}

}  // namespace
}  // namespace redress::app
