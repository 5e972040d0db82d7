#include "app/calendars.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "app/data_root.h"

namespace redress::app {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

class Folder {
 public:
  Folder() { fs::create_directories(fs::path(path_) / "calendars"); }

  ~Folder() { fs::remove_all(path_); }

  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(fs::path(path_) / "calendars" / name) << text;
  }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_ = ::testing::TempDir() + "redress_" + std::to_string(getpid()) + "_" +
                      ::testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST(Calendars, AreFoundInTheSourceTreeByABuildInIt) {
  const auto root = default_data_root();
  EXPECT_EQ(fs::canonical(root), fs::canonical(REDRESS_SOURCE_DIR));
  Calendars calendars(root);
  for (const char* name : {"england-and-wales", "scotland", "northern-ireland"}) {
    const auto calendar = calendars.find(name);
    ASSERT_TRUE(calendar) << name;
    EXPECT_EQ((*calendar)->table().name, name);
    EXPECT_EQ(*calendars.find(name), *calendar) << "each is read once";
  }
}

TEST(Calendars, SuggestTheNameThatWasMeant) {
  const std::string root = REDRESS_SOURCE_DIR;
  const auto refused = Calendars(root).find("scottland");
  ASSERT_FALSE(refused);
  EXPECT_EQ(render(refused.error()),
            "There is no calendar 'scottland'. There are england-and-wales, northern-ireland and "
            "scotland. Did you "
            "mean scotland?");
  EXPECT_FALSE(Calendars(root).find("../calendars/scotland"));
}

TEST(Calendars, AreNotGuessedWhereThereIsNoData) {
  const std::string nowhere = "/nonexistent";
  EXPECT_THAT([&] { (void)Calendars(nowhere).find("scotland"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("say with --data or REDRESS_DATA")));
}

TEST(Calendars, NameEveryProblemOfABrokenFile) {
  const Folder folder;
  folder.write("scotland.csv", "# name: scotland\n# release: 1\n# years: 2022-2022\ndate;name\n");
  EXPECT_THAT([&] { (void)Calendars(folder.path()).find("scotland"); },
              ThrowsMessage<std::runtime_error>(
                  AllOf(HasSubstr("scotland.csv:4: the first line that is not a comment"),
                        HasSubstr("2022 has 0"))));
}

TEST(Calendars, RefuseAFileUnderAnotherName) {
  const Folder folder;
  fs::copy(fs::path(REDRESS_SOURCE_DIR) / "calendars" / "scotland.csv",
           fs::path(folder.path()) / "calendars" / "wales.csv",
           fs::copy_options::overwrite_existing);
  EXPECT_THAT([&] { (void)Calendars(folder.path()).find("wales"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("says its name is 'scotland'")));
}

}  // namespace
}  // namespace redress::app
