#include "casework/acts_testing.h"

namespace redress::casework::link_repeat_tests {
namespace {

using namespace testing;  // given, when, then

Deed linked(const std::string& relation, const std::string& person, const Answers& more = {}) {
  Deed act{"2024-04-08T12:00",
           staff("desk"),
           "link-repeat",
           {{"other", {"EX-1"}}, {"relation", {relation}}}};
  for (const auto& [question, answer] : more) {
    act.answers[question] = answer;
  }
  act.others = {{.reference = "EX-1",
                 .received_at = london("2023-04-05T10:00"),
                 .open = false,
                 .person = person}};
  return act;
}

TEST(LinkRepeat, IsOfTheSamePersonsCasefile) {
  given(received()).when(linked("repeat-of-ended", "kit  oram")).then({"linked"});
  given(received()).when(linked("repeat-of-ended", "Ola Reis")).then_refused("of-another-person");
  given(received()).when(linked("related", "Ola Reis")).then({"linked"});
}

TEST(LinkRepeat, TellsOnePersonWithTwoNames) {
  given(received())
      .when(linked("repeat", "Kit Hale", {{"same-person", {"yes"}}}))
      .then_refused("of-another-person");
  given(received())
      .when(linked("repeat", "Kit Hale",
                   {{"same-person", {"yes"}}, {"reason", {"She married; the address is one."}}}))
      .then({"linked"});
}

TEST(LinkRepeat, KnowsNoPersonWhereNobodyIsNamed) {
  given(received()).when(linked("repeat", "")).then({"linked"});
}

}  // namespace
}  // namespace redress::casework::link_repeat_tests
