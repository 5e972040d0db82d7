#include <gmock/gmock.h>

#include "casework/events/closing.h"
#include "web/staff/casefile/page_testing.h"

namespace redress::web {
namespace {

using namespace casework::testing;  // the beginnings of casefiles
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::page_of;
using web::testing::Pages;
using web::testing::part;
using web::testing::words_of;

TEST(CasefilePage, TellsWhatHappenedTheNewestFirst) {
  Pages pages;
  const auto timeline = part(page_of(pages, registered(), "2024-04-08T12:00", "/history"),
                             "What happened</h1>", "</ol>");
  const auto registration = timeline.find("Registered at Stage 1.");
  const auto receipt = timeline.find("Received from Kit Oram: Complaint. How it came: By phone.");
  ASSERT_NE(registration, timeline.npos);
  ASSERT_NE(receipt, timeline.npos);
  EXPECT_LT(registration, receipt);
}

TEST(CasefilePage, StaysSmallHoweverLongItsHistory) {
  Pages pages;
  const auto reference = pages.play(registered());
  const auto stored = pages.store.load("example-homes", reference);
  casework::History notes;
  for (int i = 0; i < 2000; ++i) {
    notes.push_back({casework::Noted{"Note number " + std::to_string(i) + "."},
                     london("2024-04-08T11:00"), london("2024-04-08T11:00"), staff("officer"), ""});
  }
  auto rows = pages.store.find("example-homes", reference);
  rows->casefile.version += std::ssize(notes);
  ASSERT_TRUE(pages.store.append(
      {.landlord = "example-homes",
       .stream = reference,
       .expected_version = std::ssize(stored),
       .events = casebook::seal("example-homes", reference, casebook::end_of(stored), notes),
       .rows = rows,
       .idempotency_key = "",
       .request_digest = ""}));
  pages.now = london("2024-04-08T12:00");
  pages.sign_in("Ada Nowak", "officer");
  const auto address = "/example-homes/staff/casefiles/" + reference + "/history";
  const auto last = pages.get(address).body;
  EXPECT_LT(last.size(), 60'000U);
  EXPECT_THAT(last, HasSubstr("Note number 1999."));
  EXPECT_THAT(last, Not(HasSubstr("Note number 1949.")));
  EXPECT_THAT(last, HasSubstr("What happened before"));
  EXPECT_THAT(last, Not(HasSubstr("What happened last")));
  const auto before = part(last, "before=", "\"").substr(std::string("before=").size());
  const auto earlier = pages.get(address + "?before=" + before).body;
  EXPECT_THAT(earlier, HasSubstr("Note number 1949."));
  EXPECT_THAT(earlier, Not(HasSubstr("Note number 1950.")));
  EXPECT_THAT(earlier, HasSubstr("What happened last"));
  const auto first = pages.get(address + "?before=10").body;
  EXPECT_THAT(words_of(first), HasSubstr("Received from Kit Oram"));
  EXPECT_THAT(first, Not(HasSubstr("What happened before")));
  for (const char* wrong : {"?before=0", "?before=99999", "?before=-1", "?before=x"}) {
    EXPECT_THAT(pages.get(address + wrong).body, HasSubstr("Note number 1999.")) << wrong;
  }
}

TEST(CasefilePage, StaysSmallHoweverLongItsNotes) {
  Pages pages;
  auto acts = registered();
  for (int i = 0; i < 9; ++i) {
    acts.push_back({"2024-04-08T11:00",
                    staff("officer"),
                    "note",
                    {{"text", {"Note " + std::to_string(i) + " " + std::string(20'000, 'x')}}}});
  }
  const auto last = page_of(pages, acts, "2024-04-08T12:00", "/history");
  EXPECT_LT(last.size(), 80'000U);
  EXPECT_THAT(last, HasSubstr("Note 8 x"));
  EXPECT_THAT(last, HasSubstr("Note 7 x"));
  EXPECT_THAT(last, Not(HasSubstr("Note 6 x")));
  EXPECT_THAT(last, HasSubstr("What happened before"));
}

}  // namespace
}  // namespace redress::web
