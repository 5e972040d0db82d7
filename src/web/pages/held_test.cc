#include "web/pages/held.h"

#include <gmock/gmock.h>

#include "casework/deciding/answers.h"
#include "web/testing.h"

namespace redress::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pages;
using testing::words_of;

Request posted(Fields form) {
  return {.method = Method::post,
          .target = "/example-homes/feedback",
          .path = {"example-homes", "feedback"},
          .form = std::move(form)};
}

TEST(TroublePage, HoldsAllThatWasTypedAndSendsItAgain) {
  Pages pages;
  const Fields typed{{"csrf", "token"},
                     {"form-key", "key"},
                     {"account", "Damp & <mould>\r\nagain"},
                     {"tag", "one"},
                     {"tag", "two"}};
  for (const auto trouble : {Trouble::busy, Trouble::too_many, Trouble::storage}) {
    const auto page = trouble_page(pages.site(), posted(typed), trouble);
    EXPECT_EQ(page.status, status_of(trouble));
    EXPECT_THAT(page.body, HasSubstr("action=\"/example-homes/feedback\""));
    for (const char* field : {"name=\"csrf\" value=\"token\"", "name=\"form-key\" value=\"key\"",
                              "name=\"account\" value=\"Damp &amp; &lt;mould&gt;\r\nagain\"",
                              "name=\"tag\" value=\"one\"", "name=\"tag\" value=\"two\""}) {
      EXPECT_THAT(page.body, HasSubstr(field));
    }
    EXPECT_THAT(words_of(page.body), HasSubstr("Nothing was saved."));
    EXPECT_THAT(words_of(page.body), HasSubstr("Send it again"));
  }
}

TEST(TroublePage, SaysWhichLimitAFormHasPassedAndWhereItStillIs) {
  Pages pages;
  const auto page = trouble_page(pages.site(), posted({}), Trouble::too_large);
  EXPECT_EQ(page.status, 413);
  for (const char* words : {"A form may be 4 MB in all, and yours is larger. Nothing was saved.",
                            "Go back to the form in your browser", "If it cannot wait"}) {
    EXPECT_THAT(words_of(page.body), HasSubstr(words));
  }
  EXPECT_THAT(page.body, Not(HasSubstr("Send it again"))) << "it holds nothing that was typed";
}

TEST(TroublePage, SaysHowElseTheLandlordCanBeReached) {
  Pages pages;
  EXPECT_THAT(words_of(trouble_page(pages.site(), posted({}), Trouble::storage).body),
              HasSubstr("If it cannot wait"));
}

TEST(TroublePage, OffersAPageThatWasOnlyAskedForAgain) {
  Pages pages;
  const auto page = trouble_page(pages.site(),
                                 {.method = Method::get,
                                  .target = "/example-homes/procedure?a=b",
                                  .path = {"example-homes", "procedure"}},
                                 Trouble::storage);
  EXPECT_THAT(page.body, HasSubstr("href=\"/example-homes/procedure\""));
  EXPECT_THAT(page.body, Not(HasSubstr("Send it again")));
}

TEST(LandlordThatCannotBeServed, IsSaidSoAndKeepsNoOtherFromBeingServed) {
  Pages pages;
  auto site = pages.site();
  site.unserved = {{"broken-homes", "its calendar is missing"}};
  const auto router = pages_of(site);
  const auto handler = handler_of(site, router);
  EXPECT_EQ(handler({.path = {"broken-homes", "feedback"}}).status, 503);
  EXPECT_EQ(handler({.path = {"example-homes"}}).status, 200);
  EXPECT_EQ(handler({.path = {"no-homes"}}).status, 404);
}

TEST(Handling, KeepsHealthApartAndLandlordsInLanes) {
  Pages pages;
  const auto of = [&](std::vector<std::string> path) {
    return handling_of(pages.site(), {.path = std::move(path)});
  };
  EXPECT_EQ(of({"health", "live"}).by, Handling::By::network);
  EXPECT_EQ(of({"health", "ready"}).by, Handling::By::health);
  EXPECT_EQ(of({"example-homes", "staff"}).lane, "example-homes");
  EXPECT_EQ(of({"made-up-by-somebody"}).lane, "") << "strangers make no lanes";
  EXPECT_EQ(of({}).lane, "");
}

/// The longest body of any form: every answer has as many characters as it may have.
TEST(Limits, HoldEveryFormWithEveryFieldAtItsLimit) {
  constexpr std::size_t kWords = 50'000;
  constexpr std::size_t kLine = 500;
  constexpr std::size_t kPercentEncoded = 12;  // four bytes of three characters
  Pages pages;
  const auto reference = pages.play(casework::testing::registered());
  const auto opened = pages.casebook().open("example-homes", reference, pages.now);
  const auto here = opened->standing;
  const casework::Circumstances circumstances{
      .now = pages.now, .actor = casework::testing::staff("officer"), .occurred_at = pages.now};
  std::size_t longest = 0;
  for (const auto* act : casework::all_acts()) {
    std::size_t size = kWords * kPercentEncoded;  // the reason for a late record
    for (const auto& asked :
         casework::questions_of(act->traits.name, here.seen_by(circumstances))) {
      size +=
          kPercentEncoded * (asked.question.kind == casework::QuestionKind::words ? kWords : kLine);
    }
    longest = std::max(longest, size);
  }
  EXPECT_GT(longest, kWords * kPercentEncoded);
  EXPECT_LT(longest, Limits{}.body_bytes);
}

}  // namespace
}  // namespace redress::web
