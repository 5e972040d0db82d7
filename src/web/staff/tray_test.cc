#include "web/staff/tray.h"

#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "casebook/testing.h"
#include "web/testing.h"

namespace redress::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pages;
using testing::part;
using testing::words_of;

/// Returns feedback of a kind from somebody, logged at a time and nothing more.
std::vector<casework::testing::Deed> from(const std::string& person, const std::string& at,
                                          const std::string& kind = "complaint") {
  auto act = casework::testing::logged({{"person", {person}}, {"kind", {kind}}});
  act.at = at;
  return {act};
}

class TrayPage : public ::testing::Test {
 protected:
  TrayPage() { pages.now = casework::testing::london("2024-04-10T12:00"); }

  std::string tray(const std::string& show = "all-open") {
    pages.sign_in("Ada Nowak", "officer");
    const auto response = pages.get("/example-homes/staff/tray?show=" + show);
    EXPECT_EQ(response.status, 200);
    return response.body;
  }

  std::string page_at(const std::string& target) {
    const auto response = pages.get(target);
    EXPECT_EQ(response.status, 200) << target;
    return response.body;
  }

  /// The address of the next page, "after", or of the previous one, "before".
  static std::string link_in(const std::string& page, const std::string& side) {
    static const std::regex kLink("href=\"([^\"]*)\"");
    for (std::sregex_iterator at(page.begin(), page.end(), kLink); at != std::sregex_iterator();
         ++at) {
      auto target = (*at)[1].str();
      for (auto amp = target.find("&amp;"); amp != target.npos; amp = target.find("&amp;")) {
        target.replace(amp, 5, "&");
      }
      if (target.find("&" + side + "=") != target.npos) {
        return target;
      }
    }
    ADD_FAILURE() << "no link " << side;
    return "";
  }

  /// Those whose casefiles are on the page, in its order.
  static std::vector<std::string> people_in(const std::string& page) {
    static const std::regex kPerson("<br>(Person [0-9]+)</td>");
    std::vector<std::string> people;
    for (std::sregex_iterator at(page.begin(), page.end(), kPerson); at != std::sregex_iterator();
         ++at) {
      people.push_back((*at)[1]);
    }
    return people;
  }

  Pages pages;
};

TEST_F(TrayPage, HasWhatIsDueSoonestFirst) {
  pages.play(from("Later Person", "2024-04-10T10:00"));
  pages.play(from("Praising Person", "2024-04-09T09:00", "compliment"));
  pages.play(from("Sooner Person", "2024-04-09T10:00"));
  const auto page = tray();
  EXPECT_LT(page.find("Sooner Person"), page.find("Later Person"));
  EXPECT_LT(page.find("Later Person"), page.find("Praising Person")) << "what has no date is last";
}

TEST_F(TrayPage, SaysWhatIsDueWhenAndHowFarOffThatIs) {
  pages.play(from("Kit Oram", "2024-04-10T10:00"));
  const auto row = words_of(part(tray(), "Kit Oram", "</tr>"));
  EXPECT_THAT(row, HasSubstr("The lift is broken."));
  EXPECT_THAT(row, HasSubstr("Complaint: triage"));
  EXPECT_THAT(row, HasSubstr("Thursday 11 April 2024"));
  EXPECT_THAT(row, HasSubstr("Solution offered"));
  EXPECT_THAT(row, HasSubstr("1 day left"));
  EXPECT_THAT(row, HasSubstr("Nobody yet"));
}

TEST_F(TrayPage, MarksWhatIsLate) {
  auto registered = casework::testing::registered();
  pages.play(registered);
  pages.play(from("Not Late", "2024-04-10T10:00"));
  pages.now = casework::testing::london("2024-04-11T09:00");
  const auto late = part(tray(), "Kit Oram", "</tr>");
  EXPECT_THAT(late, HasSubstr("govuk-tag--red"));
  EXPECT_THAT(words_of(late), HasSubstr("1 day late"));
  EXPECT_THAT(part(tray(), "Not Late", "</tr>"), Not(HasSubstr("govuk-tag--red")));
  EXPECT_THAT(tray("late"), HasSubstr("Kit Oram"));
  EXPECT_THAT(tray("late"), Not(HasSubstr("Not Late")));
}

TEST_F(TrayPage, IsMineOnceItIsAllocatedToMe) {
  EXPECT_THAT(tray("mine"), HasSubstr("There is nothing in this tray."));
  const auto reference = pages.play(casework::testing::registered());
  EXPECT_THAT(words_of(tray("unallocated")), HasSubstr("Unallocated (1)"));
  pages.post("/example-homes/staff/casefiles/" + reference + "/allocate",
             {{"role", "officer"}, {"to", "Ada Nowak"}});
  EXPECT_THAT(tray("mine"), HasSubstr(reference));
  const auto all = words_of(tray());
  EXPECT_THAT(all, HasSubstr("Mine (1)"));
  EXPECT_THAT(all, HasSubstr("Unallocated (0)"));
}

TEST_F(TrayPage, ShowsFiftyAndTheWayToTheNext) {
  for (int i = 0; i < 51; ++i) {
    pages.play(from("Person " + std::to_string(i), "2024-04-10T10:00",
                    i == 50 ? "compliment" : "complaint"));
  }
  const auto first = tray();
  EXPECT_THAT(first, Not(HasSubstr("govuk-pagination__prev")));
  EXPECT_THAT(first, Not(HasSubstr("Person 50")));
  EXPECT_THAT(first, HasSubstr("Choose the 50 on this page"));
  const auto second = page_at(link_in(first, "after"));
  EXPECT_THAT(words_of(second), HasSubstr("Person 50"));
  EXPECT_THAT(words_of(second), Not(HasSubstr("Person 49")));
  EXPECT_THAT(second, Not(HasSubstr("govuk-pagination__next")));
  EXPECT_EQ(people_in(page_at(link_in(second, "before"))), people_in(first))
      << "the first page, whole";
  // An altered address gives the first page.
  EXPECT_EQ(people_in(tray("all-open&after=yesterday")), people_in(first));
}

TEST_F(TrayPage, LeafsBackAndForthInEachOrder) {
  for (int i = 0; i < 120; ++i) {
    pages.play(from("Person " + std::to_string(100 + i),
                    "2024-04-" + std::string(i % 2 == 0 ? "09" : "10") +
                        "T10:" + std::to_string(10 + i * 7 % 50)));
  }
  for (const char* order : {"due", "oldest", "newest"}) {
    const auto first = tray(std::string("all-open&kind=complaint&order=") + order);
    const auto second = page_at(link_in(first, "after"));
    const auto third = page_at(link_in(second, "after"));
    EXPECT_EQ(people_in(third).size(), 20U) << order;
    std::set<std::string> all;
    for (const auto& page : {first, second, third}) {
      EXPECT_THAT(words_of(page), HasSubstr("Kind: Complaint")) << "page links keep the filters";
      for (const auto& person : people_in(page)) {
        EXPECT_TRUE(all.insert(person).second) << person;
      }
    }
    EXPECT_EQ(all.size(), 120U);
    EXPECT_EQ(people_in(page_at(link_in(third, "before"))), people_in(second)) << order;
    EXPECT_EQ(people_in(page_at(link_in(second, "before"))), people_in(first)) << order;
  }
}

TEST_F(TrayPage, CountsNoFurtherThanItHasTo) {
  casebook::ChainEnd none;
  for (int i = 0; i < casebook::kMostCounted + 1; ++i) {
    ASSERT_TRUE(pages.store.append(
        casebook::append_to("example-homes", "planted-" + std::to_string(i), none)));
  }
  const auto counts = words_of(tray());
  EXPECT_THAT(counts, HasSubstr("All open (100+)"));
  EXPECT_THAT(counts, HasSubstr("Closed (0)"));
}

TEST_F(TrayPage, IsOrderedByWhateverIsDueFirst) {
  using casework::testing::staff;
  const auto registered_by = [](const std::string& person) {
    auto acts = casework::testing::registered();
    acts.front().answers["person"] = {person};
    return acts;
  };
  pages.play(registered_by("Clock Person"));  // its decision is due on 22 April
  auto promised = registered_by("Promise Person");
  promised.push_back({"2024-04-09T10:00",
                      staff("manager"),
                      "record-promise",
                      {{"what", {"Fix it"}}, {"owner", {"Repairs"}}, {"by-when", {"2024-04-09"}}}});
  pages.play(promised);
  const auto page = tray();
  EXPECT_LT(page.find("Promise Person"), page.find("Clock Person"));
  EXPECT_THAT(words_of(part(page, "Promise Person", "</tr>")), HasSubstr("Promise P1"));
  EXPECT_THAT(tray("late"), HasSubstr("Promise Person"));
}

TEST_F(TrayPage, IsForThoseWhoAreSignedIn) {
  const auto response = pages.get("/example-homes/staff/tray");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.headers.text("Location"), "/example-homes/staff/sign-in");
}

}  // namespace
}  // namespace redress::web
