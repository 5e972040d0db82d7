#include "casework/acts_testing.h"

// A yes is for one act, as it was asked for.
namespace redress::casework::as_asked_tests {
namespace {

using namespace testing;  // given, when, then

TEST(Yes, IsForTheRestrictionThatWasAskedFor) {
  given(restriction_allowed(), wide_edition())
      .when(restriction())
      .then({"marker-approved", "approval-used"});
  auto other = restriction();
  other.answers["conditions"] = {"One member of staff only"};
  given(restriction_allowed(), wide_edition()).when(other).then_refused("approval-missing", "10");
  other.answers.erase("conditions");
  given(restriction_allowed(), wide_edition()).when(other).then_refused("conditions-missing", "10");
}

TEST(Yes, IsForWhatARestrictionLaysDownExactly) {
  auto other = restriction();
  other.answers["exactly"] = {"Letters to nobody."};
  given(restriction_allowed(), wide_edition()).when(other).then_refused("approval-missing", "10");
  other.answers["exactly"] = {"letters to the  complaints officer."};
  given(restriction_allowed(), wide_edition())
      .when(other)
      .then({"marker-approved", "approval-used"});
}

TEST(Yes, IsForTheDayOnWhichARestrictionIsLookedAtAgain) {
  given(restriction_allowed(), wide_edition())
      .when(restriction("2025-10-01"))
      .then_refused("approval-missing", "10");
}

TEST(Yes, IsAskedForWithWhatTheRestrictionLaysDown) {
  auto acts = restriction_allowed();
  acts.resize(acts.size() - 2);
  Deed ask{"2024-04-09T10:10",
           staff("manager"),
           "request-approval",
           {{"authority", {"restrict"}}, {"what", {"Letters only."}}}};
  given(acts, wide_edition()).when(ask).then_refused("conditions-missing", "10");
  ask.answers["conditions"] = {"By letter only"};
  given(acts, wide_edition()).when(ask).then_refused("restriction-vague", "10");
  ask.answers["exactly"] = {"Letters to the complaints officer."};
  given(acts, wide_edition()).when(ask).then_refused("review-missing", "10");
  ask.answers["review-on"] = {"2024-10-01"};
  given(acts, wide_edition()).when(ask).then({"approval-requested"});
}

Deed asked_early(const Answers& more) {
  Answers answers{{"authority", {"early"}}, {"what", {"Nothing is due."}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-09T10:00", staff("officer"), "request-approval", std::move(answers)};
}

TEST(Yes, IsOnItsGround) {
  const auto acts =
      registered() +
      std::vector<Deed>{asked_early({{"ground", {"money-seeking"}}}),
                        {"2024-04-09T11:00", staff("director"), "approve", {{"request", {"A1"}}}}};
  Deed close{"2024-04-09T12:00",
             staff("officer"),
             "close-early",
             {{"ground", {"exceptional"}}, {"reason", {"Nothing is due."}}, {"mode", {"letter"}}}};
  given(acts, wide_edition()).when(close).then_refused("approval-missing", "8.2");
  close.answers["ground"] = {"money-seeking"};
  given(acts, wide_edition()).when(close).then({"closed-early", "exhausted", "approval-used"});
}

TEST(Yes, IsSomebodyElsesThanWhoeverActs) {
  const auto acts =
      registered() +
      std::vector<Deed>{asked_early({{"ground", {"money-seeking"}}}),
                        {"2024-04-09T11:00", staff("director"), "approve", {{"request", {"A1"}}}}};
  Deed close{"2024-04-09T12:00",
             staff("director"),
             "close-early",
             {{"ground", {"money-seeking"}}, {"reason", {"So."}}, {"mode", {"letter"}}}};
  given(acts, wide_edition()).when(close).then_refused("approval-missing", "8.2");
  close.by = staff("director", "another director");
  given(acts, wide_edition()).when(close).then({"closed-early", "exhausted", "approval-used"});
}

/// Whoever said the yes that a decision needed decided it too, and does not review it.
TEST(Yes, MakesADecisionOnesOwn) {
  const auto edition = edition_of(wide_edition_text() +
                                  "\n[stage.stage-1.authority.jointly]\nact = "
                                  "\"issue-decision\"\nany_of = [\"manager\"]\nclause = \"4\"\n");
  const Deed ask{"2024-04-10T12:00",
                 staff("officer"),
                 "request-approval",
                 {{"authority", {"jointly"}}, {"of", {"upheld"}}, {"what", {"As proposed."}}}};
  const Deed yes{"2024-04-10T13:00", staff("manager", "vi"), "approve", {{"request", {"A1"}}}};
  auto deeds = requested();
  deeds.insert(deeds.begin() + 3, {ask, yes});
  const auto refuse = [&](const std::string& who) {
    return given(deeds, edition)
        .when({"2024-04-16T10:00",
               staff("director", who),
               "refuse-escalation",
               {{"ground", {"outside-remit"}}, {"reason", {"x"}}, {"mode", {"letter"}}}});
  };
  refuse("vi").then_refused("decided-before");
  refuse("kim").then({"escalation-refused", "exhausted"});
}

const procedure::Edition& with_orders() {
  static const auto kEdition =
      edition_of(wide_edition_text() +
                 "\n[authority.not-in-full]\nact = \"record-compliance\"\nany_of = "
                 "[\"head\"]\nclause = \"7\"\n");
  return kEdition;
}

TEST(Yes, IsForTheOrderThatWasAskedAbout) {
  Deed ask{"2024-07-02T10:00",
           staff("desk"),
           "request-approval",
           {{"authority", {"not-in-full"}}, {"what", {"It is settled."}}, {"extent", {"in-part"}}}};
  given(determined(), with_orders()).when(ask).then_refused("order-missing", "7");
  ask.answers["of"] = {"D2"};
  const auto acts =
      determined() +
      std::vector<Deed>{ask, {"2024-07-02T11:00", staff("head"), "approve", {{"request", {"A1"}}}}};
  Deed comply{"2024-07-02T12:00",
              staff("desk"),
              "record-compliance",
              {{"order", {"D1"}}, {"exception", {"Too expensive."}}}};
  given(acts, with_orders()).when(comply).then_refused("approval-missing", "7");
  comply.answers["order"] = {"D2"};
  given(acts, with_orders()).when(comply).then({"determination-complied", "approval-used"});
}

/// Whoever asked sees what became of it, and is not told to ask.
TEST(Yes, ThatIsAwaitedOrWasDeclinedIsSaidToBeSo) {
  const Deed offer{"2024-04-09T13:00",
                   staff("officer"),
                   "offer-remedy",
                   {{"remedy", {"payment"}}, {"amount", {"250"}}, {"what", {"For the months."}}}};
  const auto asked = registered() + std::vector<Deed>{approval_asked("250")};
  given(asked, wide_edition()).when(offer).then_refused("approval-awaited-still", "9.1");
  const auto declined =
      asked + std::vector<Deed>{{"2024-04-09T12:00",
                                 staff("manager"),
                                 "decline",
                                 {{"request", {"A1"}}, {"reason", {"Too much."}}}}};
  given(declined, wide_edition()).when(offer).then_refused("approval-declined", "9.1");
}

}  // namespace
}  // namespace redress::casework::as_asked_tests
