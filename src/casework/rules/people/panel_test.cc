#include "casework/rules/people/panel.h"

#include "casework/acts_testing.h"

namespace redress::casework::panel_rules_tests {
namespace {

using namespace testing;  // given, when, then

Deed appoint(const std::string& members, const std::string& at) {
  return {at, staff("desk"), "appoint-panel", {{"members", {members}}}};
}

Deed papers(const std::string& at) {
  return {
      at, staff("desk"), "send-paperwork", {{"to", {"panel", "complainant"}}, {"mode", {"email"}}}};
}

std::vector<Deed> panel_appointed() {
  return form_back() +
         std::vector<Deed>{{"2024-04-23T10:00",
                            staff("director"),
                            "decide-hearing",
                            {{"answer", {"hold"}}, {"reason", {"The facts."}}}},
                           appoint("Bo Lee; the Board\nCy Rae; the Board\nDi Oke; the residents",
                                   "2024-04-24T10:00"),
                           papers("2024-04-25T10:00")};
}

Deed hearing() {
  return {"2024-05-13T10:00",
          staff("desk"),
          "hold-hearing",
          {{"present", {"Three members, Kit Oram."}}}};
}

TEST(Panel, IsNobodyWhoDealtWithTheMatter) {
  const auto allocated =
      registered() + std::vector<Deed>{{"2024-04-08T11:00",
                                        staff("desk"),
                                        "allocate",
                                        {{"role", {"officer"}}, {"to", {"Ira Bond"}}}}};
  auto later = form_back();
  later.erase(later.begin(), later.begin() + 2);
  const auto acts = allocated + later;
  given(acts, wide_edition())
      .when(appoint("Ira Bond; the Board\nCy Rae; the Board\nDi Oke; the residents",
                    "2024-04-24T10:00"))
      .then_refused("member-decided", "6.3");
  const auto decided_on_it =
      form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                       staff("director"),
                                       "decide-hearing",
                                       {{"answer", {"hold"}}, {"reason", {"So."}}}}};
  given(decided_on_it, wide_edition())
      .when(appoint("director; the Board\nCy Rae; the Board\nDi Oke; the residents",
                    "2024-04-24T10:00"))
      .then_refused("member-decided", "6.3");
}

TEST(Panel, WhoJoinsItLaterNeedsThePapers) {
  const auto replaced =
      panel_appointed() +
      std::vector<Deed>{appoint("Bo Lee; the Board\nFlo Gill; the Board\nDi Oke; the residents",
                                "2024-04-26T10:00")};
  given(replaced, wide_edition()).when(hearing()).then_refused("papers-not-sent", "6.3");
  given(replaced + std::vector<Deed>{papers("2024-04-26T11:00")}, wide_edition())
      .when(hearing())
      .then({"hearing-held"});
}

}  // namespace
}  // namespace redress::casework::panel_rules_tests
