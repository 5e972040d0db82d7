#include "web/staff/sign_in.h"

#include "web/testing.h"

namespace redress::web {
namespace {

using testing::Pages;

TEST(SignIn, KnowsAPersonByTheNameWhateverTheRole) {
  const auto officer = staff_member("Zoë  Brown-Smith", "officer");
  EXPECT_EQ(officer.id, "zoë-brown-smith");
  EXPECT_EQ(officer.name, "Zoë  Brown-Smith");
  EXPECT_EQ(staff_member(" zoë brown smith ", "manager").id, officer.id);
  EXPECT_NE(staff_member("Zoe Brown-Smith", "officer").id, officer.id);
}

TEST(SignIn, WantsANameWithLettersInIt) {
  Pages pages;
  const auto response =
      pages.post("/example-homes/staff/sign-in", {{"name", " -. "}, {"role", "officer"}});
  EXPECT_EQ(response.status, 422);
  EXPECT_NE(response.body.find("Enter your name in letters"), std::string::npos);
}

TEST(SignIn, ShowsTheNameAndKeepsTheId) {
  Pages pages;
  const auto reference = pages.play(casework::testing::registered());
  pages.sign_in("Ada Nowak", "officer");
  pages.post("/example-homes/staff/casefiles/" + reference + "/note", {{"text", "A note."}});
  const auto opened = pages.casebook().open("example-homes", reference, pages.now);
  EXPECT_EQ(opened->standing.history.back().actor.id, "ada-nowak");
  EXPECT_EQ(opened->standing.history.back().actor.name, "Ada Nowak");
  const auto page = pages.get("/example-homes/staff/casefiles/" + reference).body;
  EXPECT_NE(page.find("Ada Nowak"), std::string::npos);
  EXPECT_EQ(page.find("ada-nowak"), std::string::npos);
}

}  // namespace
}  // namespace redress::web
