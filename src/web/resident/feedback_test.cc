#include "web/resident/feedback.h"

#include <gmock/gmock.h>

#include "web/testing.h"

namespace redress::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pages;
using testing::part;
using testing::words_of;

constexpr const char* kForm = "/example-homes/feedback";

Fields good_answers() {
  return {{"kind", "complaint"},
          {"account", "The lift is broken."},
          {"person", "Kit Oram"},
          {"contact", "kit@example.org"}};
}

TEST(FeedbackForm, AsksInTheWordsForResidentsAndNotWhatIsForStaff) {
  Pages pages;
  const auto page = pages.get(kForm).body;
  EXPECT_THAT(page, HasSubstr("What would you like to tell us?"));
  EXPECT_THAT(page, HasSubstr("What is your name? (optional)"));
  EXPECT_THAT(page, Not(HasSubstr("name=\"channel\"")));
  EXPECT_THAT(page, Not(HasSubstr("What is the person’s name?")));
}

TEST(FeedbackForm, NamesEveryProblemAtOnceAndKeepsWhatWasTyped) {
  Pages pages;
  const auto response = pages.post(kForm, {{"kind", "grumble"}, {"person", "Kit <Oram>"}});
  EXPECT_EQ(response.status, 422);
  const auto summary = part(response.body, "There is a problem", "</ul>");
  EXPECT_THAT(summary, HasSubstr("href=\"#kind\""));
  EXPECT_THAT(summary, HasSubstr("“grumble” is not among the answers"));
  EXPECT_THAT(summary, HasSubstr("href=\"#account\""));
  EXPECT_THAT(summary, HasSubstr("What happened? This needs an answer."));
  EXPECT_THAT(response.body, HasSubstr("id=\"kind-error\""));
  EXPECT_THAT(response.body, HasSubstr("id=\"account-error\""));
  EXPECT_THAT(response.body, HasSubstr("value=\"Kit &lt;Oram&gt;\""));
  EXPECT_THAT(response.body, HasSubstr("<title>Error: "));
  EXPECT_TRUE(pages.store.streams({}, 1).empty()) << "nothing was recorded";
}

TEST(FeedbackReceived, GivesTheReferenceAndEveryDateWithItsWorking) {
  Pages pages;
  EXPECT_EQ(pages.post(kForm, good_answers()).headers.text("Location"),
            "/example-homes/feedback/received");
  const auto reference = pages.store.streams({}, 1).front().stream;
  const auto page = pages.get("/example-homes/feedback/received").body;
  EXPECT_THAT(page, HasSubstr("<strong>" + reference + "</strong>"));
  EXPECT_THAT(words_of(page), HasSubstr("Received at midday on Monday 8 April 2024."));
  const auto offer = words_of(part(page, "Solution offered", "</dl>"));
  EXPECT_THAT(offer, HasSubstr("by Tuesday 9 April 2024"));
  EXPECT_THAT(offer, HasSubstr("How this date is worked out"));
  EXPECT_THAT(offer, HasSubstr("Clause 4.0"));
  const auto decision = words_of(part(page, "Decision of stage 1", "</dl>"));
  EXPECT_THAT(decision, HasSubstr("by Monday 22 April 2024"));
  EXPECT_THAT(decision, HasSubstr("if it is registered"));
}

TEST(FeedbackReceived, NamesTheOutsideHelpThatIsOpenAtOnceAndNoOther) {
  Pages pages;
  pages.post(kForm, good_answers());
  const auto page = pages.get("/example-homes/feedback/received").body;
  const auto help = part(page, "Help from outside, at any time", "These dates follow");
  EXPECT_THAT(help, HasSubstr("Housing Ombudsman Service"));
  EXPECT_THAT(help, Not(HasSubstr("Review by the Ombudsman"))) << "it opens after exhaustion";
}

TEST(FeedbackReceived, SaysSoWhereThereIsNoDate) {
  Pages pages;
  pages.post(kForm, {{"kind", "compliment"}, {"account", "Kind people."}});
  EXPECT_THAT(pages.get("/example-homes/feedback/received").body,
              HasSubstr("Our procedure sets no date for this kind of feedback."));
}

TEST(FeedbackForm, IsShownAgainWithWhatWasTypedWhenItWasOpenForTooLong) {
  Pages pages;
  auto form = good_answers();
  form.add("csrf", pages.token());
  pages.now += std::chrono::hours(25);
  const auto response = pages.send(Method::post, kForm, form);
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.body, HasSubstr("This form was open for too long."));
  EXPECT_THAT(response.body, HasSubstr("The lift is broken.</textarea>"));
  EXPECT_THAT(response.body, HasSubstr("value=\"Kit Oram\""));
  EXPECT_TRUE(pages.store.streams({}, 1).empty());
  EXPECT_EQ(pages.post(kForm, good_answers()).status, 303) << "with the token of that page";
}

TEST(FeedbackReceived, IsForTheVisitThatSentIt) {
  Pages pages;
  pages.post(kForm, good_answers());
  pages.forget_visit();
  const auto response = pages.get("/example-homes/feedback/received");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.headers.text("Location"), kForm);
}

TEST(FeedbackForm, SentTwiceIsOneCasefile) {
  Pages pages;
  auto form = good_answers();
  form.add("form-key", std::string(32, 'a'));
  EXPECT_EQ(pages.post(kForm, form).status, 303);
  EXPECT_EQ(pages.post(kForm, form).status, 303);
  EXPECT_EQ(pages.store.streams({}, 10).size(), 1U);
}

}  // namespace
}  // namespace redress::web
