#include "procedure/diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "procedure/reader.h"
#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::procedure {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Result<Edition, std::vector<Problem>> read(const std::string& text) {
  return read_edition(text, "e.toml", "example", vocabulary_for_tests());
}

std::string with(std::string text, std::string_view old_words, std::string_view new_words) {
  const auto at = text.find(old_words);
  EXPECT_NE(at, text.npos) << old_words;
  return at == text.npos ? text : text.replace(at, old_words.size(), new_words);
}

std::vector<EditionChange> changes(std::string_view old_words, std::string_view new_words) {
  const auto before = read(wide_edition());
  const auto after = read(with(wide_edition(), old_words, new_words));
  EXPECT_TRUE(after) << to_string(after.error().front());
  return after ? diff(*before, *after) : std::vector<EditionChange>{};
}

TEST(Diff, FindsNothingBetweenAnEditionAndItself) {
  EXPECT_THAT(diff(*read(wide_edition()), *read(wide_edition())), IsEmpty());
}

TEST(Diff, SaysBothValuesOfAFact) {
  const auto found = changes("\"10 working days\"", "\"15 working days\"");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].what, Difference::changed);
  EXPECT_EQ(found[0].part, "stage.stage-1.clock.decision");
  EXPECT_EQ(found[0].name, "Stage 1: Decision");
  EXPECT_EQ(found[0].fact, "within");
  EXPECT_EQ(found[0].before, "10 working days");
  EXPECT_EQ(found[0].after, "15 working days");
}

TEST(Diff, SaysWhatOnlyOneOfThemHas) {
  const auto found = changes("[unit.north]\nname   = \"North\"\nclause = \"7\"\n",
                             "[unit.south]\nname   = \"South\"\nclause = \"7\"\n");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].what, Difference::removed);
  EXPECT_EQ(found[0].part, "unit.north");
  EXPECT_EQ(found[0].before, "name: North; clause: 7");
  EXPECT_EQ(found[1].what, Difference::added);
  EXPECT_EQ(found[1].part, "unit.south");
}

TEST(Diff, TellsAFactThatCameFromOneThatWent) {
  const auto came = changes("supporters = 1\n", "supporters = 1\nreading = \"One.\"\n");
  EXPECT_THAT(came, ElementsAre(Field(&EditionChange::before, "")));
  const auto went = changes("supporters = 1\n", "");
  EXPECT_THAT(went, ElementsAre(Field(&EditionChange::after, "")));
}

TEST(Diff, DoesNotMindHowADefaultIsWritten) {
  EXPECT_THAT(changes("name   = \"Decision\"\n", "name   = \"Decision\"\nforce  = \"must\"\n"),
              IsEmpty());
}

TEST(Diff, IsAPageInWords) {
  const auto before = *read(small_edition());
  const auto after = *read(with(small_edition(), "\"10 working days\"", "\"15 working days\""));
  EXPECT_EQ(changes_in_words(before, after, diff(before, after)),
            "Example Homes 2024-04 and Example Homes 2024-04: 1 difference\n\n"
            "Stage 1: Decision [stage.stage-1.clock.decision]\n  within\n    was: 10 working days\n"
            "    is: 15 working days\n");
  EXPECT_EQ(changes_in_words(before, before, {}),
            "Example Homes 2024-04 and Example Homes 2024-04: they say the same\n");
}

/// No change to what an edition says may go unseen. This takes out each line of the wide edition
/// and changes each of its texts, wherever that leaves an edition in order.
TEST(Diff, MissesNoLineOfAnEdition) {
  const auto whole = wide_edition();
  const auto before = *read(whole);
  int seen = 0;
  const auto expect_seen = [&](const std::string& text, std::string_view line) {
    const auto after = read(text);
    if (after) {
      EXPECT_THAT(diff(before, *after), Not(IsEmpty())) << line;
      ++seen;
    }
  };
  std::size_t at = 0;
  for (const auto line : split(whole, '\n')) {
    const bool says = line.find('=') != line.npos;
    if (says) {
      std::string without = whole;
      expect_seen(without.erase(at, line.size()), line);
    }
    const auto quote = line.rfind('"');
    if (says && quote != line.npos) {
      std::string other = whole;
      expect_seen(other.insert(at + quote, "x"), line);
    }
    at += line.size() + 1;
  }
  EXPECT_GT(seen, 150) << "most lines can be changed and leave an edition in order";
}

}  // namespace
}  // namespace redress::procedure
