#include "casework/acts_testing.h"
#include "casework/events/reception.h"

namespace redress::casework::assess_petition_tests {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> petition() { return {logged({{"kind", {"petition"}}})}; }

Deed read(const std::string& signatories) {
  return {"2024-04-08T10:10",
          staff("desk"),
          "assess-petition",
          {{"statement", {"its subject", "what is to be done"}},
           {"dated", {"2024-04-08"}},
           {"signatories", {signatories}}}};
}

constexpr const char* kEnough =
    "Al Ba; 1 Elm Road; AB1 2CD\nBo Ba; 1, Elm road; ab12cd\nCy Di; 2 Elm Road; AB1 2CD";
const Deed kRegister{"2024-04-08T10:20", staff("desk"), "register"};

TEST(AssessPetition, StandsBeforeThePetitionIsTakenUp) {
  given(petition(), wide_edition()).when(kRegister).then_refused("petition-not-read", "2.4");
  given(petition() + std::vector<Deed>{read(kEnough)}, wide_edition())
      .when(kRegister)
      .then({"registered"});
}

TEST(AssessPetition, CountsCompleteSignaturesAndHouseholds) {
  const auto refused = [](const std::string& signatories) {
    given(petition() + std::vector<Deed>{read(signatories)}, wide_edition())
        .when(kRegister)
        .then_refused("petition-incomplete", "2.4");
  };
  refused(
      "Al Ba; 1 Elm Road; AB1 2CD\nCy Di; 2 Elm Road;\nEd Fo; 3 Elm Road; AB1 2CD");  // one
                                                                                      // incomplete
  refused(
      "Al Ba; 1 Elm Road; AB1 2CD\nBo Ba; 1 ELM ROAD; AB12CD\nCi Ba; 1 Elm Road; AB1 2CD");  // one
                                                                                             // household
  refused(
      "Al Ba; 1 Elm Road; AB1 2CD\nal ba; 1 Elm Road; AB1 2CD\nCy Di; 2 Elm Road; AB1 2CD");  // one
                                                                                              // person
                                                                                              // twice
}

TEST(AssessPetition, NeedsEveryPartOfTheStatementAndADate) {
  auto part = read(kEnough);
  part.answers["statement"] = {"its subject"};
  given(petition() + std::vector<Deed>{part}, wide_edition())
      .when(kRegister)
      .then_refused("petition-incomplete", "2.4");
  auto undated = read(kEnough);
  undated.answers.erase("dated");
  given(petition() + std::vector<Deed>{undated}, wide_edition())
      .when(kRegister)
      .then_refused("petition-incomplete", "2.4");
}

TEST(AssessPetition, TakesALeadThatIsNotNamedYet) {
  const auto outcome = given(petition(), wide_edition()).when(read(kEnough));
  outcome.then({"petition-assessed"});
  EXPECT_EQ(outcome.the<PetitionAssessed>().lead.name, "");
}

TEST(AssessPetition, TakesALeadWhoIsFoundAfterItWasTakenUp) {
  auto found = read(kEnough);
  found.at = "2024-04-10T10:00";
  found.answers["lead"] = {"Al Ba, 1 Elm Road"};
  const auto taken_up = petition() + std::vector<Deed>{read(kEnough), kRegister};
  const auto outcome = given(taken_up, wide_edition()).when(found);
  outcome.then({"petition-assessed", "complainant-joined", "complainant-chosen"});
  EXPECT_EQ(outcome.after().casefile.lead()->who.name, "Al Ba") << "whoever leads it is written to";
  EXPECT_EQ(outcome.after().casefile.lead()->contact, "1 Elm Road");
  const auto withdrawn = taken_up + std::vector<Deed>{{"2024-04-09T10:00",
                                                       staff("desk"),
                                                       "withdraw",
                                                       {{"words", {"The hall is open again."}}}}};
  given(withdrawn, wide_edition()).when(found).then_refused("procedure-ended");
}

TEST(AssessPetition, IsNoPartOfAComplaint) {
  given(received(), wide_edition()).when(read(kEnough)).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::assess_petition_tests
