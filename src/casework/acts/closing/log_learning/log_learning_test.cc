#include "casework/acts_testing.h"

namespace redress::casework::log_learning_tests {
namespace {

using namespace testing;  // given, when, then

const procedure::Edition& strict() {
  static const auto kEdition =
      edition_of(with(small_edition_text(), "promises_done = true\nclause        = \"8\"",
                      "learning_logged = true\nclause        = \"8\""));
  return kEdition;
}

std::vector<Deed> content() {
  return decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"}};
}

Deed learn(Answers answers) {
  answers["stage"] = {"stage-1"};
  return {"2024-04-16T10:00", staff("officer"), "log-learning", std::move(answers)};
}

TEST(LogLearning, StandsBeforeTheClosingWhereTheEditionSaysSo) {
  const Deed close{"2024-04-17T10:00", staff("desk"), "close"};
  given(content(), strict()).when(close).then_refused("learning-not-logged", "8");
  const auto logged_it = learn(
      {{"learning", {"Ring before a visit."}}, {"target", {"process"}}, {"owner", {"Repairs"}}});
  given(content(), strict()).when(logged_it).then({"learning-logged"});
  given(content() + std::vector<Deed>{logged_it}, strict()).when(close).then({"closed"});
}

TEST(LogLearning, MayBeNothingForAReason) {
  const auto none = learn({{"why-none", {"All was done as it should be."}}});
  given(content() + std::vector<Deed>{none}, strict())
      .when({"2024-04-17T10:00", staff("desk"), "close"})
      .then({"closed"});
  given(content(), strict()).when(learn({})).then_refused("learning-or-none");
  given(content(), strict())
      .when(learn({{"learning", {"Ring first."}}}))
      .then_refused("owner-missing");
}

TEST(LogLearning, SaysWhatChangesWhereAReviewFoundSomethingToImprove) {
  const Deed close{"2024-04-17T10:00", staff("desk"), "close"};
  const auto none = learn({{"why-none", {"All was done as it should be."}}});
  const Deed review{"2024-04-16T11:00",
                    staff("head"),
                    "review-response",
                    {{"stage", {"stage-1"}}, {"result", {"to-improve"}}}};
  const auto reviewed = content() + std::vector<Deed>{review};
  given(content() + std::vector<Deed>{none, review}, strict())
      .when(close)
      .then_refused("improvement-not-logged", "8");
  auto after = none;
  after.at = "2024-04-16T12:00";
  given(reviewed, strict()).when(after).then_refused("improvement-missing");
  after.answers = {
      {"stage", {"stage-1"}}, {"learning", {"Ring before a visit."}}, {"owner", {"Repairs"}}};
  given(reviewed + std::vector<Deed>{after}, strict()).when(close).then({"closed"});
}

/// What was agreed at mediation teaches as much as a decision.
TEST(LogLearning, IsOfWhatWasAgreedWithoutADecisionToo) {
  const auto edition =
      edition_of(with(wide_edition_text(), "promises_done = true\nclause        = \"8\"",
                      "learning_logged = true\nclause        = \"8\""));
  const auto agreed =
      registered() +
      std::vector<Deed>{
          {"2024-04-09T10:00", staff("officer"), "offer-mediation", {{"answer", {"accepted"}}}},
          {"2024-04-09T16:00",
           staff("officer"),
           "run-mediation",
           {{"result", {"agreed"}}, {"nothing-owed", {"yes"}}}},
          {"2024-04-10T10:00", resident(), "accept-outcome"}};
  const Deed close{"2024-04-17T10:00", staff("desk"), "close"};
  given(agreed, edition).when(close).then_refused("learning-not-logged", "8");
  given(agreed + std::vector<Deed>{learn({{"why-none", {"All was done as it should be."}}})},
        edition)
      .when(close)
      .then({"closed"});
}

}  // namespace
}  // namespace redress::casework::log_learning_tests
