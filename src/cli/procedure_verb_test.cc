#include "cli/procedure_verb.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casework/testing.h"
#include "cli/procedure/beside.h"
#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

EditionFile file(const std::string& name, const std::string& text) {
  return {name, procedure::read_edition(text, name, "example", procedure::vocabulary_for_tests())};
}

Result<std::vector<EditionFile>, Message> find_editions(std::string_view name) {
  if (name == "example") {
    return std::vector{file("example/2024-04.toml", procedure::small_edition())};
  }
  if (name == "broken") {
    return std::vector{file("broken/2024-04.toml", "[procedure]\n"),
                       file("broken/2025-04.toml", procedure::small_edition())};
  }
  if (name == "broken/2024-04.toml") {
    return std::vector{file("broken/2024-04.toml", "[procedure]\n")};
  }
  if (name == "slower") {
    auto text = procedure::small_edition();
    const std::string days = "10 working days";
    text.replace(text.find(days), days.size(), "15 working days");
    return std::vector{file("slower/2024-04.toml", text)};
  }
  return fail(Message{
      "no-such-procedure", "There is no procedure '{name}'.", {{"name", std::string(name)}}});
}

Beside beside(std::string_view name) {
  Beside found;
  if (name == "example") {
    found.examples.push_back({"example/examples.csv",
                              "start,clock,due,why\n"
                              "2024-05-01,stage-1.decision,2024-05-16,6 May is a holiday\n"});
  }
  return found;
}

ProcedureSources sources() {
  return {find_editions,
          beside,
          [](std::string_view) -> Result<const calendar::WorkingCalendar*, Message> {
            return &casework::testing::england();
          },
          {}};
}

Outcome procedure_with(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  std::vector<const char*> argv{"redress", "procedure"};
  for (const auto& argument : arguments) {
    argv.push_back(argument.c_str());
  }
  std::string data_root;
  const Streams streams{in, out, err};
  const int status = run(static_cast<int>(argv.size()), argv.data(), streams, data_root,
                         {procedure_verb(streams, sources())});
  return {status, out.str(), err.str()};
}

TEST(ProcedureVerb, SaysWhatAnEditionInOrderHolds) {
  const auto outcome = procedure_with({"check", "example"});
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_EQ(outcome.out,
            "example/2024-04.toml: in order: 1 kind, 0 channels, 2 stages, 1 clock, 1 route; 0 "
            "readings for the landlord to confirm, 7 values not set\n"
            "example/examples.csv: 1 date as worked out by hand\n");
}

TEST(ProcedureVerb, SaysEveryProblemWithItsPlace) {
  const auto outcome = procedure_with({"check", "broken"});
  EXPECT_EQ(outcome.status, kBadInput);
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("broken/2024-04.toml:1:1: [procedure] has no 'landlord', 'edition', "
                              "'in_force', 'clause' and 'calendar'; add them\n"),
                    HasSubstr("broken/2024-04.toml:1:1: the file has no 'document', 'kind' and "
                              "'stage'; add them\n"),
                    HasSubstr("broken/2025-04.toml: in order: ")));
}

TEST(ProcedureVerb, ChecksInJson) {
  const auto outcome = procedure_with({"check", "broken", "--json"});
  EXPECT_EQ(outcome.status, kBadInput);
  EXPECT_THAT(outcome.out,
              StartsWith(R"({"file":"broken/2024-04.toml","in_order":false,"problems":[{"line":1,)"
                         R"("column":1,"what":"[procedure] has no 'landlord', 'edition', )"
                         R"('in_force', 'clause' and 'calendar'; add them"},)"));
  EXPECT_THAT(outcome.out,
              HasSubstr(R"({"file":"broken/2025-04.toml","in_order":true,"problems":[],"kinds":1,)"
                        R"("channels":0,"stages":2,"clocks":1,"routes":1,"readings":[],)"));
}

TEST(ProcedureVerb, ShowsAnEditionInPlainWords) {
  const auto outcome = procedure_with({"show", "example"});
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_THAT(outcome.out, StartsWith("Example Homes\nComplaints Policy\n"));
  EXPECT_THAT(outcome.out, HasSubstr("within 10 working days of"));
}

TEST(ProcedureVerb, ShowsInJson) {
  const auto outcome = procedure_with({"show", "example", "--json"});
  EXPECT_THAT(outcome.out,
              StartsWith(R"({"landlord":"Example Homes","edition":"2024-04","in_force":)"
                         R"("2024-04-01","title":"Complaints Policy",)"));
  EXPECT_THAT(outcome.out, HasSubstr(R"("name":"Decision","within":"10 working days",)"
                                     R"("from":"registered","met_by":["decision-issued"],)"
                                     R"("clause":"4.1","reading":null})"));
}

TEST(ProcedureVerb, ShowsNothingOfABrokenFile) {
  const auto outcome = procedure_with({"show", "broken"});
  EXPECT_EQ(outcome.status, kBadInput);
  EXPECT_THAT(outcome.err, HasSubstr("broken/2024-04.toml:1:1: "));
  EXPECT_THAT(outcome.out, HasSubstr("Example Homes")) << "the edition in order is shown";
}

TEST(ProcedureVerb, RefusesAProcedureThatIsNotThere) {
  const auto outcome = procedure_with({"show", "nowhere"});
  EXPECT_EQ(outcome.status, kBadInput);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_EQ(outcome.err, "redress procedure: There is no procedure 'nowhere'.\n");
}

TEST(ProcedureVerb, LaysAnEditionBesideTheCode) {
  const auto outcome = procedure_with({"lint", "example"});
  EXPECT_EQ(outcome.status, kProblemsFound);
  EXPECT_THAT(outcome.out,
              StartsWith("Example Homes, edition 2024-04, beside the Complaint Handling Code 2024\n"
                         "Failures: "));
  EXPECT_THAT(outcome.out, HasSubstr("\n6.2 failure\n  The Code: acknowledge, define and log"));
}

TEST(ProcedureVerb, LaysAnEditionBesideTheCodeInJson) {
  const auto outcome = procedure_with({"lint", "example", "--json"});
  EXPECT_EQ(outcome.status, kProblemsFound);
  EXPECT_THAT(outcome.out,
              StartsWith(R"({"landlord":"Example Homes","edition":"2024-04","findings":[{)"
                         R"("provision":"1.2","weight":"failure","asks":"the one definition)"));
}

TEST(ProcedureVerb, LaysNoBrokenFileBesideTheCode) {
  const auto outcome = procedure_with({"lint", "broken"});
  EXPECT_EQ(outcome.status, kBadInput);
  EXPECT_THAT(outcome.err, HasSubstr("broken/2024-04.toml:1:1: "));
  EXPECT_THAT(outcome.out, HasSubstr("Example Homes"));
}

TEST(ProcedureVerb, SaysWhatTwoEditionsDifferIn) {
  const auto outcome = procedure_with({"diff", "example", "slower"});
  EXPECT_EQ(outcome.status, kProblemsFound);
  EXPECT_THAT(outcome.out, HasSubstr("\n  within\n    was: 10 working days\n    is: 15 working "
                                     "days\n"));
  const auto same = procedure_with({"diff", "example", "example"});
  EXPECT_EQ(same.status, kOk);
  EXPECT_THAT(same.out, HasSubstr("they say the same"));
}

TEST(ProcedureVerb, SaysInJsonWhatTwoEditionsDifferIn) {
  const auto outcome = procedure_with({"diff", "example", "slower", "--json"});
  EXPECT_EQ(outcome.status, kProblemsFound);
  EXPECT_EQ(outcome.out,
            R"({"before":{"landlord":"Example Homes","edition":"2024-04"},)"
            R"("after":{"landlord":"Example Homes","edition":"2024-04"},)"
            R"("changes":[{"part":"stage.stage-1.clock.decision","name":"Stage 1: Decision",)"
            R"("what":"changed","fact":"within","before":"10 working days",)"
            R"("after":"15 working days"}]})"
            "\n");
}

TEST(ProcedureVerb, ComparesNothingThatIsNotThereOrNotInOrder) {
  EXPECT_EQ(procedure_with({"diff", "example", "nowhere"}).status, kBadInput);
  EXPECT_EQ(procedure_with({"diff", "broken/2024-04.toml", "example"}).status, kBadInput);
  EXPECT_EQ(procedure_with({"diff", "broken", "example"}).status, kOk)
      << "its newest file is in order, and says the same";
  EXPECT_EQ(procedure_with({"diff", "example"}).status, kBadInput);
}

TEST(ProcedureVerb, AsksForCheckOrShow) { EXPECT_EQ(procedure_with({}).status, kBadInput); }

}  // namespace
}  // namespace redress::cli
