#include <gtest/gtest.h>

#include "base/golden_testing.h"
#include "casework/stories/vocabulary.h"
#include "procedure/diff.h"
#include "procedure/lint.h"
#include "procedure/reader.h"
#include "procedure/show.h"
#include "procedures/editions.h"
#include "procedures/examples.h"

// A landlord that does not exist, with one of everything that editions can say of how feedback is
// handled, read with the words of the product.
namespace redress::tests {
namespace {

const std::string kFolder = "tests/data/procedures/brambledown/";

const procedure::Edition& brambledown() {
  static const procedure::Edition edition = [] {
    const auto file = kFolder + "2024-01.toml";
    auto read = procedure::read_edition(text_of(file), file, "brambledown", casework::vocabulary());
    if (!read) {
      for (const auto& problem : read.error()) {
        ADD_FAILURE() << to_string(problem);
      }
      return procedure::Edition{};
    }
    return std::move(*read);
  }();
  return edition;
}

TEST(Brambledown, HasOneOfEverything) {
  const auto& edition = brambledown();
  EXPECT_TRUE(edition.petition);
  EXPECT_TRUE(edition.has_panels());
  EXPECT_TRUE(edition.refuses_escalation());
  EXPECT_TRUE(edition.asks_for_approval());
  EXPECT_TRUE(edition.has_rule(procedure::EntryEffect::exclude));
  EXPECT_TRUE(edition.has_rule(procedure::EntryEffect::redirect));
  EXPECT_TRUE(edition.offsets_arrears());
  EXPECT_FALSE(edition.markers.empty());
  EXPECT_FALSE(edition.sides.empty());
  EXPECT_FALSE(edition.units.empty());
  EXPECT_TRUE(edition.clock("stage-1", "window")->late);
  EXPECT_TRUE(edition.clock("", "mediation"));
  EXPECT_TRUE(edition.kind("complaint")->informal);
}

TEST(Brambledown, ReadsAsItsGoldenFileHasIt) {
  testing::expect_golden("procedures/brambledown-2024-01.txt", procedure::show(brambledown()));
}

TEST(Brambledown, CountsAsItsExamples) {
  for (const auto& example : read_examples(text_of(kFolder + "examples.csv"))) {
    const auto due = due_by(brambledown(), calendar_of(brambledown()), example);
    EXPECT_TRUE(agrees(due, example.due)) << "line " << example.line << ": " << example.clock
                                          << " is " << due << ", the row has " << example.due;
  }
}

TEST(Brambledown, StandsBesideTheCodeAsItsGoldenFileHasIt) {
  testing::expect_golden(
      "lint/brambledown-2024-01.txt",
      procedure::findings_in_words(brambledown(), procedure::lint(brambledown())));
}

/// A real comparison from end to end: what this landlord says otherwise than the Code.
TEST(Brambledown, DiffersFromTheCodeAsTheGoldenFileHasIt) {
  const auto& code = edition("code-2024", "2024-04");
  testing::expect_golden(
      "diff/code-2024-and-brambledown.txt",
      procedure::changes_in_words(code, brambledown(), procedure::diff(code, brambledown())));
}

}  // namespace
}  // namespace redress::tests
