#include "procedure/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress::procedure {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> keys(const Node& table) {
  std::vector<std::string> names;
  for (const auto& [key, node] : std::get<Table>(table.value)) {
    names.push_back(key);
  }
  return names;
}

const Node& child(const Node& table, std::string_view key) {
  for (const auto& [name, node] : std::get<Table>(table.value)) {
    if (name == key) {
      return node;
    }
  }
  ADD_FAILURE() << "no " << key;
  static const Node kNone{.value = Table{}};
  return kNone;
}

std::string refusal(std::string_view text) {
  const auto tree = parse_toml(text, "x.toml");
  return tree ? "read" : to_string(tree.error().front());
}

TEST(Tree, KeepsTheOrderOfTheFile) {
  const auto tree = parse_toml("[stage.zebra]\nz = 1\na = 2\n[stage.ant]\n[before]\n", "x.toml");
  ASSERT_TRUE(tree);
  EXPECT_THAT(keys(*tree), ElementsAre("stage", "before"));
  EXPECT_THAT(keys(child(*tree, "stage")), ElementsAre("zebra", "ant"));
  EXPECT_THAT(keys(child(child(*tree, "stage"), "zebra")), ElementsAre("z", "a"));
}

TEST(Tree, SaysWhereAKeyAndItsValueStand) {
  const auto tree = parse_toml("[a]\nkey = \"value\"\n", "x.toml");
  ASSERT_TRUE(tree);
  const auto& node = child(child(*tree, "a"), "key");
  EXPECT_EQ(node.line, 2);
  EXPECT_EQ(node.column, 7);
  EXPECT_EQ(node.key_line, 2);
  EXPECT_EQ(node.key_column, 1);
}

TEST(Tree, ReadsDaysAndLocalTimes) {
  const auto tree = parse_toml("day = 2021-05-28\ntime = 2021-05-28T16:00:00\n", "x.toml");
  ASSERT_TRUE(tree);
  EXPECT_EQ(std::get<calendar::Date>(child(*tree, "day").value),
            *calendar::parse_date("2021-05-28"));
  EXPECT_EQ(std::get<calendar::LocalTime>(child(*tree, "time").value),
            *calendar::parse_local_time("2021-05-28T16:00"));
}

TEST(Tree, RefusesWhatTomlRefuses) {
  EXPECT_THAT(refusal("a = 1\na = 2\n"), HasSubstr("x.toml:2:"));
  EXPECT_THAT(refusal("a = \n"), HasSubstr("x.toml:1:"));
  EXPECT_THAT(refusal("[a]\n[a]\n"), HasSubstr("x.toml:2:"));
  EXPECT_THAT(refusal("[="), HasSubstr("x.toml:1:"));
  EXPECT_THAT(refusal("a = { = 1 }"), HasSubstr("x.toml:1:"));
  EXPECT_THAT(refusal("[a.=]"), HasSubstr("x.toml:1:"));
}

// It crashed: the library goes through the parts by recursion. Dots in a text are no parts.
TEST(Tree, RefusesAKeyWithoutEnd) {
  std::string key = "a";
  std::string dots;
  for (int i = 0; i < 100'000; ++i) {
    key += ".a";
    dots += '.';
  }
  EXPECT_THAT(refusal("b = 1\n" + key + " = 1\n"), HasSubstr("x.toml:2:"));
  EXPECT_THAT(refusal("[" + key + "]\n"), HasSubstr("more than 1000 parts"));
  EXPECT_TRUE(parse_toml("a = \"" + dots + "\"\n", "x.toml"));
}

TEST(Tree, RefusesWhatOurFilesHaveNoUseFor) {
  EXPECT_THAT(refusal("a = 1.5"), HasSubstr("whole number"));
  EXPECT_THAT(refusal("a = 17:00:00"), HasSubstr("\"17:00\""));
  EXPECT_THAT(refusal("a = 2021-05-28T16:00:00Z"), HasSubstr("offset"));
}

}  // namespace
}  // namespace redress::procedure
