#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(MakeOffer, MeetsTheInformalDeadline) {
  const auto outcome = given(informal())
                           .when({"2024-04-09T10:00",
                                  staff("desk"),
                                  "make-offer",
                                  {{"offer", {"We come on Friday."}}, {"mode", {"phone"}}}});
  outcome.then({"informal-offer"});
  EXPECT_EQ(state(outcome.after(), "informal.offer"), "met");
}

TEST(MakeOffer, NeedsSomebodyToTell) {
  auto acts = std::vector<Deed>{logged({{"person", {}}, {"contact", {}}}),
                                {"2024-04-08T11:00", staff("desk"), "open-informal"}};
  acts.back().answers["wish"] = {"Just mend it."};
  given(acts)
      .when({"2024-04-08T12:00",
             staff("desk"),
             "make-offer",
             {{"offer", {"We mend it on Friday."}}, {"mode", {"phone"}}}})
      .then_refused("nobody-to-tell");
}

TEST(MakeOffer, IsForWhatIsHandledInformally) {
  given(received())
      .when({"2024-04-08T11:00", staff("desk"), "make-offer"})
      .then_refused("not-informal");
  given(registered())
      .when({"2024-04-08T11:00", staff("desk"), "make-offer"})
      .then_refused("not-informal");
}

TEST(MakeOffer, PromisesNoSumThatIsNotOffered) {
  given(informal())
      .when({"2024-04-09T10:00",
             staff("desk"),
             "make-offer",
             {{"offer", {"100 pounds, as goodwill."}}, {"mode", {"phone"}}}})
      .then_refused("sum-not-offered");
}

}  // namespace
}  // namespace redress::casework
