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

}  // namespace
}  // namespace redress::web
