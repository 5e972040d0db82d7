#include "storage/postgres/dialect.h"

#include <gtest/gtest.h>

namespace redress::storage::postgres {
namespace {

TEST(Dialect, NumbersTheValues) {
  EXPECT_EQ(in_postgres("SELECT 1 FROM a WHERE b = ? AND (c, d) > (?, ?)"),
            "SELECT 1 FROM a WHERE b = $1 AND (c, d) > ($2, $3)");
}

TEST(Dialect, OrdersTextsByTheirBytes) {
  EXPECT_EQ(in_postgres("CREATE TABLE t (a TEXT NOT NULL, b BIGINT, c TEXT)"),
            "CREATE TABLE t (a TEXT COLLATE \"C\" NOT NULL, b BIGINT, c TEXT COLLATE \"C\")");
}

}  // namespace
}  // namespace redress::storage::postgres
