#include "web/staff/sign_in.h"

#include "casebook/staff_list.h"
#include "web/testing.h"

namespace redress::web {
namespace {

using testing::Pages;

/// Returns the number of whoever signed in last, from the latest note.
std::string number_of(Pages& pages, const std::string& name, const std::string& role) {
  const auto reference = pages.play(casework::testing::registered());
  pages.sign_in(name, role);
  pages.post("/example-homes/staff/casefiles/" + reference + "/note", {{"text", "A note."}});
  const auto opened = pages.casebook().open("example-homes", reference, pages.now);
  return opened->standing.history.back().actor.id;
}

TEST(SignIn, KnowsAPersonByTheNameHoweverItIsWrittenAndWhateverTheRole) {
  Pages pages;
  const auto zoe = number_of(pages, "Zoë  Brown", "officer");
  EXPECT_EQ(zoe, "S1");
  EXPECT_EQ(number_of(pages, " ZOE\u0308 brown ", "manager"), zoe);
  EXPECT_EQ(number_of(pages, zoe, "manager"), zoe) << "the number stands for the person";
  EXPECT_EQ(number_of(pages, "Zoe Brown", "officer"), zoe) << "accents tell nobody apart";
  EXPECT_EQ(number_of(pages, "Zoe Browne", "officer"), "S2");
}

TEST(SignIn, IsInTheAudit) {
  Pages pages;
  pages.sign_in("Ada Nowak", "officer");
  const auto entries = pages.store.audit().entries({.landlord = "example-homes"});
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].kind, casebook::audited::kSignIn);
  EXPECT_EQ(entries[0].who, "S1");
  EXPECT_EQ(entries[0].what, "demonstration");
}

TEST(SignIn, WantsAName) {
  Pages pages;
  const auto response =
      pages.post("/example-homes/staff/sign-in", {{"name", "  "}, {"role", "officer"}});
  EXPECT_EQ(response.status, 422);
  EXPECT_NE(response.body.find("Enter your name"), std::string::npos);
}

TEST(SignIn, PutsNoEndOfPeopleOnTheList) {
  Pages pages;
  const auto sign_in = [&](int person) {
    pages.forget_visit();
    return pages
        .post("/example-homes/staff/sign-in",
              {{"name", "Person " + std::to_string(person)}, {"role", "officer"}})
        .status;
  };
  for (int i = 0; i < 200; ++i) {
    ASSERT_EQ(sign_in(i), 303) << i;
  }
  EXPECT_EQ(sign_in(200), 422);
  EXPECT_EQ(pages.casebook().staff("example-homes")->members().size(), 200U);
  EXPECT_EQ(sign_in(7), 303) << "those on the list come as before";
}

TEST(SignIn, PutsNobodyOnTheListWithoutARole) {
  Pages pages;
  pages.post("/example-homes/staff/sign-in", {{"name", "Ada Nowak"}, {"role", "king"}});
  EXPECT_TRUE(pages.casebook().staff("example-homes")->members().empty());
}

TEST(SignIn, ShowsTheNameAsItIsNowAndAsItWas) {
  Pages pages;
  const auto reference = pages.play(casework::testing::registered());
  pages.sign_in("Ada Nowak", "officer");
  pages.post("/example-homes/staff/casefiles/" + reference + "/note", {{"text", "A note."}});
  pages.now += std::chrono::minutes(10);
  casebook::StaffList staff(pages.casebook().shelf(), pages.store);
  ASSERT_TRUE(staff.rename("example-homes", "S1", "Ada Brown", casebook::operations(), pages.now));
  const auto page = pages.get("/example-homes/staff/casefiles/" + reference + "/whole").body;
  EXPECT_NE(page.find("Ada Nowak"), std::string::npos) << "who noted it then";
  EXPECT_NE(pages.get("/example-homes/staff/sign-out").body.find("Ada Brown"), std::string::npos);
}

TEST(SignIn, ShowsWhoHasACasefileAsTheyAreCalledNow) {
  Pages pages;
  const auto reference = pages.play(casework::testing::registered());
  pages.sign_in("Ada Nowak", "desk");
  const auto given = pages.post("/example-homes/staff/casefiles/" + reference + "/allocate",
                                {{"role", "officer"}, {"to", "S1"}});
  ASSERT_EQ(given.status, 303);
  EXPECT_NE(pages.get("/example-homes/staff/tray?show=mine").body.find(reference),
            std::string::npos);
  pages.now += std::chrono::minutes(10);
  casebook::StaffList staff(pages.casebook().shelf(), pages.store);
  ASSERT_TRUE(staff.rename("example-homes", "S1", "Ada Brown", casebook::operations(), pages.now));
  const auto tray = pages.get("/example-homes/staff/tray?show=mine").body;
  EXPECT_NE(tray.find(reference), std::string::npos) << "it is theirs by number";
  EXPECT_NE(tray.find("Ada Brown"), std::string::npos);
  const auto page = pages.get("/example-homes/staff/casefiles/" + reference + "/whole").body;
  EXPECT_NE(page.find("Ada Brown"), std::string::npos) << "who has it now";
  EXPECT_NE(page.find("Allocated to Ada Nowak"), std::string::npos) << "what happened then";
}

TEST(SignIn, EndsWhenSomebodyLeaves) {
  Pages pages;
  pages.sign_in("Ada Nowak", "officer");
  EXPECT_EQ(pages.get("/example-homes/staff/tray").status, 200);
  casebook::StaffList staff(pages.casebook().shelf(), pages.store);
  ASSERT_TRUE(staff.leave("example-homes", "S1", casebook::operations(), pages.now));
  EXPECT_NE(pages.get("/example-homes/staff/tray").status, 200);
}

}  // namespace
}  // namespace redress::web
