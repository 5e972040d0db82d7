#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/readiness.h"
#include "storage/sqlite/connection.h"

// What the check writes may lie where a damaged file is whole.
namespace redress::app {
namespace {

using storage::ErrorKind;
using storage::SqliteError;
using ::testing::HasSubstr;

TEST(ReadinessAfterDamage, ComesBackOnceAFormIsKept) {
  ReadinessCheck check([] {}, {});
  EXPECT_TRUE(check.now().is_ready);
  const SqliteError damage(ErrorKind::corrupt, "database disk image is malformed");
  check.form_sent(&damage);
  EXPECT_FALSE(check.now().is_ready);
  EXPECT_THAT(check.now().words, HasSubstr("database disk image is malformed"));
  check.form_sent(nullptr);
  EXPECT_TRUE(check.now().is_ready);
}

TEST(ReadinessAfterDamage, IsNotLostByWhatPassesOrIsOneCasefilesOwn) {
  ReadinessCheck check([] {}, {});
  const SqliteError busy(ErrorKind::busy, "database is locked");
  check.form_sent(&busy);
  EXPECT_TRUE(check.now().is_ready);
  const casebook::StorageFailure one("a stored moment reads \"yesterday\"");
  check.form_sent(&one);
  EXPECT_TRUE(check.now().is_ready);
}

}  // namespace
}  // namespace redress::app
