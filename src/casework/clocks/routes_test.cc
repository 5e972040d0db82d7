#include "casework/clocks/routes.h"

#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

const RouteState* route(const Standing& standing, std::string_view id) {
  for (const auto& one : standing.routes) {
    if (one.rule->id == id) {
      return &one;
    }
  }
  return nullptr;
}

std::string opens(const Standing& standing, std::string_view id) {
  const auto* found = route(standing, id);
  return found && found->opens_at ? calendar::to_iso(calendar::london_day(*found->opens_at)) +
                                        (found->open ? " open" : "")
                                  : "not yet";
}

TEST(Route, OpensAtOnceOrAfterItsWait) {
  const auto standing = given(exhausted()).at("2024-04-24T11:00");
  EXPECT_EQ(opens(standing, "advice"), "2024-04-08 open");
  EXPECT_EQ(opens(standing, "designated-person"), "2024-04-24 open");
  EXPECT_EQ(opens(standing, "review"), "2024-06-19") << "eight weeks after 24 April";
}

TEST(Route, IsShownWithItsConditionWhereTheRelationshipIsUnknown) {
  const auto of = [](const Answers& about) {
    return given({logged(about)}).at("2024-04-08T12:00");
  };
  const auto unknown = of({{"relationship", {}}});
  ASSERT_NE(route(unknown, "designated-person"), nullptr);
  EXPECT_TRUE(route(unknown, "designated-person")->if_relationship);
  EXPECT_EQ(whom_it_is_for(*route(unknown, "designated-person"), small_edition()), "Tenant");
  EXPECT_FALSE(route(of({{"relationship", {"tenant"}}}), "designated-person")->if_relationship);
  EXPECT_EQ(route(of({{"relationship", {"leaseholder"}}}), "designated-person"), nullptr);
}

TEST(Route, OpensWithTheFirstSecondOfItsDay) {
  EXPECT_FALSE(route(given(exhausted()).at("2024-06-18T23:59:59"), "review")->open);
  EXPECT_TRUE(route(given(exhausted()).at("2024-06-19T00:00:00"), "review")->open);
}

TEST(Route, OpensByWhicheverComesFirst) {
  const auto referred =
      exhausted() +
      std::vector<Deed>{
          {"2024-04-25T10:00", staff("desk"), "refer-external", {{"route", {"designated-person"}}}},
          {"2024-05-02T10:00",
           staff("desk"),
           "record-referral-answer",
           {{"answer", {"passed-on"}}}}};
  const auto standing = given(referred).at("2024-05-02T11:00");
  EXPECT_EQ(opens(standing, "review"), "2024-05-02 open");
  EXPECT_EQ(route(standing, "review")->opener->on.event, "dp-passed-on");
}

TEST(Route, IsOnlyForThoseItIsFor) {
  const auto tenant = given(received()).at("2024-04-08T11:00");
  EXPECT_EQ(route(tenant, "property"), nullptr);
  EXPECT_EQ(route(tenant, "care"), nullptr);
  const auto leaseholder = given({logged({{"relationship", {"leaseholder"}}, {"tags", {"care"}}})})
                               .at("2024-04-08T11:00");
  EXPECT_EQ(route(leaseholder, "designated-person"), nullptr);
  EXPECT_EQ(opens(leaseholder, "property"), "2024-06-03");
  EXPECT_EQ(opens(leaseholder, "care"), "not yet");
}

TEST(Route, ShowsItsWorking) {
  const auto standing = given(exhausted()).at("2024-04-24T11:00");
  const auto review = explain(*route(standing, "review"), england());
  ASSERT_TRUE(review && *review);
  EXPECT_EQ((*review)->due.at, *route(standing, "review")->opens_at);
  const auto advice = explain(*route(standing, "advice"), england());
  EXPECT_TRUE(advice && !*advice) << "it opens at once: there is nothing to count";
}

TEST(Route, FollowsTheExhaustionAndNotAnAcceptance) {
  const auto content =
      exhausted() + std::vector<Deed>{{"2024-04-30T10:00", resident(), "accept-outcome"}};
  EXPECT_EQ(opens(given(content).at("2024-05-01T10:00"), "review"), "2024-06-19");
}

TEST(Route, CountsFromTheExhaustionThatStands) {
  const auto out =
      received() +
      std::vector<Deed>{
          {"2024-04-08T10:20",
           staff("officer"),
           "exclude",
           {{"rule", {"legal"}}, {"reason", {"It is before the court."}}, {"mode", {"letter"}}}}};
  const auto back =
      out +
      std::vector<Deed>{
          {"2024-04-09T10:00", staff("officer"), "reopen", {{"reason", {"No claim was issued."}}}}};
  EXPECT_EQ(opens(given(out, wide_edition()).at("2024-04-09T09:00"), "review"), "2024-06-03");
  EXPECT_EQ(opens(given(back, wide_edition()).at("2024-04-09T11:00"), "review"), "not yet");
}

/// The landlord's two editions, of which the second comes into force on a day.
class Editions {
 public:
  explicit Editions(const std::string& second_from) : second_(later_edition(second_from)) {}

  [[nodiscard]] Given given(const std::vector<Deed>& acts) const {
    return Given(small_edition(), {{&small_edition(), &england()}, {&second_, &england()}})
        .given(acts);
  }

 private:
  procedure::Edition second_;
};

TEST(Route, IsThatOfTheEditionInForceOnTheDayOfExhaustion) {
  const Editions editions("2024-04-24");
  const auto standing = editions.given(exhausted()).at("2024-04-24T11:00");
  EXPECT_EQ(standing.on_routes.edition->id, "2024-04b");
  EXPECT_EQ(route(standing, "designated-person"), nullptr);
  EXPECT_EQ(opens(standing, "review"), "2024-04-24 open");
  EXPECT_EQ(standing.edition.id, "2024-04") << "all else is still that of receipt";
}

TEST(Route, IsThatOfTheEditionOnReceiptUntilExhaustion) {
  const Editions editions("2024-04-10");
  const auto standing = editions.given(form_back()).at("2024-04-23T11:00");
  EXPECT_EQ(standing.on_routes.edition->id, "2024-04");
  EXPECT_NE(route(standing, "designated-person"), nullptr);
}

TEST(Route, IsNotMovedByAnEditionAfterExhaustion) {
  const Editions editions("2024-04-25");
  const auto standing = editions.given(exhausted()).at("2024-05-20T11:00");
  EXPECT_EQ(standing.on_routes.edition->id, "2024-04");
  EXPECT_EQ(opens(standing, "designated-person"), "2024-04-24 open");
}

TEST(Route, OfALaterEditionCanBeTakenAndIsNamedInItsWords) {
  const Editions editions("2024-04-24");
  const auto given = editions.given(exhausted());
  given
      .when(
          {"2024-04-24T11:00", staff("desk"), "refer-external", {{"route", {"designated-person"}}}})
      .then_problems({"route: not-offered"});
  given.when({"2024-04-24T11:00", staff("desk"), "refer-external", {{"route", {"review"}}}})
      .then({"referred-outside"});
}

}  // namespace
}  // namespace redress::casework
