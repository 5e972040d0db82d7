#include "web/staff/lists/give.h"

#include <gmock/gmock.h>

#include "web/staff/account_testing.h"

// Giving what was chosen in a tray, and taking the next that nobody has.
namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::AccountPages;
using web::testing::part;
using web::testing::words_of;

constexpr const char* kGive = "/example-homes/staff/give";
constexpr const char* kTakeNext = "/example-homes/staff/take-next";

class Giving : public ::testing::Test {
 protected:
  Giving()
      : ada(pages.have("ada", {"officer"})),
        bea(pages.have("bea", {"officer"})),
        cleo(pages.have("cleo", {"panel"})) {
    pages.have("dan", {});
    pages.come_in("ada", ada);
  }

  std::string registered_for(const std::string& person, const std::string& at = "10:00") {
    auto first = logged({{"person", {person}}});
    first.at = "2024-04-08T" + at;
    return pages.play({first, {"2024-04-08T11:00", staff("desk"), "register"}});
  }

  std::string owner_of(const std::string& reference) {
    return pages.store.row("example-homes", reference)->owner;
  }

  /// The value of a hidden field of the page.
  static std::string hidden(const std::string& page, const std::string& name) {
    const auto from = part(page, "name=\"" + name + "\"", ">");
    const auto value = from.find("value=\"");
    return from.substr(value + 7, from.rfind('"') - value - 7);
  }

  AccountPages pages;
  std::string ada;
  std::string bea;
  std::string cleo;
};

TEST_F(Giving, GivesEachThatWasChosenAndSaysSo) {
  const auto one = registered_for("One Person");
  const auto other = registered_for("Other Person");
  const auto third = registered_for("Third Person");
  const auto check = pages.get(std::string(kGive) + "?casefile=" + one + "&casefile=" + other +
                               "&casefile=" + one + "&show=all-open&kind=complaint");
  EXPECT_EQ(check.status, 200);
  EXPECT_THAT(words_of(check.body),
              AllOf(HasSubstr("Give 2 casefiles to somebody"), HasSubstr("One Person"),
                    HasSubstr("Other Person"), Not(HasSubstr("Third Person")), HasSubstr("bea"),
                    Not(HasSubstr("dan"))));
  EXPECT_EQ(owner_of(one), "") << "nothing is done yet";
  const Fields form{{"chosen", hidden(check.body, "chosen")},
                    {"form-key", hidden(check.body, "form-key")},
                    {"show", "all-open"},
                    {"kind", "complaint"},
                    {"to", bea}};
  for (int sent = 0; sent < 2; ++sent) {
    const auto result = pages.post(kGive, form);
    EXPECT_THAT(words_of(result.body),
                AllOf(HasSubstr("2 casefiles given to bea"), Not(HasSubstr("Not given"))));
    EXPECT_THAT(result.body, HasSubstr("tray?show=all-open&amp;kind=complaint"));
    EXPECT_EQ(owner_of(one), bea);
    EXPECT_EQ(owner_of(other), bea);
    EXPECT_EQ(owner_of(third), "");
    EXPECT_EQ(pages.store.load("example-homes", one).size(), 3U)
        << "once, however often it is sent";
  }
}

TEST_F(Giving, SaysWhichWereNotGivenAndWhy) {
  const auto kept = registered_for("Kept Person");
  const auto moved = registered_for("Moved Person");
  const auto check =
      pages.get(std::string(kGive) + "?casefile=" + kept + "&casefile=" + moved).body;
  EXPECT_EQ(pages
                .post("/example-homes/staff/casefiles/" + moved + "/allocate",
                      {{"role", "officer"}, {"to", ada}})
                .status,
            303);
  const auto words = words_of(
      pages.post(kGive, {{"chosen", hidden(check, "chosen") + " 0000-0000-0:"}, {"to", bea}}).body);
  EXPECT_THAT(words, AllOf(HasSubstr("1 casefile of 3 given to bea"),
                           HasSubstr("Who has it changed meanwhile"),
                           HasSubstr("There is no casefile 0000-0000-0.")));
  EXPECT_EQ(owner_of(kept), bea);
  EXPECT_EQ(owner_of(moved), ada);
}

TEST_F(Giving, AsksTheProcedureAsTheCasefilesOwnPageDoes) {
  const auto one = registered_for("One Person");
  const auto result = pages.post(kGive, {{"chosen", one + ":"}, {"to", cleo}});
  EXPECT_THAT(words_of(result.body),
              AllOf(HasSubstr("None of them was given to cleo"), HasSubstr("Stage 1 is given to")));
  EXPECT_EQ(owner_of(one), "");
  EXPECT_EQ(pages.store.attempts("example-homes", one).size(), 1U) << "the journal has it";
}

TEST_F(Giving, WantsOneAtLeastAndFiftyAtMost) {
  registered_for("Kit Oram");
  const auto none = pages.get(std::string(kGive) + "?show=all-open&kind=complaint");
  EXPECT_EQ(none.status, 200);
  EXPECT_THAT(words_of(none.body),
              AllOf(HasSubstr("There is a problem"), HasSubstr("Choose at least one casefile."),
                    HasSubstr("Kit Oram"), HasSubstr("Kind: Complaint")));
  std::string all;
  std::string query;
  for (int i = 0; i < 51; ++i) {
    const auto reference = registered_for("Person " + std::to_string(i));
    all += reference + ": ";
    query += "casefile=" + reference + "&";
  }
  const auto many = pages.get(std::string(kGive) + "?" + query);
  EXPECT_EQ(many.status, 200);
  EXPECT_THAT(words_of(many.body), HasSubstr("Choose 50 casefiles at most."));
  EXPECT_EQ(pages.post(kGive, {{"chosen", all}, {"to", bea}}).status, 422);
}

TEST_F(Giving, AsksWhoTakesThem) {
  const auto one = registered_for("One Person");
  for (const char* to : {"", "S99", "somebody"}) {
    const auto again =
        pages.post(kGive, {{"chosen", one + ":"}, {"to", to}, {"reason", "So it is"}});
    EXPECT_EQ(again.status, 422);
    EXPECT_THAT(words_of(again.body),
                AllOf(HasSubstr("Choose who takes them."), HasSubstr("So it is")));
  }
  EXPECT_EQ(owner_of(one), "");
}

TEST_F(Giving, TakesTheNextThatNobodyHas) {
  const auto later = registered_for("Later Person", "10:30");
  const auto sooner = registered_for("Sooner Person", "10:00");
  const auto page = pages.get("/example-homes/staff/tray?show=unallocated").body;
  const Fields form{{"form-key", hidden(part(page, "take-next", "</form>"), "form-key")}};
  const auto taken = pages.post(kTakeNext, form);
  EXPECT_EQ(taken.status, 303);
  EXPECT_THAT(taken.headers.text("Location"), HasSubstr("/casefiles/" + sooner));
  EXPECT_EQ(owner_of(sooner), ada);
  EXPECT_EQ(pages.post(kTakeNext, form).headers.text("Location"), "/example-homes/staff/work")
      << "pressed twice";
  EXPECT_EQ(owner_of(later), "");
  pages.come_in("bea", bea);
  EXPECT_THAT(pages.post(kTakeNext, {}).headers.text("Location"), HasSubstr(later));
  EXPECT_THAT(words_of(pages.post(kTakeNext, {}).body),
              AllOf(HasSubstr("There is none for you to take"), HasSubstr("Somebody has each")));
}

TEST_F(Giving, TakesNothingThatIsNotForThem) {
  const auto one = registered_for("One Person");
  pages.come_in("cleo", cleo);
  const auto page = words_of(pages.post(kTakeNext, {}).body);
  EXPECT_THAT(page, AllOf(HasSubstr("There is none for you to take"), HasSubstr("Officer")));
  EXPECT_EQ(owner_of(one), "");
}

}  // namespace
}  // namespace redress::web
