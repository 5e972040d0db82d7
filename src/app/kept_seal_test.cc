#include "app/kept_seal.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/memory_store.h"

namespace redress::app {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(KeptSeal, IsMadeAtTheFirstStart) {
  casebook::MemoryStore store;
  EXPECT_NO_THROW((void)seal_kept_by(store));
  EXPECT_NO_THROW((void)seal_kept_by(store)) << "and found at the next";
}

TEST(KeptSeal, SaysWhatToDoWhereItsKeyIsDamaged) {
  for (const char* damaged : {"zz", "abcd", "no key"}) {
    casebook::MemoryStore store;
    (void)store.server_state().seal_key(damaged);
    try {
      (void)seal_kept_by(store);
      ADD_FAILURE() << damaged;
    } catch (const casebook::StorageFailure& failure) {
      EXPECT_THAT(failure.what(), AllOf(HasSubstr("server_note"), HasSubstr("Delete that row")));
    }
  }
}

}  // namespace
}  // namespace redress::app
