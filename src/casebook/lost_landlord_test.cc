#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/codec.h"
#include "casebook/memory_store.h"
#include "casebook/testing.h"

// A landlord's own stream has no row that could show its loss; its casefiles do.
namespace redress::casebook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Append by_staff(std::string_view landlord, std::string_view stream, const std::string& number) {
  auto append = append_to(landlord, stream, {});
  auto event = noted("x");
  event.actor.id = number;
  append.events = seal(landlord, stream, {}, casework::History{event});
  return append;
}

std::vector<std::string> verified(Store& store) {
  std::vector<std::string> problems;
  (void)verify(store, planted_rows, [&](const auto& one) {
    problems.push_back(one.landlord + " " + one.stream + " " + one.what);
  });
  return problems;
}

TEST(LostLandlord, IsFoundByVerifyOnce) {
  MemoryStore store;
  ASSERT_TRUE(store.append(by_staff("a", "1", "S1")));
  ASSERT_TRUE(store.append(by_staff("a", "2", "S1")));
  ASSERT_TRUE(store.append(by_staff("b", "1", "no number")));
  EXPECT_THAT(verified(store), ElementsAre(HasSubstr("a #landlord is not there")));
}

TEST(LostLandlord, IsNotOneThatIsThere) {
  MemoryStore store;
  ASSERT_TRUE(store.append(by_staff("a", "1", "S1")));
  const casework::LandlordEvent joined{
      casework::StaffJoined{.number = "S1", .name = "Ann"}, moment(), moment(), {}, ""};
  ASSERT_TRUE(
      store.append({.landlord = "a",
                    .stream = std::string(kLandlordStream),
                    .events = seal("a", kLandlordStream, {}, casework::LandlordHistory{joined})}));
  EXPECT_THAT(verified(store), testing::IsEmpty());
}

}  // namespace
}  // namespace redress::casebook
