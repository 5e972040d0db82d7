#include "app/procedures.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::app {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

class ProceduresTest : public ::testing::Test {
 protected:
  ~ProceduresTest() override { fs::remove_all(root_); }

  void write(const std::string& landlord, const std::string& name, const std::string& text) const {
    const auto folder = fs::path(root_) / "procedures" / landlord;
    fs::create_directories(folder);
    std::ofstream(folder / name) << text;
  }

  static std::string edition_named(const std::string& id) {
    auto text = procedure::small_edition();
    const std::string old = "\"2024-04\"";
    return text.replace(text.find(old), old.size(), "\"" + id + "\"");
  }

  std::string root_ = ::testing::TempDir() + "redress_" + std::to_string(getpid()) + "_" +
                      ::testing::UnitTest::GetInstance()->current_test_info()->name();
  procedure::Vocabulary words_ = procedure::vocabulary_for_tests();
  Procedures procedures_{root_, words_};
};

TEST_F(ProceduresTest, AreReadOldestFirst) {
  write("example", "2025-04.toml", edition_named("2025-04"));
  write("example", "2024-04.toml", edition_named("2024-04"));
  write("example", "SOURCES.md", "not an edition");
  const auto files = procedures_.find("example");
  ASSERT_TRUE(files);
  ASSERT_THAT(*files, SizeIs(2));
  ASSERT_TRUE((*files)[0].edition && (*files)[1].edition);
  EXPECT_EQ((*files)[0].edition->id, "2024-04");
  EXPECT_EQ((*files)[1].edition->slug, "example");
  EXPECT_THAT(procedures_.landlords(), ElementsAre("example"));
}

TEST_F(ProceduresTest, AreFoundByTheirFile) {
  write("example", "2024-04.toml", edition_named("2024-04"));
  const auto files = procedures_.find(root_ + "/procedures/example/2024-04.toml");
  ASSERT_TRUE(files);
  ASSERT_TRUE(files->at(0).edition);
  EXPECT_EQ(files->at(0).edition->slug, "example");
}

TEST_F(ProceduresTest, AreNotTheStoriesAndExamplesBesideThem) {
  write("example", "2024-04.toml", edition_named("2024-04"));
  write("example", "a-story.toml", "# A story\n[scenario]\nlandlord = \"example\"\n");
  write("example", "broken-story.toml", "[[step]] # the first\nat = \n");
  write("example", "examples.csv", "start,clock,due,why\n");
  const auto files = procedures_.find("example");
  ASSERT_TRUE(files);
  ASSERT_THAT(*files, SizeIs(1));
  EXPECT_TRUE(files->at(0).edition);
  const auto beside = procedures_.beside("example");
  ASSERT_THAT(beside.stories, SizeIs(2));
  EXPECT_THAT(beside.stories[0].name, HasSubstr("a-story.toml"));
  ASSERT_THAT(beside.examples, SizeIs(1));
  EXPECT_EQ(beside.examples[0].text, "start,clock,due,why\n");
  const auto story = procedures_.find(root_ + "/procedures/example/a-story.toml");
  ASSERT_FALSE(story->at(0).edition);
  EXPECT_THAT(story->at(0).edition.error().front().what, HasSubstr("is a story and no edition"));
  EXPECT_THAT(procedures_.beside(root_ + "/procedures/example/2024-04.toml").stories, SizeIs(0));
}

TEST_F(ProceduresTest, AreFoundByTheirFolder) {
  write("example", "2025-04.toml", edition_named("2025-04"));
  write("example", "2024-04.toml", edition_named("2024-04"));
  for (const char* ending : {"", "/"}) {
    const auto files = procedures_.find(root_ + "/procedures/example" + ending);
    ASSERT_TRUE(files);
    ASSERT_THAT(*files, SizeIs(2));
    ASSERT_TRUE((*files)[0].edition) << to_string((*files)[0].edition.error().front());
    EXPECT_EQ((*files)[0].edition->id, "2024-04");
    EXPECT_EQ((*files)[0].edition->slug, "example");
  }
  EXPECT_FALSE(procedures_.find(root_ + "/procedures/absent"));
}

TEST_F(ProceduresTest, AreNamedAfterTheirEdition) {
  write("example", "2025-04.toml", edition_named("2024-04"));
  const auto files = procedures_.find("example");
  ASSERT_TRUE(files);
  ASSERT_FALSE(files->at(0).edition);
  EXPECT_EQ(files->at(0).edition.error()[0].what,
            "the file is named '2025-04.toml' and its edition '2024-04'; rename one of the two");
}

TEST_F(ProceduresTest, RefusesALandlordThatIsNotThere) {
  write("example", "2024-04.toml", edition_named("2024-04"));
  for (const auto* name : {"exmple", "../example", ""}) {
    const auto files = procedures_.find(name);
    ASSERT_FALSE(files) << name;
    EXPECT_EQ(files.error().key, "no-such-procedure");
  }
  EXPECT_THAT(render(procedures_.find("exmple").error()), HasSubstr("Did you mean example?"));
  EXPECT_THAT([&] { (void)procedures_.find("."); },
              ThrowsMessage<std::runtime_error>(HasSubstr("no edition in '.'")));
}

TEST_F(ProceduresTest, SayWhereTheDataIsMissing) {
  EXPECT_THAT([&] { (void)procedures_.find("example"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("--data or REDRESS_DATA")));
  EXPECT_THAT([&] { (void)procedures_.find("/nowhere/2024-04.toml"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("cannot read")));
}

}  // namespace
}  // namespace redress::app
