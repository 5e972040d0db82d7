#include "web/staff/act.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/testing.h"

namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::HasSubstr;
using web::testing::Pages;

TEST(ActForm, IsSentAgainWithOtherWordsOnceThePersonKnows) {
  Pages pages;
  const auto reference = pages.play(registered());
  pages.now = london("2024-04-08T12:00");
  pages.sign_in("Ada Nowak", "officer");
  const auto address = "/example-homes/staff/casefiles/" + reference + "/note";
  const std::string key(32, 'a');
  const auto send = [&](const std::string& with, const std::string& text) {
    return pages.post(address, {{"form-key", with}, {"text", text}});
  };
  const auto version = [&] { return pages.store.version("example-homes", reference); };
  const auto before = version();
  EXPECT_EQ(send(key, "First.").status, 303);
  const auto refused = send(key, "Second.");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("value=\"" + key + "+\""));
  EXPECT_THAT(refused.body, HasSubstr("Second."));
  EXPECT_EQ(version(), before + 1);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(send(key + "+", "Second.").status, 303);
    EXPECT_EQ(version(), before + 2) << "once, however often it is sent";
  }
  EXPECT_EQ(send(key + "+", "First.").status, 303);
  EXPECT_EQ(version(), before + 2) << "these are on record already";
}

TEST(ActForm, BeginsACorrectionWithWhatIsOnRecord) {
  Pages pages;
  const auto reference = pages.play(registered());
  pages.now = london("2024-04-08T12:00");
  pages.sign_in("Ada Nowak", "officer");
  const auto address = "/example-homes/staff/casefiles/" + reference + "/correct";
  EXPECT_THAT(pages.get(address).body, HasSubstr("value=\"Kit Oram\""));
  const std::string key(32, 'b');
  const auto same =
      pages.post(address, {{"form-key", key}, {"reason", "Looked again."}, {"person", "Kit Oram"}});
  EXPECT_EQ(same.status, 422) << "what stays as it was corrects nothing";
}

TEST(ActForm, SaysWhatWasPutOnRecordInItsWords) {
  Pages pages;
  const auto reference = pages.play(registered());
  pages.now = london("2024-04-08T12:00");
  pages.sign_in("Ada Nowak", "officer");
  const auto casefile = "/example-homes/staff/casefiles/" + reference;
  pages.post(casefile + "/note", {{"form-key", std::string(32, 'c')}, {"text", "She has a cat."}});
  EXPECT_THAT(pages.get(casefile + "?done=note").body, HasSubstr("On record now."));
  EXPECT_THAT(pages.get(casefile + "?done=note").body, HasSubstr("She has a cat."));
}

TEST(ActForm, LetsWhatWasDoneInTimeBePutOnRecordLate) {
  Pages pages;
  const auto reference = pages.play(decided());
  pages.now = london("2024-04-15T10:00");
  pages.sign_in("Ada Nowak", "officer");
  const auto address = "/example-homes/staff/casefiles/" + reference + "/acknowledge";
  const auto barred = pages.get(address);
  EXPECT_EQ(barred.status, 409);
  EXPECT_THAT(barred.body, HasSubstr("Was it done earlier?"));
  EXPECT_THAT(pages.get(address + "?done-on=2024-04-14").body,
              HasSubstr("It was not possible on Sunday 14 April 2024 either."));
  EXPECT_THAT(pages.get(address + "?done-on=14%20April").body,
              HasSubstr("It was not possible on Sunday 14 April 2024 either."));
  EXPECT_THAT(pages.get(address + "?done-on=then").body,
              HasSubstr("That is not a day. Write it like 27 March 2026."));
  const auto form = pages.get(address + "?done-on=2024-04-09");
  EXPECT_EQ(form.status, 200);
  EXPECT_THAT(form.body, HasSubstr("value=\"2024-04-09\""));
  const auto send = [&](const std::string& reason) {
    return pages.post(address, {{"form-key", std::string(32, 'b')},
                                {"mode", "letter"},
                                {"understanding", "The lift."},
                                {"happened-on", "2024-04-09"},
                                {"late-reason", reason}});
  };
  const auto unexplained = send("");
  EXPECT_EQ(unexplained.status, 422);
  EXPECT_THAT(unexplained.body, HasSubstr("Say why this is recorded only now"));
}

TEST(ActForm, KnowsWhatWasPossibleOnTheVeryDayOnWhichTheTimeRanOut) {
  Pages pages;
  const auto reference = pages.play(informal());
  pages.now = london("2024-04-10T10:00");
  pages.sign_in("Ada Nowak", "officer");
  const auto address = "/example-homes/staff/casefiles/" + reference + "/make-offer";
  EXPECT_EQ(pages.get(address).status, 409) << "the clock has made it formal";
  EXPECT_EQ(pages.get(address + "?done-on=2024-04-09").status, 200);
}

TEST(ActForm, OffersNoLateRecordOfWhatCannotBeLate) {
  Pages pages;
  const auto reference = pages.play(decided());
  pages.now = london("2024-04-15T10:00");
  pages.sign_in("Ada Nowak", "officer");
  const auto barred =
      pages.get("/example-homes/staff/casefiles/" + reference + "/extend-clock?done-on=2024-04-09");
  EXPECT_EQ(barred.status, 409);
  EXPECT_THAT(barred.body, ::testing::Not(HasSubstr("Was it done earlier?")));
}

}  // namespace
}  // namespace redress::web
