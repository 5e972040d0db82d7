#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "procedure/show.h"
#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::procedure {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;

Edition wide() {
  return *read_edition(wide_edition(), "e.toml", "example", vocabulary_for_tests());
}

/// The page with each paragraph on one line, because these tests are not about folding.
std::string unfolded() {
  const auto page = show(wide());
  std::string text;
  for (const auto line : split(page, '\n')) {
    text += std::string(trimmed(line)) + " ";
  }
  return text;
}

struct Said {
  std::string what;
  std::string words;
};

void PrintTo(const Said& said, std::ostream* out) { *out << said.what; }

class RulesShow : public testing::TestWithParam<Said> {};

TEST_P(RulesShow, SaysIt) { EXPECT_THAT(unfolded(), HasSubstr(GetParam().words)); }

const std::vector<Said> kSaid = {
    {"Exclusion",
     "Too old [7.2] Our own process ends here; the person is told why, and where else to go. "
     "Applies by itself where: kind: Complaint; received after this window closed: Age Applied or "
     "lifted by: Director Taken up all the same on one of these grounds: The circumstances are "
     "exceptional On record first: The letter was read The person is also told: the limit Invited "
     "to instead: Suggestion May also be applied while a stage runs."},
    {"Redirect",
     "About an agency [7.3] Goes to the agency's own procedure, if the person agrees; the person "
     "is told why. Applied by judgement."},
    {"Repeat", "Applies by itself where: repeats what went through the whole procedure before"},
    {"AuthorityBeforeExcluding",
     "Before “exclude” (Too old): Director must say yes. [8] Asked for by: Officer "
     "On record first: The letter was read"},
    {"AuthorityOfAllAndAny",
     "Before “offer-remedy” above one's own limit (a limit that is not set is exceeded): "
     "Director and Executive must each say yes, as different people; and Officer must say yes. "
     "[8.1] Names one of these grounds: The circumstances are exceptional"},
    {"AuthorityBeforeAMarker",
     "Before “mark-person” (Restricted contact): Director or Executive must say "
     "yes. [12.1]"},
    {"Consultation",
     "Before “Issue the decision”: Director or Executive is asked for advice, without being bound "
     "by it, or it is said why not. [8.2]"},
    {"Panel",
     "Heard by a panel of 3, from the Board or the residents' forum. [5.1] The complainant may "
     "bring one supporter."},
    {"RefusedRequest",
     "A request for this stage can be refused by Director, which ends our own process, on one of "
     "these grounds: The circumstances are exceptional. [5.2] Invited to instead: Suggestion"},
    {"GatesOfAHearing",
     "Before “hold-hearing”: on record: The letter was read; what should change is logged, "
     "or that nothing should, for each stage that was decided; each response issued was reviewed; "
     "the panel is appointed in full; the papers went to the panel and the complainant. [5.3]"},
    {"GateOfAKind", "Suggestion [2] An idea. Before “close”: only by Officer. [2.1]"},
    {"SeveralActsThatMeetAClock", "Met by: receipt; or the formal complaint being registered"},
    {"RightUsedLate",
     "Once it has closed, it may still be used if allowed by Director, on one of these grounds: "
     "The circumstances are exceptional. [7.1]"},
    {"ExtensionByABody",
     "Housing Ombudsman Service can agree a new date after an explanation; that body is "
     "told the reason. [7]"},
    {"EvidencedDelay",
     "the complainant is told the reason. That the circumstances are exceptional is shown by "
     "evidence. It stays due all the same."},
    {"Remedy",
     "Payment (an amount of money) [9] Names one of these grounds: The circumstances are "
     "exceptional May be set against what the person owes. For: kind: Complaint"},
    {"Representation",
     "Advocate [10] On one of these grounds: The circumstances are exceptional Not: a lawyer A "
     "signed authority is on record before anybody speaks with them."},
    {"Petition",
     "5 complete signatures from 4 separate households A statement of: its subject Where no lead "
     "petitioner is named: the first signatory"},
    {"Marker",
     "Restricted contact [12] May lay down: one named officer On record first: The letter was "
     "read Opens for later complaints: Was answered before"},
    {"SideProcedure", "Staff conduct [13] Seen only by: Executive"},
    {"OutcomeThatAgrees", "Upheld [4] Counts as agreed, wholly or in part."},
    {"OutcomeThatOffers",
     "Not upheld [4] May be raised with it, and is taken up on its own: Suggestion"},
    {"Units", "Organisations and areas ----------------------- North [7]"},
};

INSTANTIATE_TEST_SUITE_P(Show, RulesShow, testing::ValuesIn(kSaid),
                         [](const auto& row) { return row.param.what; });

TEST(RulesShow, NamesAPanelWhoseNumberIsNotSet) {
  const auto edition = *read_edition(small_edition() + "\n[stage.stage-2.panel]\nclause = \"5\"\n",
                                     "e.toml", "example", vocabulary_for_tests());
  EXPECT_THAT(not_set_in(edition), Contains("Stage 2: how many sit on the panel [5]"));
  EXPECT_THAT(show(edition), HasSubstr("Heard by a panel of a number that is not set. [5]"));
}

/// The page shows the reading of every rule that may have one: the wide edition, with one in each
/// rule.
TEST(RulesShow, MarksTheReadingOfEveryRule) {
  std::string text = wide_edition();
  std::size_t rules = 0;
  for (auto at = text.find("\nclause"); at != std::string::npos; at = text.find("\nclause", at)) {
    const auto reading = "\nreading = \"R" + std::to_string(++rules) + ".\"";
    text.insert(at, reading);
    at += reading.size() + 1;
  }
  const auto edition = read_edition(text, "e.toml", "example", vocabulary_for_tests());
  ASSERT_TRUE(edition) << to_string(edition.error().front());
  const auto readings = readings_of(*edition);
  for (std::size_t number = 1; number <= rules; ++number) {
    const auto words = "R" + std::to_string(number) + ".";
    EXPECT_THAT(readings, Contains(Field(&AwaitedReading::reading, words)));
    EXPECT_THAT(show(*edition), HasSubstr("Reading: " + words));
  }
}

}  // namespace
}  // namespace redress::procedure
