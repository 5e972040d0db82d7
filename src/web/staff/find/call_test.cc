#include "web/staff/find/call.h"

#include <gmock/gmock.h>

#include "casebook/testing.h"
#include "web/testing.h"

namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using web::testing::Pages;
using web::testing::words_of;

constexpr const char* kCall = "/example-homes/staff/call";
const std::string kKey(32, 'a');

class CallPage : public ::testing::Test {
 protected:
  CallPage() {
    pages.store.keep({.import = casebook::import_of("example-homes", "people"),
                      .people = {casebook::person_of("example-homes", "T1")},
                      .properties = {casebook::property_of("example-homes", "U1")}});
    pages.sign_in("Ada Nowak", "officer");
  }

  static Fields call(const std::string& then, const std::string& caller = "list-T1") {
    return {{"form-key", kKey},    {"find", "brown"},
            {"caller", caller},    {"account", "Black mould in the bedroom."},
            {"kind", "complaint"}, {"channel", "phone"},
            {"then", then}};
  }

  // Everything that is stored of casefiles.
  std::vector<casebook::CasefileRow> casefiles() {
    return pages.store.tray({.landlord = "example-homes"});
  }

  Pages pages;
};

TEST_F(CallPage, FindsWhoRingsWithTheirCasefilesBesideThem) {
  const auto reference = pages.play({logged({{"person", {"Zo\u00EB Brown"}},
                                             {"person-number", {"T1"}},
                                             {"account", {"The lift is broken."}}})});
  const auto page = pages.get(std::string(kCall) + "?find=ex1+1aa").body;
  EXPECT_THAT(words_of(page),
              AllOf(HasSubstr("Zo\u00EB Brown, 1 Example Street, EX1 1AA"),
                    HasSubstr("The lift is broken."), HasSubstr("This call is about that one")));
  EXPECT_THAT(page, HasSubstr("/casefiles/" + reference + "/log-contact"));
}

TEST_F(CallPage, KeepsAllThatWasTypedWhileLooking) {
  auto form = call("give", "none");
  form.add("look", "yes");
  const auto response = pages.post(kCall, form);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, AllOf(HasSubstr("Black mould in the bedroom."), HasSubstr(kKey),
                                   HasSubstr("value=\"list-T1\"")));
  EXPECT_THAT(casefiles(), IsEmpty());
}

TEST_F(CallPage, RegistersAndGivesItInTheSameGo) {
  const auto response = pages.post(kCall, call("register"));
  ASSERT_EQ(response.status, 303) << words_of(response.body);
  ASSERT_THAT(casefiles(), SizeIs(1));
  const auto row = casefiles().front();
  EXPECT_EQ(row.owner_name, "Ada Nowak");
  EXPECT_EQ(row.stage, "stage-1");
  EXPECT_EQ(row.person, "Zo\u00EB Brown");
  const auto logged = words_of(pages.get(response.headers.text("Location")).body);
  EXPECT_THAT(logged, AllOf(HasSubstr(row.reference), HasSubstr("With Ada Nowak"),
                            HasSubstr("Dates to read out"), HasSubstr("by ")));
}

TEST_F(CallPage, HasEffectOnceHoweverOftenItIsSent) {
  const auto first = pages.post(kCall, call("give"));
  const auto again = pages.post(kCall, call("give"));
  ASSERT_EQ(first.status, 303) << words_of(first.body);
  EXPECT_EQ(again.headers.one("Location"), first.headers.one("Location"));
  EXPECT_THAT(casefiles(), SizeIs(1));
}

TEST_F(CallPage, SavesNothingWhereApartIsRefusedAndKeepsWhatWasTyped) {
  auto form = call("register");
  form.set("kind", "compliment");  // which has no stages
  const auto refused = pages.post(kCall, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(words_of(refused.body), HasSubstr("Nothing was saved"));
  EXPECT_THAT(refused.body, HasSubstr("Black mould in the bedroom."));
  EXPECT_THAT(casefiles(), IsEmpty());
  form.set("then", "leave");
  EXPECT_EQ(pages.post(kCall, form).status, 303);
  EXPECT_THAT(casefiles(), SizeIs(1));
}

/// The first complainant died; whoever carries on is who rings, and is reached in their own way.
TEST_F(CallPage, IsFromWhoeverComplainsNow) {
  const auto reference = pages.play(
      registered() +
      std::vector<Deed>{
          {"2024-04-09T10:00",
           staff("officer"),
           "add-complainant",
           {{"name", {"Ola Reis"}}, {"contact", {"ola@example.org"}}, {"why", {"Her son."}}}},
          {"2024-04-09T11:00",
           staff("officer"),
           "remove-complainant",
           {{"complainant", {"C1"}}, {"how", {"died"}}, {"words", {"Her son rang."}}}}});
  const auto done = pages.post(kCall, call("leave", "casefile-" + reference));
  ASSERT_EQ(done.status, 303) << words_of(done.body);
  const auto logged = done.headers.text("Location");
  const auto people = pages.get("/example-homes/staff/casefiles/" +
                                logged.substr(logged.rfind('/') + 1) + "/people");
  EXPECT_THAT(words_of(people.body), AllOf(HasSubstr("Ola Reis"), HasSubstr("ola@example.org"),
                                           Not(HasSubstr("kit@example.org"))));
}

TEST_F(CallPage, AsksForWhatIsMissing) {
  auto nobody = call("leave", "");
  EXPECT_THAT(words_of(pages.post(kCall, nobody).body), HasSubstr("Choose who is calling."));
  auto unnamed = call("leave", "new");
  EXPECT_THAT(words_of(pages.post(kCall, unnamed).body), HasSubstr("Enter their name"));
  auto silent = call("leave");
  silent.set("account", "");
  EXPECT_EQ(pages.post(kCall, silent).status, 422);
  EXPECT_EQ(pages.post(kCall, call("leave", "list-T99")).status, 422);
  EXPECT_EQ(pages.post(kCall, call("leave", "casefile-0000-0000-0")).status, 422);
  EXPECT_THAT(casefiles(), IsEmpty());
}

TEST_F(CallPage, TakesSomebodyNewAndSomebodyWithoutAName) {
  auto somebody = call("leave", "new");
  somebody.add("person", "Kit Oram");
  somebody.add("contact", "07700 900123");
  EXPECT_EQ(pages.post(kCall, somebody).status, 303);
  auto unnamed = call("leave", "none");
  unnamed.set("form-key", std::string(32, 'b'));
  EXPECT_EQ(pages.post(kCall, unnamed).status, 303);
  ASSERT_THAT(casefiles(), SizeIs(2));
}

TEST_F(CallPage, SuggestsWhatIsMuchLikeIt) {
  pages.play({logged({{"person", {"Kit Oram"}}, {"account", {"Bedroom full of black mould."}}})});
  auto form = call("leave");
  form.add("look", "yes");
  EXPECT_THAT(words_of(pages.post(kCall, form).body),
              AllOf(HasSubstr("Casefiles much like it"), HasSubstr("Kit Oram")));
}

}  // namespace
}  // namespace redress::web
