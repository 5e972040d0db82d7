#include <algorithm>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"
#include "casebook/testing.h"
#include "storage/damage_testing.h"

// A database that cannot be opened says in a sentence why, and what to do.
namespace redress::storage {
namespace {

using casebook::StorageFailure;
using testing::AllOf;
using testing::HasSubstr;

std::string why_not(const auto& opening) {
  try {
    opening();
    return "it was opened";
  } catch (const StorageFailure& failure) {
    return failure.what();
  }
}

TEST(DamagedSchema, IsSaidInASentenceBySqlite) {
  Sqlite engine;
  EXPECT_TRUE(engine.get().append(casebook::append_to("a", "1", {})));
  const auto file = engine.folder.file("redress.db");
  engine.store.reset();
  Connection(file, Connection::Mode::writing, nullptr).once("DELETE FROM redress_schema");
  for (const bool writing : {true, false}) {
    EXPECT_THAT(why_not([&] { const SqliteStore store(file, {.writing = writing}); }),
                AllOf(HasSubstr(file), HasSubstr("redress_schema"), HasSubstr("is empty"),
                      HasSubstr("backup")));
  }
}

TEST(DamagedSchema, IsSaidInASentenceByPostgres) {
  Postgres engine;
  engine.store.reset();
  damage(engine, "DELETE FROM redress_schema");
  for (const bool writing : {true, false}) {
    EXPECT_THAT(why_not([&] { const PostgresStore store(engine.url, {.writing = writing}); }),
                AllOf(HasSubstr("redress_schema"), HasSubstr("is empty"), HasSubstr("backup")));
  }
}

/// Returns what `say` says in a process that may write only where everybody may: nothing is
/// read-only to root.
std::string as_nobody(const auto& say) {
  constexpr uid_t kNobody = 65534;
  int ends[2];
  CHECK(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const bool is_nobody = ::geteuid() != 0 || ::setuid(kNobody) == 0;
    const std::string said = is_nobody ? say() : "it is still root";
    ::_exit(::write(ends[1], said.data(), said.size()) < 0 ? 1 : 0);
  }
  ::close(ends[1]);
  std::string said(4096, ' ');
  const auto length = ::read(ends[0], said.data(), said.size());
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  said.resize(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
  return said;
}

TEST(ReadOnlyFolder, IsSaidInASentence) {
  using std::filesystem::perms;
  constexpr auto kReadable = perms::owner_read | perms::group_read | perms::others_read;
  constexpr auto kOpen = kReadable | perms::owner_exec | perms::group_exec | perms::others_exec;
  Sqlite engine;
  const auto file = engine.folder.file("redress.db");
  engine.store.reset();
  const auto folder = std::filesystem::path(file).parent_path();
  std::filesystem::permissions(file, kReadable);
  std::filesystem::permissions(folder, kOpen);
  const auto why = as_nobody(
      [&] { return why_not([&] { const SqliteStore store(file, {.writing = false}); }); });
  std::filesystem::permissions(folder, perms::owner_all);
  EXPECT_THAT(why,
              AllOf(HasSubstr(file), HasSubstr("folder cannot be written to"), HasSubstr("-shm")));
}

}  // namespace
}  // namespace redress::storage
