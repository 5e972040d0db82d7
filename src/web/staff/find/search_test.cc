#include "web/staff/find/search.h"

#include <gmock/gmock.h>

#include "casebook/testing.h"
#include "web/testing.h"

namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::Pages;
using web::testing::words_of;

class SearchPage : public ::testing::Test {
 protected:
  SearchPage() {
    reference_ = pages.play({logged({{"person", {"Zo\u00EB Oram"}},
                                     {"contact", {"07700 900123, M33 2AB"}},
                                     {"account", {"Black mould in the bathroom."}}})});
    pages.sign_in("Ada Nowak", "officer");
  }

  std::string search(const std::string& typed) {
    const auto response = pages.get("/example-homes/staff/search?q=" + typed);
    EXPECT_EQ(response.status, 200);
    return response.body;
  }

  Pages pages;
  std::string reference_;
};

TEST_F(SearchPage, ShowsWhatWasFoundAndWhere) {
  const auto page = words_of(search("oram+mould"));
  EXPECT_THAT(page, HasSubstr("Casefiles (1)"));
  EXPECT_THAT(page, HasSubstr("Zo\u00EB Oram, " + reference_));
  EXPECT_THAT(page, HasSubstr("Black mould in the bathroom."));
  EXPECT_THAT(page, HasSubstr("Complaint: triage. Nobody has it yet"));
  EXPECT_THAT(page, HasSubstr("Found in name, account (\u201Cmould\u201D)"));
}

TEST_F(SearchPage, FindsByAPhoneNumberAPostcodeAndASlip) {
  for (const char* typed : {"%2B447700900123", "900123", "m332ab", "zoe", "bathrom"}) {
    EXPECT_THAT(search(typed), HasSubstr(reference_)) << typed;
  }
}

TEST_F(SearchPage, OpensTheCasefileOfAWholeReference) {
  auto typed = reference_;
  std::erase(typed, '-');
  const auto response = pages.get("/example-homes/staff/search?q=" + typed);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.headers.one("Location"), "/example-homes/staff/casefiles/" + reference_);
}

TEST_F(SearchPage, SaysWhatToDoWhereNothingIsFound) {
  const auto page = search("xq9%22%3Cb%3E");
  EXPECT_THAT(page, HasSubstr("Nothing for"));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
  EXPECT_THAT(page, HasSubstr("/example-homes/staff/call?find="));
  EXPECT_THAT(search(""), Not(HasSubstr("Nothing for")));
  EXPECT_THAT(search("%22*%22"), Not(HasSubstr("Casefiles (")));
  EXPECT_THAT(words_of(search("mould+a+b+c+d+e+f+g+h+i")), HasSubstr("is long"));
}

TEST_F(SearchPage, ShowsPeopleOfTheListBeforeTheirCasefiles) {
  pages.store.keep({.import = casebook::import_of("example-homes", "people"),
                    .people = {casebook::person_of("example-homes", "T1")},
                    .properties = {casebook::property_of("example-homes", "U1")}});
  const auto page = words_of(search("ex1+1aa"));
  EXPECT_THAT(page, AllOf(HasSubstr("People (1)"), HasSubstr("Zo\u00EB Brown"),
                          HasSubstr("1 Example Street, EX1 1AA"), HasSubstr("Found in home")));
}

TEST_F(SearchPage, IsReachedFromEveryStaffPageAndNoOther) {
  for (const char* page : {"work", "tray", "search", "call", "log"}) {
    EXPECT_THAT(pages.get(std::string("/example-homes/staff/") + page).body,
                HasSubstr("id=\"search-box\""))
        << page;
  }
  pages.forget_visit();
  EXPECT_THAT(pages.get("/example-homes/feedback").body, Not(HasSubstr("search-box")));
  EXPECT_EQ(pages.get("/example-homes/staff/search?q=mould").status, 303) << "to sign in";
}

}  // namespace
}  // namespace redress::web
