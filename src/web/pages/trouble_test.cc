#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/pages/held.h"
#include "web/testing.h"

// What somebody is told whose request met a trouble: only what is true of it.
namespace redress::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pages;
using testing::words_of;

const std::vector<std::string> kCasefile = {"example-homes", "staff", "casefiles", "R1"};
const std::vector<std::string> kFeedback = {"example-homes", "feedback"};

std::string words_for(Method method, const std::vector<std::string>& path, Trouble trouble) {
  Pages pages;
  return words_of(trouble_page(pages.site(), {.method = method, .path = path}, trouble).body);
}

TEST(TroubleOfAPage, IsThatItCannotBeShown) {
  for (const auto& path : {kCasefile, kFeedback}) {
    const auto words = words_for(Method::get, path, Trouble::storage);
    EXPECT_THAT(words, HasSubstr("cannot be shown"));
    EXPECT_THAT(words, Not(HasSubstr("save")));
  }
  EXPECT_THAT(words_for(Method::get, kFeedback, Trouble::busy), Not(HasSubstr("saved")));
  EXPECT_THAT(words_for(Method::get, kFeedback, Trouble::too_many), Not(HasSubstr("saved")));
}

TEST(TroubleOfStaff, IsForWhoeverRunsRedressAndNoneOfTheResidentsWays) {
  for (const auto method : {Method::get, Method::post}) {
    const auto words = words_for(method, kCasefile, Trouble::storage);
    EXPECT_THAT(words, HasSubstr("redress verify"));
    EXPECT_THAT(words, HasSubstr("redress stuck"));
    EXPECT_THAT(words, Not(HasSubstr("If it cannot wait")));
  }
}

TEST(TroubleOfAResident, HasTheWaysToComplainAndNotThoseForPetitions) {
  auto edition = testing::acts::small_edition();
  edition.channels = {
      {.id = "email", .name = "By email", .kinds = {"complaint"}, .address = "help@example.org"},
      {.id = "p", .name = "Petition by post", .kinds = {"petition"}, .address = "The Town Hall"}};
  Pages pages(testing::shelf_of({edition}));
  const auto words = words_of(
      trouble_page(pages.site(), {.method = Method::post, .path = kFeedback}, Trouble::storage)
          .body);
  EXPECT_THAT(words, HasSubstr("Nothing was saved."));
  EXPECT_THAT(words, HasSubstr("If it cannot wait"));
  EXPECT_THAT(words, HasSubstr("help@example.org"));
  EXPECT_THAT(words, Not(HasSubstr("redress")));
  EXPECT_THAT(words, Not(HasSubstr("etition")));
}

}  // namespace
}  // namespace redress::web
