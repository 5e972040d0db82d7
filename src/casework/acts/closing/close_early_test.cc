#include "casework/acts_testing.h"
#include "casework/events/remedy.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed early() {
  return {"2024-04-10T10:00",
          staff("manager"),
          "close-early",
          {{"ground", {"money-seeking"}},
           {"reason", {"The claim is for money that is not due."}},
           {"mode", {"letter"}}}};
}

TEST(CloseEarly, NeedsTheYesOfWhomTheEditionNames) {
  given(registered(), wide_edition()).when(early()).then_refused("approval-missing", "8.2");
  const auto approved =
      registered() +
      std::vector<Deed>{
          {"2024-04-09T10:00",
           staff("manager"),
           "request-approval",
           {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}},
          {"2024-04-09T11:00", staff("head"), "approve", {{"request", {"A1"}}}}};
  const auto outcome = given(approved, wide_edition()).when(early());
  outcome.then({"closed-early", "exhausted", "approval-used"});
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::closed);
  EXPECT_TRUE(outcome.after().casefile.exhausted_at) << "the ways outside are open";
}

/// The Head needs nobody else's yes, but not of their own matter, and only on a ground whose check
/// is on record.
const procedure::Edition& with_own_yes() {
  static const auto kEdition = edition_of(
      with(with(wide_edition_text(), "grounds = [\"money-seeking\"]\nclause  = \"8.2\"",
                "own_yes = true\nnot_own = true\ngrounds = [\"money-seeking\"]\nclause  = \"8.2\""),
           "[ground.money-seeking]\n",
           "[check.own-words]\nname = \"What they said\"\nclause = \"3\"\n\n"
           "[ground.money-seeking]\nchecks = [\"own-words\"]\n"));
  return kEdition;
}

Deed own_words() {
  return {"2024-04-09T09:00",
          staff("officer"),
          "complete-check",
          {{"check", {"own-words"}}, {"finding", {"She wants money alone."}}}};
}

Deed early_by(const Actor& actor) {
  auto closing = early();
  closing.by = actor;
  return closing;
}

TEST(CloseEarly, HasOnRecordWhatItRestsOnWhoeverCloses) {
  given(registered(), with_own_yes())
      .when(early_by(staff("head")))
      .then_refused("check-missing", "3");
  given(registered() + std::vector<Deed>{own_words()}, with_own_yes())
      .when(early_by(staff("head")))
      .then({"closed-early", "exhausted"});
}

TEST(CloseEarly, IsForNobodyWhoHasOrHadTheMatter) {
  auto head = staff("head");
  head.roles.emplace_back("officer");
  const auto theirs =
      registered() + std::vector<Deed>{own_words(),
                                       {"2024-04-09T09:30",
                                        staff("manager"),
                                        "allocate",
                                        {{"role", {"officer"}}, {"to", {head.name}}}}};
  given(theirs, with_own_yes()).when(early_by(head)).then_refused("approval-missing", "8.2");
  const auto asked =
      theirs +
      std::vector<Deed>{
          {"2024-04-09T10:00",
           staff("manager"),
           "request-approval",
           {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}}};
  given(asked, with_own_yes())
      .when({"2024-04-09T11:00", head, "approve", {{"request", {"A1"}}}})
      .then_refused("nothing-to-approve");
  given(asked, with_own_yes())
      .when({"2024-04-09T11:00", staff("director"), "approve", {{"request", {"A1"}}}})
      .then({"approval-granted"});
}

TEST(CloseEarly, BreaksThePromisesItLeavesBehind) {
  const auto approved =
      exhausted() +
      std::vector<Deed>{
          {"2024-04-24T11:00",
           staff("officer"),
           "record-promise",
           {{"what", {"Repair it."}}, {"owner", {"Lifts"}}}},
          {"2024-04-24T12:00",
           staff("manager"),
           "request-approval",
           {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}},
          {"2024-04-24T13:00", staff("head"), "approve", {{"request", {"A1"}}}}};
  auto closing = early();
  closing.at = "2024-04-25T10:00";
  const auto outcome = given(approved, wide_edition()).when(closing);
  outcome.then({"closed-early", "promise-ended", "approval-used"});
  EXPECT_EQ(outcome.the<PromiseEnded>().how, "broken");
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::closed);
  // It is done all the same, although the casefile is closed.
  const auto done = given(approved + std::vector<Deed>{closing}, wide_edition())
                        .when({"2024-04-26T10:00",
                               staff("officer"),
                               "fulfil-promise",
                               {{"promise", {"P1"}}, {"shown-by", {"The lift runs."}}}});
  done.then({"promise-done"});
  EXPECT_EQ(done.after().casefile.work(), WorkState::closed);
}

/// The ground ends offers, as where money is not due.
TEST(CloseEarly, WithdrawsNoOfferThatWasSetOff) {
  const auto edition = edition_of(with(wide_edition_text(), "[ground.money-seeking]\n",
                                       "[ground.money-seeking]\nends_offers = true\n"));
  const auto closed = [&](const std::vector<Deed>& more) {
    return given(offered() + more +
                     std::vector<Deed>{
                         {"2024-04-09T14:00",
                          staff("manager"),
                          "request-approval",
                          {{"authority", {"early"}},
                           {"what", {"Close it."}},
                           {"ground", {"money-seeking"}}}},
                         {"2024-04-09T15:00", staff("head"), "approve", {{"request", {"A1"}}}}},
                 edition)
        .when(early())
        .after()
        .casefile.offers.front()
        .state;
  };
  EXPECT_EQ(closed({}), OfferState::withdrawn);
  EXPECT_EQ(closed({{"2024-04-09T13:00",
                     staff("officer"),
                     "offset",
                     {{"offer", {"O1"}}, {"amount", {"50"}}, {"balance", {"80"}}}}}),
            OfferState::made);
}

TEST(CloseEarly, LeavesNoOrderOfAnOutsideBodyBehind) {
  given(determined(), wide_edition())
      .when({"2024-07-10T11:00", staff("manager"), "close-early", early().answers})
      .then_refused("orders-outstanding");
}

TEST(CloseEarly, ExistsOnlyWhereTheEditionHasIt) {
  given(registered()).when(early()).then_refused("not-part-of-procedure");
}

TEST(CloseEarly, LeavesWhatWasAcceptedToBeGiven) {
  const std::vector<Deed> closed = {
      {"2024-04-09T13:00",
       resident(),
       "answer-offer",
       {{"offer", {"O1"}}, {"answer", {"accepted"}}}},
      {"2024-04-09T14:00",
       staff("manager"),
       "request-approval",
       {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}},
      {"2024-04-09T15:00", staff("head"), "approve", {{"request", {"A1"}}}},
      early()};
  ASSERT_TRUE(given(offered() + closed, wide_edition()).at("2024-04-10T10:00").casefile.closed_at);
  const Deed paid{"2024-04-11T10:00",
                  staff("officer"),
                  "fulfil-offer",
                  {{"offer", {"O1"}}, {"shown-by", {"Bank statement"}}}};
  given(offered() + closed, wide_edition()).when(paid).then({"offer-fulfilled"});
}

}  // namespace
}  // namespace redress::casework
