#include "cli/procedure/draft.h"

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/working_calendar.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/vocabulary.h"
#include "casework/stories/warnings/warnings.h"
#include "casework/testing.h"
#include "procedure/reader.h"

namespace redress::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const calendar::Date kApril{std::chrono::year{2024} / 4 / 1};

struct Drafted {
  int status = 0;
  std::string out;
  std::string err;
  std::vector<std::string> written;  // folder and names
};

Drafted draft(const DraftOptions& options, bool is_there = false) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Drafted drafted;
  const Drafting drafting{
      .write = [&](const auto& slug, const auto& folder,
                   const auto& files) -> Result<std::string, Message> {
        if (is_there) {
          return fail(Message{"landlord-is-there", "There is a folder already.", {}});
        }
        for (const auto& file : files) {
          drafted.written.push_back(folder + "/" + slug + "/" + file.name);
        }
        return folder + "/" + slug;
      },
      .today = [] { return kApril; }};
  drafted.status = run_procedure_new(options, {in, out, err}, drafting);
  drafted.out = out.str();
  drafted.err = err.str();
  return drafted;
}

procedure::Edition drafted_edition(const std::string& name) {
  const auto files = first_draft("example-homes", name, kApril);
  auto edition = procedure::read_edition(files[0].text, files[0].name, "example-homes",
                                         casework::vocabulary());
  if (!edition) {
    throw std::runtime_error(to_string(edition.error().front()));
  }
  return std::move(*edition);
}

TEST(FirstDraft, IsAnEditionAsItStandsWithNothingThatCannotHappen) {
  const auto edition = drafted_edition("Example Homes");
  EXPECT_EQ(edition.id, "2024-04");
  EXPECT_EQ(edition.in_force, kApril);
  EXPECT_THAT(casework::warnings_of(edition), IsEmpty());
  for (const auto& stage : edition.stages) {
    for (const auto& clock : stage.clocks) {
      EXPECT_FALSE(clock.within) << "a figure that no document gave: " << clock.id;
    }
  }
}

TEST(FirstDraft, KeepsWhateverIsInTheName) {
  EXPECT_EQ(drafted_edition(R"(The "Old" \ @SLUG@ Mill)").landlord, R"(The "Old" \ @SLUG@ Mill)");
}

TEST(FirstDraft, TakesAComplaintAsItsStoryExpects) {
  const auto files = first_draft("example-homes", "Example Homes", kApril);
  const auto story = casework::read_scenario(files[2].text, files[2].name);
  ASSERT_TRUE(story) << to_string(story.error().front());
  const auto edition = drafted_edition("Example Homes");
  const auto rehearsal = casework::rehearse(*story, edition, casework::testing::england());
  EXPECT_TRUE(rehearsal.as_expected());
  EXPECT_EQ(rehearsal.standing.casefile.stage, "stage-1");
}

/// What the draft has in comments is in order too, once it is no comment.
TEST(FirstDraft, IsInOrderWithEveryExampleThatItHasInComments) {
  auto text = first_draft("example-homes", "Example Homes", kApril)[0].text;
  std::string all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto rest = line.starts_with("# ") ? line.substr(2) : line;
    const bool is_toml = rest.starts_with('[') || rest.find(" = ") != rest.npos;
    const bool is_prose = line.starts_with("#") && !is_toml;
    all += (is_prose ? "" : rest) + "\n";
  }
  for (auto at = all.find("\"not set\""); at != all.npos; at = all.find("\"not set\"")) {
    all.replace(at, std::string("\"not set\"").size(), "\"10 working days\"");
  }
  all += "[remedy.payment]\nname = \"Payment\"\nmoney = true\nclause = \"to find\"\n";
  const auto edition =
      procedure::read_edition(all, "all.toml", "example-homes", casework::vocabulary());
  ASSERT_TRUE(edition) << to_string(edition.error().front());
  EXPECT_EQ(edition->routes.size(), 1U);
  EXPECT_EQ(edition->stages.front().clocks.size(), 3U);
  EXPECT_THAT(casework::warnings_of(*edition), IsEmpty());
}

TEST(ProcedureNew, WritesTheFilesAndSaysWhatToDoNext) {
  const auto drafted = draft({.landlord = "example-homes", .folder = "drafts"});
  EXPECT_EQ(drafted.status, kOk);
  EXPECT_THAT(drafted.written,
              ElementsAre("drafts/example-homes/2024-04.toml", "drafts/example-homes/examples.csv",
                          "drafts/example-homes/first-complaint.toml"));
  EXPECT_THAT(drafted.out, HasSubstr("  redress procedure check drafts/example-homes\n"));
}

TEST(ProcedureNew, RefusesWhatCannotBeAndWhatIsThere) {
  EXPECT_THAT(draft({.landlord = "Example Homes"}).err,
              HasSubstr("'Example Homes' cannot name a folder"));
  EXPECT_THAT(draft({.landlord = "../elsewhere"}).err, HasSubstr("cannot name a folder"));
  EXPECT_THAT(draft({.landlord = "a", .name = "Two\nlines"}).err, HasSubstr("one line"));
  EXPECT_THAT(draft({.landlord = "a", .in_force = "1 April"}).err, HasSubstr("is not a date"));
  const auto there = draft({.landlord = "a"}, true);
  EXPECT_EQ(there.status, kBadInput);
  EXPECT_EQ(there.err, "redress procedure new: There is a folder already.\n");
}

}  // namespace
}  // namespace redress::cli
