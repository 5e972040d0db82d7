#include "casework/rules/people/taking_part.h"

#include "casework/acts_testing.h"

namespace redress::casework::taking_part_tests {
namespace {

using namespace testing;  // given, when, then

Actor called(const std::string& name, const std::string& role) {
  auto actor = staff(role);
  actor.id = name;
  actor.name = name;
  return actor;
}

Deed allocate(const std::string& to) {
  return {"2024-04-08T11:00", staff("desk"), "allocate", {{"role", {"officer"}}, {"to", {to}}}};
}

Deed withdraw(const Actor& by) {
  return {"2024-04-09T10:00", by, "withdraw", {{"words", {"She is content."}}}};
}

std::vector<Deed> supported_by(const std::string& name) {
  return registered() + std::vector<Deed>{{"2024-04-08T10:20",
                                           staff("desk"),
                                           "add-representation",
                                           {{"name", {name}}, {"capacity", {"supporter"}}}}};
}

TEST(WhoComplains, IsNotGivenTheirOwnCasefile) {
  given(registered()).when(allocate("Kit Oram")).then_refused("their-own-complaint");
}

TEST(WhoComplains, DecidesNothingOfItAsStaff) {
  const auto kit = called("Kit Oram", "officer");
  given(registered()).when(withdraw(kit)).then_refused("your-own-complaint");
  given(registered()).when(withdraw(resident())).then({"withdrawn"});
}

TEST(WhoActsForThem, IsNotGivenTheCasefile) {
  given(supported_by("Sue Gale"), wide_edition())
      .when(allocate("Sue Gale"))
      .then_refused("acts-for-them");
}

TEST(WhoActsForThem, DecidesNothing) {
  const auto sue = called("Sue Gale", "officer");
  given(supported_by("Sue Gale"), wide_edition())
      .when(withdraw(sue))
      .then_refused("you-act-for-them");
}

Actor resident_called(const std::string& name) {
  auto actor = resident();
  actor.name = name;
  return actor;
}

Deed leaves(const std::string& how) {
  return {"2024-04-13T10:00",
          staff("desk"),
          "remove-complainant",
          {{"complainant", {"C1"}}, {"how", {how}}, {"words", {"Her daughter rang."}}}};
}

TEST(ThePersonsWord, IsNobodysOnceNobodyIsLeft) {
  const auto died = decided() + std::vector<Deed>{leaves("died")};
  for (const auto& by : {staff("desk"), resident(), resident_called("Kit Oram")}) {
    for (const char* act : {"accept-outcome", "request-escalation", "withdraw"}) {
      given(died).when({"2024-04-15T10:00", by, act}).then_refused("nobody-left");
    }
  }
}

TEST(ThePersonsWord, IsNotOfWhoeverLeft) {
  const auto& edition = wide_edition();
  const auto left =
      decided() +
      std::vector<Deed>{
          {"2024-04-12T12:00",
           staff("desk"),
           "add-complainant",
           {{"name", {"Ola Reis"}}, {"contact", {"ola@example.org"}}, {"why", {"The same damp."}}}},
          leaves("left")};
  const auto ask = [](const std::string& name) {
    return Deed{"2024-04-15T10:00", resident_called(name), "request-escalation"};
  };
  given(left, edition).when(ask("Mr Kit Oram")).then_refused("left-the-complaint");
  given(left, edition).when(ask("Ola Reis")).then({"escalation-requested"});
  auto before = ask("Kit Oram");
  before.by = staff("desk");
  given(left, edition).when(before).then({"escalation-requested"});
}

TEST(ThePersonsWord, IsNotOfAnAdvocateWithoutTheirAuthority) {
  const auto& edition = wide_edition();
  const auto advised =
      registered() +
      std::vector<Deed>{
          {"2024-04-08T10:20",
           staff("desk"),
           "add-representation",
           {{"name", {"Sue Gale"}}, {"capacity", {"advocate"}}, {"ground", {"asked"}}}}};
  given(advised, edition)
      .when(withdraw(resident_called("sue gale")))
      .then_refused("authority-missing", "11");
  const auto signed_for =
      advised +
      std::vector<Deed>{
          {"2024-04-08T10:30",
           staff("desk"),
           "record-authority",
           {{"representative", {"R1"}}, {"form", {"signed"}}, {"evidence", {"A letter."}}}}};
  given(signed_for, edition).when(withdraw(resident_called("Sue Gale"))).then({"withdrawn"});
}

TEST(WhoSignedThePetition, NeitherTakesNorDecidesIt) {
  const auto& edition = wide_edition();
  auto deeds = std::vector<Deed>{
      logged({{"kind", {"petition"}}}),
      {"2024-04-08T10:10",
       staff("desk"),
       "assess-petition",
       {{"statement", {"its subject", "what is to be done"}},
        {"dated", {"2024-04-08"}},
        {"lead", {"Ed Fo; 3 Elm Road"}},
        {"signatories",
         {"Al Ba; 1 Elm Road; AB1 2CD\nBo Ba; 1, Elm road; ab12cd\nCy Di; 2 Elm Road; AB1 2CD"}}}},
      {"2024-04-08T10:20", staff("desk"), "register"}};
  given(deeds, edition).when(allocate("Mr Cy Di")).then_refused("signed-it");
  given(deeds, edition).when(allocate("Ed Fo")).then_refused("their-own-complaint");
  given(deeds, edition).when(withdraw(called("Bo Ba", "officer"))).then_refused("you-signed-it");
  given(deeds, edition).when(allocate("Jo Ray")).then({"allocated"});
}

TEST(WhoeverItIsAbout, EndsNothingEither) {
  auto about = registered();
  about.front().answers["concerns"] = {"Ben Osei"};
  const auto ben = called("Ben Osei", "desk");
  given(about).when(withdraw(ben)).then_refused("about-you");
  given(about)
      .when({"2024-04-09T10:00", ben, "classify", {{"kind", {"compliment"}}}})
      .then_refused("about-you");
}

TEST(WhoeverItIsAbout, DoesNothingOnItButGiveTheirAccount) {
  auto about = registered();
  about.front().answers["concerns"] = {"Ben Osei"};
  const auto ben = called("Ben Osei", "officer");
  const auto try_it = [&](const std::string& act, const Answers& answers) {
    return given(about, wide_edition()).when({"2024-04-09T10:00", ben, act, answers});
  };
  try_it("log-contact", spoken()).then_refused("about-you");
  try_it("acknowledge", {{"mode", {"letter"}}, {"understanding", {"x"}}}).then_refused("about-you");
  try_it("record-promise", {{"what", {"x"}}, {"owner", {"x"}}}).then_refused("about-you");
  try_it("note", {{"text", {"I was on leave that day."}}}).then({"noted"});
  try_it("add-evidence", {{"what", {"My diary."}}}).then({"evidence-added"});
}

/// A petition speaks through its lead.
TEST(WhoSignedThePetition, NeitherAcceptsNorWithdrawsItForTheOthers) {
  const auto deeds = std::vector<Deed>{
      logged({{"kind", {"petition"}}, {"person", {"Ed Fo"}}}),
      {"2024-04-08T10:10",
       staff("desk"),
       "assess-petition",
       {{"statement", {"its subject", "what is to be done"}},
        {"dated", {"2024-04-08"}},
        {"lead", {"Ed Fo"}},
        {"signatories",
         {"Al Ba; 1 Elm Road; AB1 2CD\nBo Ba; 1, Elm road; ab12cd\nCy Di; 2 Elm Road; AB1 2CD"}}}},
      {"2024-04-08T10:20", staff("desk"), "register"}};
  given(deeds, wide_edition())
      .when(withdraw(resident_called("Cy Di")))
      .then_refused("not-the-lead");
  given(deeds, wide_edition()).when(withdraw(resident_called("Ed Fo"))).then({"withdrawn"});
}

}  // namespace
}  // namespace redress::casework::taking_part_tests
