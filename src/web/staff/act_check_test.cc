#include "web/staff/act_check.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/testing.h"

namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::Pages;

/// An officer at a casefile whose decision was explained.
class CheckPage : public ::testing::Test {
 protected:
  CheckPage() : reference_(pages_.play(explained())) {
    pages_.now = london("2024-04-12T10:00");
    pages_.sign_in("Ada Nowak", "officer");
  }

  [[nodiscard]] Response send(const Fields& more = {}) {
    Fields form{{"form-key", std::string(32, 'a')},
                {"outcome", "upheld"},
                {"reasons", "It is broken."},
                {"mode", "letter"}};
    for (const auto& field : more) {
      form.set(field.name, field.value);
    }
    return pages_.post(address("issue-decision"), form);
  }

  [[nodiscard]] std::string address(const std::string& page) const {
    return "/example-homes/staff/casefiles/" + reference_ + "/" + page;
  }

  [[nodiscard]] std::string version() {
    return std::to_string(pages_.store.version("example-homes", reference_));
  }

  Pages pages_;
  std::string reference_;
};

TEST_F(CheckPage, ReadsBackTheAnswersAndWhatTheyDo) {
  const auto before = version();
  const auto page = send();
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(version(), before) << "nothing is done yet";
  EXPECT_THAT(page.body, HasSubstr("Check before you issue the decision"));
  EXPECT_THAT(page.body, HasSubstr("It is broken."));
  EXPECT_THAT(page.body, HasSubstr("Decision of stage 1, Stage 1: done in time"));
  EXPECT_THAT(page.body, HasSubstr("Asking for stage 2, Stage 1: possible until"));
  EXPECT_THAT(page.body, HasSubstr("It will then stand at: Stage 1: decided."));
  EXPECT_THAT(page.body, HasSubstr("name=\"checked\" value=\"" + before + "\""));
}

TEST_F(CheckPage, DoesWhatWasChecked) {
  const auto before = version();
  const auto done = send({{"checked", before}});
  EXPECT_EQ(done.status, 303);
  EXPECT_NE(version(), before);
  EXPECT_EQ(send({{"checked", before}}).status, 303) << "sent twice";
}

TEST_F(CheckPage, CarriesEachOfSeveralAnswers) {
  Fields form{{"form-key", std::string(32, 'd')},
              {"outcome", "upheld"},
              {"reasons", "It is broken."},
              {"mode", "letter"},
              {"more", "one"},
              {"more", "two"}};
  const auto page = pages_.post(address("issue-decision"), form);
  EXPECT_THAT(page.body, HasSubstr("name=\"more\" value=\"one\" checked hidden"));
  EXPECT_THAT(page.body, HasSubstr("name=\"more\" value=\"two\" checked hidden"));
}

TEST_F(CheckPage, CarriesTheDayThatWasMeantAndNotItsName) {
  const auto page = send({{"happened-on", "yesterday"}, {"happened-at", "4pm"}});
  EXPECT_THAT(page.body, HasSubstr("Check before you"));
  EXPECT_THAT(page.body, HasSubstr("4:00pm on Thursday 11 April 2024"));
  EXPECT_THAT(page.body, HasSubstr("name=\"happened-on\" value=\"2024-04-11\""));
  EXPECT_THAT(page.body, Not(HasSubstr("value=\"yesterday\"")));
}

TEST_F(CheckPage, IsShownAgainWhereTheCasefileHasChangedSince) {
  const auto read = version();
  ASSERT_EQ(
      pages_.post(address("note"), {{"form-key", std::string(32, 'b')}, {"text", "Rang."}}).status,
      303);
  const auto before = version();
  const auto page = send({{"checked", read}});
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(version(), before);
  EXPECT_THAT(page.body, HasSubstr("The casefile has changed since you read this."));
  EXPECT_EQ(send({{"checked", before}}).status, 303);
}

TEST_F(CheckPage, LeadsBackToTheFormWithEverythingTyped) {
  const auto before = version();
  const auto page = send({{"checked", before}, {"step", "change"}, {"reasons", "The old lift."}});
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(version(), before);
  EXPECT_THAT(page.body, HasSubstr("The old lift."));
  EXPECT_THAT(page.body, Not(HasSubstr("Check before you")));
}

TEST_F(CheckPage, ShowsTheFormWhereItIsRefused) {
  const auto page = send({{"reasons", ""}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, Not(HasSubstr("Check before you")));
}

TEST_F(CheckPage, RepeatsNothingThatCouldBeMarkup) {
  const auto page = send({{"reasons", "<script>alert(1)</script>"}, {"<b>", "\"><i>"}});
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page.body, Not(HasSubstr("\"><i>")));
}

TEST_F(CheckPage, BeginsWithWhatWasProposed) {
  const auto form = pages_.get(address("issue-decision"));
  EXPECT_EQ(form.status, 200);
  EXPECT_THAT(form.body, HasSubstr(">It is broken.</textarea>"));
  EXPECT_THAT(form.body, HasSubstr("value=\"upheld\" checked"));
}

TEST_F(CheckPage, IsNotShownForWhatIsSimplyDone) {
  const auto done =
      pages_.post(address("note"), {{"form-key", std::string(32, 'c')}, {"text", "Rang."}});
  EXPECT_EQ(done.status, 303);
}

TEST_F(CheckPage, EveryFormSaysWhatItIsAbout) {
  const auto form = pages_.get(address("note"));
  EXPECT_THAT(form.body, HasSubstr("What it is about, and what was found so far"));
  EXPECT_THAT(form.body, HasSubstr("The lift is broken."));
}

}  // namespace
}  // namespace redress::web
