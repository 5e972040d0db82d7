#include <filesystem>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"
#include "casebook/event_store.h"
#include "casebook/testing.h"
#include "storage/sqlite/opening_testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"

// A store's files are its own: nobody else writes to them, reads them, or takes them away
// unnoticed.
namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::StorageFailure;
using testing::AllOf;
using testing::HasSubstr;

TEST(SqliteStore, LetsOnlyOneProcessWrite) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    const SqliteStore store(file);
    EXPECT_THAT(why_not_opened(file),
                AllOf(HasSubstr(file), HasSubstr("process " + std::to_string(::getpid())),
                      HasSubstr("stop that one first")));
  }
  EXPECT_EQ(why_not_opened(file), "");
}

/// Opens the database for writing in another process; returns whether that worked, or why not.
std::string why_not_opened_elsewhere(const std::string& file) {
  int ends[2];
  CHECK(::pipe(ends) == 0);
  const auto child = ::fork();
  if (child == 0) {
    const auto why = why_not_opened(file);
    CHECK(::write(ends[1], why.data(), why.size()) == static_cast<ssize_t>(why.size()));
    ::_exit(0);
  }
  ::close(ends[1]);
  std::string said;
  char part[512];
  for (auto size = ::read(ends[0], part, sizeof(part)); size > 0;
       size = ::read(ends[0], part, sizeof(part))) {
    said.append(part, static_cast<std::size_t>(size));
  }
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return said;
}

// The file itself is locked: a second process cannot get in by another name of it or when files
// beside it are removed.
TEST(SqliteStore, LetsNoOtherProcessWriteWhateverTheFileIsCalled) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  std::filesystem::create_symlink(file, folder.file("link.db"));
  {
    SqliteStore store(file);
    std::filesystem::create_hard_link(file, folder.file("second.db"));
    for (const char* name : {"redress.db", "link.db", "second.db"}) {
      EXPECT_THAT(why_not_opened_elsewhere(folder.file(name)),
                  HasSubstr("is being written to by process " + std::to_string(::getpid())))
          << name;
      EXPECT_THAT(why_not_opened(folder.file(name)), HasSubstr("is being written to"))
          << name << " from this process";
    }
    std::filesystem::remove(file + ".lock");
    EXPECT_THAT(why_not_opened_elsewhere(file), HasSubstr("is being written to"));
    ASSERT_TRUE(store.append(append_to("a", "1", {}))) << "the attempts did it no harm";
    std::filesystem::remove(folder.file("second.db"));
  }
  EXPECT_EQ(why_not_opened_elsewhere(file), "") << "once it is let go";
  EXPECT_EQ(why_not_opened_elsewhere(folder.file("link.db")), "");
}

TEST(SqliteStore, RefusesAFileWithTwoNames) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  ASSERT_EQ(why_not_opened(file), "");
  std::filesystem::create_hard_link(file, folder.file("second.db"));
  for (const char* name : {"redress.db", "second.db"}) {
    EXPECT_THAT(why_not_opened(folder.file(name)), HasSubstr("one of 2 names (hard links)"));
  }
}

/// What was written to a file that no longer exists is never acknowledged.
class FilesTakenAway : public testing::TestWithParam<std::pair<const char*, bool>> {};

TEST_P(FilesTakenAway, AreNoticedBeforeAnythingIsAcknowledged) {
  const auto [part, replaced] = GetParam();
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  SqliteStore store(file);
  ASSERT_TRUE(store.append(append_to("a", "1", {})));
  std::filesystem::copy_file(file + part, folder.file("copy"));
  std::filesystem::remove(file + part);
  if (replaced) {
    std::filesystem::rename(folder.file("copy"), file + part);
  }
  EXPECT_THROW((void)store.append(append_to("a", "2", {})), StorageFailure);
  EXPECT_THROW((void)store.append(append_to("a", "3", {})), StorageFailure);
  EXPECT_FALSE(store.health().writable);
  EXPECT_THAT(store.health().died_of, HasSubstr("was removed or replaced"));
}

INSTANTIATE_TEST_SUITE_P(, FilesTakenAway,
                         testing::Values(std::pair("", false), std::pair("", true),
                                         std::pair("-wal", false), std::pair("-wal", true)));

TEST(SqliteStore, KeepsItsFilesForTheirOwnerAlone) {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;
  const auto open_to_others = [&](const std::string& name) {
    return (fs::status(name).permissions() & kOthers) != fs::perms::none;
  };
  {
    SqliteStore store(file);
    ASSERT_TRUE(store.append(append_to("a", "1", {})));
    for (const char* part : {"", "-wal", "-shm"}) {
      EXPECT_FALSE(open_to_others(file + part)) << part;
    }
  }
  fs::permissions(file, fs::perms::owner_all | fs::perms::others_read | fs::perms::group_read);
  ASSERT_TRUE(open_to_others(file));
  const SqliteStore store(file);
  EXPECT_FALSE(open_to_others(file)) << "what an earlier release left open";
}

}  // namespace
}  // namespace redress::storage
