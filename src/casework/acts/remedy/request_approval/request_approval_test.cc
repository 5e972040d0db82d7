#include "casework/acts_testing.h"
#include "casework/events/approvals.h"

namespace redress::casework::request_approval_tests {
namespace {

using namespace testing;  // given, when, then

TEST(RequestApproval, HoldsBackTheDecisionUntilItIsAnswered) {
  const auto outcome =
      given(proposed(), wide_edition()).when(approval_asked("250", "2024-04-10T11:00"));
  outcome.then({"approval-requested"});
  EXPECT_EQ(outcome.the<ApprovalRequested>().amount, Money{250'00});
  const Deed explain{"2024-04-11T10:00",
                     staff("officer"),
                     "explain-decision",
                     {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"yes"}}}};
  given(proposed() + std::vector<Deed>{approval_asked("250", "2024-04-10T11:00")}, wide_edition())
      .when(explain)
      .then_refused("approval-awaited", "9.1");
}

TEST(RequestApproval, WantsTheAmountOfAnOffer) {
  auto act = approval_asked("250");
  act.answers["amount"] = {"much"};
  given(registered(), wide_edition()).when(act).then_problems({"amount: not-an-amount"});
  act.answers.erase("amount");
  given(registered(), wide_edition()).when(act).then_refused("amount-missing", "9.1");
}

TEST(RequestApproval, IsForThoseTheAuthorityNames) {
  Deed act{"2024-04-08T10:20",
           staff("officer"),
           "request-approval",
           {{"authority", {"refuse-unreasonable"}}, {"what", {"Refuse it."}}}};
  given(received(), wide_edition()).when(act).then_refused("not-yours-to-ask", "3.7");
  act.by = staff("manager");
  given(received(), wide_edition()).when(act).then_refused("check-missing", "3.7");
}

TEST(RequestApproval, NamesAGroundWhereTheAuthorityWantsOne) {
  Deed act{"2024-04-09T10:00",
           staff("officer"),
           "request-approval",
           {{"authority", {"early"}}, {"what", {"Close it."}}}};
  given(registered(), wide_edition()).when(act).then_refused("ground-missing", "8.2");
  act.answers["ground"] = {"money-seeking"};
  given(registered(), wide_edition()).when(act).then({"approval-requested"});
}

TEST(RequestApproval, SaysWhatIsNewSinceANo) {
  const auto declined =
      registered() + std::vector<Deed>{approval_asked("250"),
                                       {"2024-04-09T11:00",
                                        staff("manager"),
                                        "decline",
                                        {{"request", {"A1"}}, {"reason", {"Too much."}}}}};
  auto again = approval_asked("250", "2024-04-09T12:00");
  given(declined, wide_edition()).when(again).then_refused("declined-without-news", "9.1");
  again.answers["news"] = {"The stairs flooded since."};
  given(declined, wide_edition()).when(again).then({"approval-requested"});
  given(declined, wide_edition())
      .when(approval_asked("100", "2024-04-09T12:00"))
      .then({"approval-requested"});
}

TEST(RequestApproval, WaitsForWhatTheGroundAsksFor) {
  const auto edition = edition_of(with(wide_edition_text(), "[ground.money-seeking]\n",
                                       "[ground.money-seeking]\nchecks = [\"without-merit\"]\n"));
  const Deed ask{
      "2024-04-09T10:00",
      staff("officer"),
      "request-approval",
      {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}};
  given(registered(), edition).when(ask).then_refused("check-missing", "3");
  const auto checked =
      registered() + std::vector<Deed>{{"2024-04-09T09:00",
                                        staff("officer"),
                                        "complete-check",
                                        {{"check", {"without-merit"}}, {"finding", {"So said."}}}}};
  given(checked, edition).when(ask).then({"approval-requested"});
}

}  // namespace
}  // namespace redress::casework::request_approval_tests
