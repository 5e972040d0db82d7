// Invented procedures of other fields: a university, a water company, a council, a health board, a
// school. Each is an edition with its worked dates and stories, and needs no line of code of its
// own.
#include "fields/fields.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "calendar/working_calendar.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/vocabulary.h"
#include "casework/stories/warnings/warnings.h"
#include "procedure/examples/examples.h"
#include "procedure/tree.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

class Fields : public testing::TestWithParam<std::string> {};

TEST_P(Fields, GoAsTheirStoriesSay) {
  const auto edition = field_edition(GetParam());
  EXPECT_TRUE(casework::warnings_of(edition).empty());
  for (const auto& name : field_stories(GetParam())) {
    const auto story = field_story(GetParam(), name);
    const auto rehearsal = casework::rehearse(story, edition, calendar_of(edition));
    for (const auto& step : rehearsal.steps) {
      for (const auto& what : step.unexpected) {
        ADD_FAILURE() << name << ":" << step.step->line << ": " << what;
      }
    }
  }
}

TEST_P(Fields, CountAsWorkedOutByHand) {
  const auto edition = field_edition(GetParam());
  const auto rows = procedure::read_examples(
      text_of("tests/fields/" + GetParam() + "/examples.csv"), "examples.csv");
  ASSERT_TRUE(rows);
  EXPECT_FALSE(rows->empty());
  for (const auto& row : *rows) {
    const auto due = procedure::due_by(edition, calendar_of(edition), row);
    EXPECT_TRUE(procedure::agrees(due, row.due)) << row.clock << " " << row.start << ": " << due;
  }
}

INSTANTIATE_TEST_SUITE_P(Invented, Fields, testing::ValuesIn(field_names()), [](const auto& field) {
  std::string name = field.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

struct Form {
  std::string name;
  std::string landlord;
  std::string text;
  std::string instead;
  std::string story;
};

std::vector<Form> forms() {
  const auto tree = procedure::parse_toml(text_of("tests/fields/forms.toml"), "forms.toml");
  std::vector<Form> all;
  const auto& tables = std::get<procedure::Table>(tree->value);
  for (const auto& node : std::get<procedure::Array>(tables.front().node.value)) {
    const auto& keys = std::get<procedure::Table>(node.value);
    const auto text = [&](std::string_view key) {
      const auto found = std::ranges::find(keys, key, &procedure::Entry::key);
      return found == keys.end() ? std::string() : std::get<std::string>(found->node.value);
    };
    all.push_back({text("name"), text("landlord"), text("text"), text("instead"), text("story")});
  }
  return all;
}

TEST(Forms, AreEachHeldByAStory) {
  for (const auto& form : forms()) {
    auto text = field_text(form.landlord, "2026-01");
    const auto at = text.find(form.text);
    ASSERT_NE(at, text.npos) << form.name;
    text.replace(at, form.text.size(), form.instead);
    auto without =
        procedure::read_edition(text, "without.toml", form.landlord, casework::vocabulary());
    if (!without) {
      continue;  // the edition is no longer in order
    }
    close_offices(*without, form.landlord);
    EXPECT_FALSE(
        casework::rehearse(field_story(form.landlord, form.story), *without, calendar_of(*without))
            .as_expected())
        << form.story << " does not notice that this is gone: " << form.name;
  }
}

/// The manual's examples are taken from these editions, line by line.
TEST(Forms, StandInTheManualAsTheEditionsHaveThem) {
  std::string editions;
  for (const auto& field : field_names()) {
    editions += field_text(field, "2026-01");
  }
  const auto manual = text_of("docs/edition-forms.md");
  int examples = 0;
  constexpr std::string_view kBegin = "```toml\n";
  for (auto at = manual.find(kBegin); at != manual.npos; at = manual.find(kBegin, at)) {
    at += kBegin.size();
    const auto example = manual.substr(at, manual.find("```", at) - at);
    EXPECT_NE(editions.find(example), editions.npos) << example;
    ++examples;
  }
  EXPECT_GE(examples, 12);
  for (const auto& form : forms()) {
    EXPECT_NE(manual.find(form.text), manual.npos) << "the manual has no example of: " << form.name;
  }
}

}  // namespace
}  // namespace redress::tests
