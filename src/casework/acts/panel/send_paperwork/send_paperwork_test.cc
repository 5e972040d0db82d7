#include "casework/acts_testing.h"

namespace redress::casework::send_paperwork_tests {
namespace {

using namespace testing;  // given, when, then

TEST(SendPaperwork, GoesToBothSidesBeforeTheHearing) {
  const auto held =
      form_back() +
      std::vector<Deed>{
          {"2024-04-23T10:00", staff("director"), "decide-hearing", {{"answer", {"hold"}}}},
          {"2024-04-23T11:00",
           staff("panel"),
           "appoint-panel",
           {{"members", {"Bo Lee; the Board\nCy Rae; the Board\nDi Oke; the residents"}}}},
          {"2024-04-23T12:00",
           staff("panel"),
           "send-paperwork",
           {{"to", {"panel"}}, {"mode", {"email"}}}}};
  const Deed hearing{"2024-04-26T10:00",
                     staff("panel"),
                     "hold-hearing",
                     {{"sat", {"M1", "M2", "M3"}}, {"present", {"All three."}}}};
  given(held, wide_edition()).when(hearing).then_refused("papers-not-sent", "6.3");
  const auto sent = held + std::vector<Deed>{{"2024-04-23T13:00",
                                              staff("panel"),
                                              "send-paperwork",
                                              {{"to", {"complainant"}}, {"mode", {"email"}}}}};
  given(sent, wide_edition()).when(hearing).then({"hearing-held"});
  auto crowd = hearing;
  crowd.answers["supporters"] = {"2"};
  given(sent, wide_edition()).when(crowd).then_refused("too-many-supporters", "6.3");
}

TEST(SendPaperwork, IsNoPartOfAStageWithoutAPanel) {
  given(registered(), wide_edition())
      .when({"2024-04-09T10:00",
             staff("panel"),
             "send-paperwork",
             {{"to", {"panel"}}, {"mode", {"email"}}}})
      .then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::send_paperwork_tests
