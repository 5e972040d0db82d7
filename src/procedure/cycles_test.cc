#include <gmock/gmock.h>

#include "procedure/show.h"
#include "procedure/strictness_testing.h"
#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

// What is done regularly, and how long records are kept: read, refused, shown.
namespace redress::procedure {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Edition wide() {
  return *read_edition(wide_edition(), "e.toml", "example", vocabulary_for_tests());
}

TEST(Cycles, AreReportsPublicationsAndMeetings) {
  const auto edition = wide();
  const Report& report = edition.reports.front();
  EXPECT_EQ(report.cadence.every, (calendar::Amount{1, calendar::Unit::months}));
  EXPECT_THAT(report.by, ElementsAre("director"));
  EXPECT_THAT(report.to, ElementsAre("the executive team"));
  EXPECT_THAT(report.parts, SizeIs(2));
  ASSERT_THAT(edition.publications, SizeIs(2));
  EXPECT_FALSE(edition.publications[0].cadence.is_set());
  EXPECT_TRUE(edition.publications[1].cadence.ongoing);
  EXPECT_THAT(edition.publications[1].where, ElementsAre("the newsletter"));
  EXPECT_THAT(edition.meetings.front().with, ElementsAre("residents"));
  EXPECT_THAT(edition.meetings.front().about, ElementsAre("what drives complaints"));
}

TEST(Cycles, AreSurveysAuditsAndTraining) {
  const auto edition = wide();
  EXPECT_EQ(edition.surveys.front().when->event, "closed");
  EXPECT_EQ(edition.surveys.front().cadence->every->unit, calendar::Unit::years);
  EXPECT_THAT(edition.surveys.front().asks, ElementsAre("the process", "the result"));
  ASSERT_THAT(edition.audits, SizeIs(2));
  EXPECT_EQ(edition.audits[0].share, Share::all);
  EXPECT_EQ(edition.audits[0].cadence, std::nullopt);
  EXPECT_EQ(edition.audits[1].share, Share::sample);
  EXPECT_FALSE(edition.audits[1].cadence->is_set());
  EXPECT_THAT(edition.trainings.front().who, ElementsAre("all colleagues"));
}

TEST(Retention, IsForATimeUntilThenOrForEver) {
  const auto edition = wide();
  ASSERT_THAT(edition.retentions, SizeIs(5));
  const Retention& former = edition.retentions[0];
  EXPECT_EQ(former.keep, Keep::for_a_time);
  EXPECT_EQ(former.length, (calendar::Amount{3, calendar::Unit::years}));
  EXPECT_EQ(former.from, "the end of the tenancy");
  EXPECT_EQ(former.longer->up_to.count, 5);
  EXPECT_THAT(former.longer->by, ElementsAre("director"));
  EXPECT_THAT(former.never_in, ElementsAre("the tenancy file"));
  EXPECT_EQ(former.destroy, "securely");
  EXPECT_EQ(edition.retentions[1].keep, Keep::until_then);
  EXPECT_EQ(edition.retentions[2].keep, Keep::permanent);
  EXPECT_EQ(edition.retentions[3].event->event, "closed");
  EXPECT_EQ(edition.retentions[4].keep, Keep::not_set);
}

TEST(Cycles, AreShown) {
  const auto page = show(wide());
  EXPECT_THAT(page, HasSubstr("Monthly summary [14]\n    Every: 1 month\n    By: Director\n    To: "
                              "the executive team\n    Holds: complaints agreed; the stage that "
                              "settled each\n"));
  EXPECT_THAT(page, HasSubstr("Performance [14]\n    Every: not set\n    In: the website\n"));
  EXPECT_THAT(page, HasSubstr("Learning [14]\n    Every: ongoing\n    By: Officer\n"));
  EXPECT_THAT(page, HasSubstr("Forum [14]\n    Every: 2 months\n    With: residents\n    About: "
                              "what drives complaints\n"));
  EXPECT_THAT(
      page,
      HasSubstr("Survey [14]\n    After: the casefile being closed\n    Every: 1 year\n    By: "
                "Officer\n    Asks about: the process; the result\n"));
  EXPECT_THAT(page, HasSubstr("Every response [15]\n    Of: all responses\n    Every: one, as it "
                              "is done\n    By: Director\n"));
  EXPECT_THAT(page, HasSubstr("Some responses [15]\n    Of: a sample of the responses\n    Every: "
                              "not set\n    By: not set\n"));
  EXPECT_THAT(page, HasSubstr("Handling complaints [16]\n    For: all colleagues\n    Every: 1 "
                              "year\n"));
}

TEST(Retention, IsShown) {
  const auto page = show(wide());
  EXPECT_THAT(page, HasSubstr("A former tenant's file [17]\n    Kept: 3 years after the end of the "
                              "tenancy\n    Longer, up to 5 years, if authorised by Director.\n  "
                              "  Never in: the tenancy file\n    Destroyed: securely\n"));
  EXPECT_THAT(page, HasSubstr("Kept: until the end of the tenancy\n"));
  EXPECT_THAT(page, HasSubstr("Kept: for ever\n"));
  EXPECT_THAT(page, HasSubstr("Kept: 6 years after the casefile being closed\n    Longer, up to 7 "
                              "years, if authorised by somebody who is not set.\n"));
  EXPECT_THAT(page, HasSubstr("Recordings [17]\n    Kept: not set\n"));
}

TEST(NotSet, NamesCyclesAndRetentionThatAreOpen) {
  const auto open = not_set_in(wide());
  EXPECT_THAT(open, Contains("Publication: how often, Performance [14]"));
  EXPECT_THAT(open, Contains("Audit: how often, Some responses [15]"));
  EXPECT_THAT(open, Contains("How long it is kept: Recordings [17]"));
  EXPECT_THAT(open, Contains("Who authorises keeping it longer: The casefile of somebody else "
                             "[17]"));
  const auto small = *read_edition(small_edition(), "e.toml", "example", vocabulary_for_tests());
  EXPECT_THAT(small.retentions, IsEmpty());
  EXPECT_THAT(not_set_in(small),
              Contains("How long what is kept: no schedule, so nothing is destroyed"));
}

class CyclesStrictness : public testing::TestWithParam<Mistake> {};

TEST_P(CyclesStrictness, RefusesAndSaysTheFix) { expect_refused(wide_edition(), GetParam()); }

const std::vector<Mistake> kMistakes = {
    {"NoCadence", "every  = \"1 month\"\n", "",
     "e.toml:227:1: [report.monthly] has no 'every'; add it"},
    {"BadCadence", "every  = \"1 month\"", "every  = \"monthly\"",
     "e.toml:229:10: 'monthly' is no length of time; write a number and a unit (hours, working "
     "days, "
     "calendar days, weeks, months, years), such as \"10 working days\", or \"ongoing\", or \"not "
     "set\""},
    {"CadenceInHours", "every  = \"1 month\"", "every  = \"24 hours\"",
     "e.toml:229:10: nothing repeats every 24 hours; write days, weeks, months or years, such as "
     "\"1 month\""},
    {"CadenceOfNothing", "every  = \"1 month\"", "every  = \"0 months\"",
     "e.toml:229:10: nothing repeats every 0 months; write days, weeks, months or years, such as "
     "\"1 month\""},
    {"ReportByAnUnknownRole", "by     = [\"director\"]\nto", "by = [\"directer\"]\nto",
     "e.toml:230:7: no role 'directer' in this edition; did you mean 'director'?"},
    {"ReportWithoutClause", "settled each\"]\n", "settled each\"]\nclauses = \"14\"\n",
     "e.toml:233:1: unknown key 'clauses' in [report.monthly]; it has 'clause' already"},
    {"PublishedNowhere", "where  = [\"the website\"]\n", "",
     "e.toml:235:1: [publication.website] has no 'where'; add it"},
    {"UnknownKeyOfAMeeting", "about  = [\"what", "abuot  = [\"what",
     "e.toml:253:1: unknown key 'abuot' in [meeting.forum]; did you mean 'about'?"},
    {"SurveyAtNoTime", "when   = \"closed\"\nevery  = \"1 year\"\nby", "by",
     "e.toml:256:1: [survey.after] does not say when people are asked; add 'when' (an event) or "
     "'every'"},
    {"SurveyAfterAnUnknownEvent", "when   = \"closed\"", "when   = \"closd\"",
     "e.toml:258:10: unknown event 'closd'; did you mean 'closed'?"},
    {"SurveyThatAsksNothing", "asks   = [\"the process\", \"the result\"]\n", "",
     "e.toml:256:1: [survey.after] has no 'asks'; add it"},
    {"AuditOfAnUnknownThing", "of     = \"responses\"", "of     = \"response\"",
     "e.toml:266:10: unknown thing to audit 'response' in 'of'; did you mean 'responses'?"},
    {"AuditOfAnUnknownShare", "share  = \"all\"", "share  = \"al\"",
     "e.toml:267:10: 'share' cannot be 'al'; did you mean 'all'?"},
    {"SampleWithoutCadence", "share  = \"sample\"\nevery  = \"not set\"\n", "share  = \"sample\"\n",
     "e.toml:271:1: [audit.sampled] looks at a sample; say how often with 'every', \"not set\" "
     "where the document does not"},
    {"TrainingOfNobody", "who    = [\"all colleagues\"]\n", "",
     "e.toml:278:1: [training.yearly] has no 'who'; add it"},
    {"CycleNotKebabCase", "[report.monthly]", "[report.Monthly]",
     "e.toml:227:9: the report 'Monthly' is not a plain name; write it in lower-case words with "
     "hyphens, like 'stage-1'"},
    {"NoTimeToKeep", "keep   = \"permanent\"\n", "",
     "e.toml:299:1: [retention.agreements] has no 'keep'; add it"},
    {"BadTimeToKeep", "keep     = \"3 years\"", "keep = \"long\"",
     "e.toml:286:8: 'long' is no length of time; write a number and a unit (hours, working days, "
     "calendar days, weeks, months, years), such as \"10 working days\", or \"not set\", or "
     "\"permanent\", or \"until then\""},
    {"TimeFromNothing", "from     = \"the end of the tenancy\"\n", "",
     "e.toml:284:1: [retention.former] has no 'from'; add it"},
    {"PermanentFromSomething", "keep   = \"permanent\"", "keep   = \"permanent\"\nfrom = \"then\"",
     "e.toml:302:8: what is permanent counts from nothing; leave 'from' out"},
    {"LongerThanForEver", "keep   = \"permanent\"",
     "keep   = \"permanent\"\nlonger = { up_to = \"5 years\" }",
     "e.toml:302:10: only what is kept for a time can be kept longer; leave 'longer' out"},
    {"LongerWithoutEnd", "up_to = \"7 years\"", "reading = \"7 years\"",
     "e.toml:308:12: unknown key 'reading' in 'longer'; did you mean 'up_to'?"},
    {"KeptFromAnUnknownEvent", "from   = { event = \"closed\" }", "from   = { event = \"close\" }",
     "e.toml:307:20: unknown event 'close'; did you mean 'closed'?"},
};

INSTANTIATE_TEST_SUITE_P(Reader, CyclesStrictness, testing::ValuesIn(kMistakes),
                         [](const auto& row) { return row.param.what; });

}  // namespace
}  // namespace redress::procedure
