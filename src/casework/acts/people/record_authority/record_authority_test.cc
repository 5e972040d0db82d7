#include "casework/acts_testing.h"

namespace redress::casework::record_authority_tests {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> represented() {
  return registered() +
         std::vector<Deed>{
             {"2024-04-09T10:00",
              staff("officer"),
              "add-representation",
              {{"name", {"Ada Lin"}}, {"capacity", {"advocate"}}, {"ground", {"asked"}}}}};
}

Deed authority(const std::string& form) {
  return {"2024-04-09T11:00",
          staff("officer"),
          "record-authority",
          {{"representative", {"R1"}}, {"form", {form}}, {"evidence", {"Letter of 9 April"}}}};
}

Deed speak() {
  auto answers = spoken();
  answers["with"] = {"R1"};
  return {"2024-04-09T12:00", staff("officer"), "log-contact", std::move(answers)};
}

TEST(RecordAuthority, MustBeSignedWhereTheEditionSaysSo) {
  given(represented(), wide_edition())
      .when(authority("spoken"))
      .then_refused("authority-not-signed", "11");
  given(represented(), wide_edition()).when(authority("signed")).then({"authority-recorded"});
}

TEST(RecordAuthority, StandsBeforeAnyWordWithTheRepresentative) {
  given(represented(), wide_edition()).when(speak()).then_refused("authority-missing", "11");
  given(represented() + std::vector<Deed>{authority("signed")}, wide_edition())
      .when(speak())
      .then({"contact"});
}

TEST(RecordAuthority, IsHeldByLawWhereThePersonCannotSign) {
  given(represented() + std::vector<Deed>{authority("by-law")}, wide_edition())
      .when(speak())
      .then({"contact"});
}

TEST(RecordAuthority, StandsBeforeTheyGoOnWithThePerson) {
  const auto acts = represented() + std::vector<Deed>{};
  const Deed ask{
      "2024-05-20T10:00", resident(), "request-escalation", {{"representative", {"ada  LIN"}}}};
  given(acts, wide_edition()).when(ask).then_refused("authority-missing", "11");
  given(acts + std::vector<Deed>{authority("signed")}, wide_edition())
      .when(ask)
      .then({"escalation-requested"});
}

TEST(RecordAuthority, NeedsSomebodyToHaveIt) {
  given(registered(), wide_edition()).when(authority("signed")).then_refused("nobody-represents");
}

}  // namespace
}  // namespace redress::casework::record_authority_tests
