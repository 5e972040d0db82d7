#include "web/staff/lists/export.h"

#include <gmock/gmock.h>

#include "casebook/testing.h"
#include "web/staff/account_testing.h"

// A tray as a file. Sheets are words here; formats/sheet_files_test.cc has the files themselves.
namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using web::testing::AccountPages;

constexpr const char* kExport = "/example-homes/staff/export";

class Exporting : public ::testing::Test {
 protected:
  Exporting() : ada(pages.have("ada", {"officer"})) { pages.come_in("ada", ada); }

  AccountPages pages;
  std::string ada;
};

TEST_F(Exporting, SendsWhatIsShownInWords) {
  pages.play({logged({{"person", {"Care Person"}}, {"tags", {"care"}}}),
              {"2024-04-08T10:10", staff("desk"), "register"}});
  pages.play({logged({{"person", {"Praising Person"}}, {"kind", {"compliment"}}})});
  const auto file = pages.post(kExport, {{"show", "all-open"}, {"kind", "complaint"}});
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.headers.text("Content-Type"), "text/csv; charset=utf-8");
  EXPECT_EQ(file.headers.text("Content-Disposition"),
            "attachment; filename=\"example-homes-all-open-2024-04-08.csv\"");
  EXPECT_THAT(file.body, StartsWith("Reference|Person|What it is about|Kind|Stage|State|Received"));
  EXPECT_THAT(file.body,
              HasSubstr("|Care Person|The lift is broken.|Complaint|Stage 1|open|2024-04-08|"
                        "2024-04-10|First contact||By phone|Care||\n"));
  EXPECT_THAT(file.body, Not(HasSubstr("Praising Person")));
  const auto excel = pages.post(kExport, {{"xlsx", "yes"}, {"show", "closed"}});
  EXPECT_THAT(excel.body, AllOf(StartsWith("XLSX Reference"), Not(HasSubstr("Care Person"))));
  EXPECT_THAT(excel.headers.text("Content-Disposition"), HasSubstr("closed-2024-04-08.xlsx"));
}

TEST_F(Exporting, HasAllPagesUpToALimitAndIsOnRecord) {
  const casebook::ChainEnd none;
  for (int i = 0; i < kMostExported + 2; ++i) {
    ASSERT_TRUE(pages.store.append(
        casebook::append_to("example-homes", "planted-" + std::to_string(i), none)));
  }
  const auto file = pages.post(kExport, {{"show", "late"}});
  EXPECT_EQ(std::ranges::count(file.body, '\n'), kMostExported + 1);
  const auto entry = pages.store.audit().entries({.landlord = "example-homes", .limit = 1}).at(0);
  EXPECT_EQ(entry.kind, casebook::audited::kExport);
  EXPECT_EQ(entry.who, ada);
  EXPECT_EQ(entry.what, "5000 casefiles as csv: show=late");
}

TEST_F(Exporting, IsAskedForByAFormOfTheTray) {
  EXPECT_THAT(pages.get("/example-homes/staff/tray").body, Not(HasSubstr("/staff/export")))
      << "nothing is shown";
  pages.play({logged()});
  EXPECT_THAT(pages.get("/example-homes/staff/tray?kind=complaint").body,
              AllOf(HasSubstr("/staff/export"), HasSubstr("up to 5000 casefiles")));
}

}  // namespace
}  // namespace redress::web
