#include "casework/acts_testing.h"

namespace redress::casework::appoint_panel_tests {
namespace {

using namespace testing;  // given, when, then

Deed appoint(const std::string& members) {
  return {"2024-04-23T11:00", staff("panel"), "appoint-panel", {{"members", {members}}}};
}

constexpr const char* kThree = "Bo Lee; the Board\nCy Rae; the Board\nDi Oke; the residents";

TEST(AppointPanel, HasTheSizeTheEditionGives) {
  given(form_back(), wide_edition()).when(appoint(kThree)).then({"panel-appointed"});
  given(form_back(), wide_edition())
      .when(appoint("Bo Lee; the Board"))
      .then_refused("panel-size", "6.3");
}

TEST(AppointPanel, DrawsFromThePoolsTheEditionNames) {
  given(form_back(), wide_edition())
      .when(appoint("Bo Lee; the Board\nCy Rae; the pub\nDi Oke; the residents"))
      .then_refused("not-of-pool", "6.3");
}

TEST(AppointPanel, BarsWhoDecidedBefore) {
  given(form_back(), wide_edition())
      .when(appoint("Bo Lee; the Board\nmanager; the Board\nDi Oke; the residents"))
      .then_refused("member-decided", "6.3");
}

TEST(AppointPanel, BarsWhoSupportsTheComplainant) {
  const auto supported =
      form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                       staff("panel"),
                                       "add-representation",
                                       {{"name", {"Di Oke"}}, {"capacity", {"supporter"}}}}};
  given(supported, wide_edition()).when(appoint(kThree)).then_refused("member-supports", "6.3");
}

TEST(AppointPanel, BarsWhomItIsAbout) {
  auto acts = form_back();
  acts.front().answers["concerns"] = {"Bo Lee"};
  given(acts, wide_edition()).when(appoint(kThree)).then_refused("member-concerned", "6.3");
}

TEST(AppointPanel, TakesDifferentPeople) {
  given(form_back(), wide_edition())
      .when({"2024-04-23T10:00",
             staff("panel"),
             "appoint-panel",
             {{"members",
               {"Ann Bell; the Board", "ann  bell; the residents", "Cai Dunn; the residents"}}}})
      .then_refused("member-twice", "6.3");
}

TEST(AppointPanel, IsNotDoneWhereAHearingWasDeclined) {
  const auto declined =
      form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                       staff("director"),
                                       "decide-hearing",
                                       {{"answer", {"decline"}}, {"reason", {"The facts."}}}}};
  given(declined, wide_edition())
      .when({"2024-04-23T11:00", staff("panel"), "appoint-panel", {{"members", {"A; the Board"}}}})
      .then_refused("hearing-declined");
}

}  // namespace
}  // namespace redress::casework::appoint_panel_tests
