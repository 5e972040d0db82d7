#include "cli/procedure/words.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/golden_testing.h"
#include "casework/stories/vocabulary.h"
#include "system/json.h"

namespace redress::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Printed {
  int status = 0;
  std::string out;
  std::string err;
};

Printed words(const WordsOptions& options) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int status = run_procedure_words(options, {in, out, err}, casework::vocabulary());
  return {status, out.str(), err.str()};
}

/// The page in the manual is what the verb prints.
TEST(ProcedureWords, AreThePageInTheManual) {
  redress::testing::expect_golden("../../docs/edition-words.md", words({}).out);
}

TEST(ProcedureWords, AreOnePartWhereOneIsAskedFor) {
  const auto acts = words({.part = "acts"}).out;
  EXPECT_THAT(acts, HasSubstr("### `issue-decision`\n\nIssue the decision. By staff.\n"));
  EXPECT_THAT(acts, Not(HasSubstr("## Keys")));
  const auto refusals = words({.part = "refusals"}).out;
  EXPECT_THAT(refusals, HasSubstr("| `staff-only` | A member of staff does this. |\n"));
}

TEST(ProcedureWords, AreJsonWhereThatIsAskedFor) {
  const auto json = words({.part = "keys", .json = true}).out;
  EXPECT_TRUE(system::parse_json(json));
  EXPECT_THAT(json, HasSubstr(R"({"key":"landlord","presence":"must","takes":"text","does":)"));
}

TEST(ProcedureWords, HaveNoOtherParts) {
  const auto refused = words({.part = "tables"});
  EXPECT_EQ(refused.status, kBadInput);
  EXPECT_EQ(refused.err,
            "redress procedure words: There is no part 'tables'. There are keys, events, acts and "
            "refusals.\n");
}

}  // namespace
}  // namespace redress::cli
