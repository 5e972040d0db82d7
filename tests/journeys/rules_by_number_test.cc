// Each of the 65 rules that need more than a stage and a deadline (docs/edition-format.md numbers
// them) is used by an edition and shown. rules.csv says where it stands and what shows it; here the
// rule is cut out of the edition's text, or written otherwise, and what shows it must notice.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/sentences.h"
#include "casework/stories/vocabulary.h"
#include "journeys/tables.h"
#include "procedure/show.h"
#include "procedures/editions.h"
#include "procedures/examples.h"

namespace redress::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr int kRules = 65;
constexpr std::string_view kColumns =
    "rule,in a few words,edition,table,key,instead,shown by,words";

struct Row {
  int line = 0;
  int rule = 0;
  std::string says;
  std::string slug;
  std::string table;
  std::string key;       // "" for the whole table
  std::string instead;   // what the key says instead; "" where it is left out
  std::string shown_by;  // a story, or "show" for what `redress procedure show` prints
  std::string words;     // of the story's history or of what is shown; they go with the rule
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << "rules.csv:" << row.line << ": " << row.says;
}

std::vector<Row> read_rows() {
  std::vector<Row> rows;
  const auto text = text_of("tests/journeys/rules.csv");
  int line = 0;
  for (const auto written : split(text, '\n')) {
    ++line;
    const auto fields = fields_of_row(written);
    if (line == 1) {
      EXPECT_EQ(written, kColumns);
    } else if (fields.size() == 8) {
      rows.push_back({line, std::stoi(fields[0]), fields[1], fields[2], fields[3], fields[4],
                      fields[5], fields[6], fields[7]});
    } else {
      EXPECT_EQ(written, "") << "line " << line << " has " << fields.size() << " columns";
    }
  }
  return rows;
}

const std::vector<Row>& all_rows() {
  static const auto rows = read_rows();
  return rows;
}

/// The landlord's one edition.
const procedure::Edition& edition_of(const std::string& slug) {
  const auto& all = all_editions();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.slug == slug; });
  if (found == all.end()) {
    throw std::out_of_range("no edition of " + slug);
  }
  return *found;
}

/// Where a value that begins here ends: at the end of its line, or of the line that closes its last
/// bracket.
std::size_t end_of_value(const std::string& text, std::size_t at) {
  int depth = 0;
  char quote = 0;
  for (; at < text.size() && (text[at] != '\n' || depth > 0); ++at) {
    const char c = text[at];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"') {
      quote = c;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return at;
}

/// Where a key of a table begins, or npos.
std::size_t begin_of_key(const std::string& text, const Table& table, const std::string& key) {
  for (auto at = text.find('\n', table.begin); at < table.end; at = text.find('\n', at + 1)) {
    const auto equals = text.find('=', at);
    if (equals < table.end && trimmed(text.substr(at, equals - at)) == key) {
      return at + 1;
    }
  }
  return std::string::npos;
}

/// The edition's text without the rule; "" where its table or key is not there.
std::string without(const std::string& text, const Row& row) {
  const auto tables = tables_of(text);
  const auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const auto& one) { return one.name == row.table; });
  if (table == tables.end()) {
    return "";
  }
  if (row.key.empty()) {
    return text.substr(0, table->begin) + text.substr(table->end);
  }
  if (row.key.front() == '+') {
    const auto heading = text.find('\n', table->begin) + 1;
    return text.substr(0, heading) + row.key.substr(1) + " = " + row.instead + "\n" +
           text.substr(heading);
  }
  const auto begin = begin_of_key(text, *table, row.key);
  if (begin == std::string::npos) {
    return "";
  }
  const auto end = end_of_value(text, text.find('=', begin));
  const auto instead = row.instead.empty() ? "" : row.key + " = " + row.instead;
  return text.substr(0, begin) + instead + text.substr(end);
}

/// Words as they are said, however the lines break.
std::string on_one_line(const std::string& text) {
  std::string line;
  for (const auto word : split(text, '\n')) {
    line += (line.empty() ? "" : " ") + std::string(trimmed(word));
  }
  return line;
}

casework::Scenario story_of(const Row& row) {
  const auto file = row.shown_by + ".toml";
  auto story = casework::read_scenario(text_of("tests/journeys/" + file), file);
  EXPECT_TRUE(story) << "the story cannot be read";
  return story ? std::move(*story) : casework::Scenario();
}

struct Told {
  bool as_expected = false;
  std::string history;  // its sentences
};

Told tell(const casework::Scenario& story, const procedure::Edition& edition) {
  const auto rehearsal = casework::rehearse(story, edition, calendar_of(edition));
  std::string history;
  for (const auto& event : rehearsal.standing.history) {
    history += render(casework::sentence(event.body, edition)) + "\n";
  }
  return {rehearsal.as_expected(), on_one_line(history)};
}

/// What is said with the rule holds its words, and without it no longer does.
void expect_words_to_go(const Row& row, const std::string& with, const std::string& without) {
  EXPECT_THAT(with, HasSubstr(row.words));
  EXPECT_THAT(without, Not(HasSubstr(row.words)));
}

void expect_story_to_notice(const Row& row, const procedure::Edition& with,
                            const procedure::Edition& without) {
  const auto story = story_of(row);
  ASSERT_EQ(story.landlord, row.slug);
  const auto told = tell(story, with);
  EXPECT_TRUE(told.as_expected) << row.shown_by << " does not run as its steps expect";
  if (row.words.empty()) {
    EXPECT_FALSE(tell(story, without).as_expected) << row.shown_by << " does not notice";
  } else {
    expect_words_to_go(row, told.history, tell(story, without).history);
  }
}

class RuleByNumber : public testing::TestWithParam<Row> {};

// An edition that no longer reads would show a slip in rules.csv as well as a rule: it proves
// nothing.
TEST_P(RuleByNumber, IsNoticedWhenItIsGone) {
  const auto& row = GetParam();
  const auto& edition = edition_of(row.slug);
  const auto file = "procedures/" + row.slug + "/" + edition.id + ".toml";
  const auto text = text_of(file);
  const auto changed = without(text, row);
  ASSERT_NE(changed, "") << "no " << row.key << " in [" << row.table << "] of " << file;
  const auto other = procedure::read_edition(changed, file, row.slug, casework::vocabulary());
  ASSERT_TRUE(other) << "without it the edition does not read: "
                     << to_string(other.error().front());
  if (row.shown_by == "show") {
    ASSERT_NE(row.words, "");
    expect_words_to_go(row, on_one_line(procedure::show(edition)),
                       on_one_line(procedure::show(*other)));
  } else {
    expect_story_to_notice(row, edition, *other);
  }
}

INSTANTIATE_TEST_SUITE_P(RulesCsv, RuleByNumber, testing::ValuesIn(all_rows()),
                         [](const auto& about) {
                           return fmt::format("rule_{:02}_line_{}", about.param.rule,
                                              about.param.line);
                         });

TEST(RulesByNumber, AreAllThere) {
  std::set<int> there;
  int last = 0;
  for (const auto& row : all_rows()) {
    EXPECT_GE(row.rule, last) << "line " << row.line << " stands out of order";
    last = row.rule;
    there.insert(row.rule);
  }
  for (int rule = 1; rule <= kRules; ++rule) {
    EXPECT_TRUE(there.contains(rule)) << "no row for rule " << rule;
  }
  EXPECT_EQ(there.size(), kRules);
}

}  // namespace
}  // namespace redress::tests
