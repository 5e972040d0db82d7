#include "casework/acts_testing.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"

namespace redress::casework::erase_tests {
namespace {

using namespace testing;  // given, when, then

Deed erase(const std::string& entries = "") {
  Deed act{"2024-05-20T10:00",
           {.kind = ActorKind::operations, .id = "operations", .name = "", .roles = {}},
           "erase",
           {{"why", {"They asked for it."}}}};
  if (!entries.empty()) {
    act.answers["events"] = {entries};
  }
  return act;
}

TEST(Erase, TakesThePersonalWordsOfAllEntriesThatHoldAny) {
  const auto outcome = given(exhausted()).when(erase());
  outcome.then({"erased"});
  const auto history = given(exhausted()).at("2024-05-20T10:00").history;
  const auto places = outcome.the<Erased>().events;
  EXPECT_EQ(places.front(), "1");
  for (std::size_t i = 0; i < history.size(); ++i) {
    const bool taken = std::count(places.begin(), places.end(), std::to_string(i + 1)) == 1;
    EXPECT_EQ(taken, has_personal_words(history[i])) << name_of(history[i].body);
  }
}

TEST(Erase, TakesOnlyThoseAskedFor) {
  const auto outcome = given(exhausted()).when(erase("1"));
  EXPECT_EQ(outcome.the<Erased>().events, Texts{"1"});
}

TEST(Erase, RefusesWhatIsNotThere) {
  for (const char* entry : {"0", "-1", "900", "one", "1.5"}) {
    given(exhausted()).when(erase(entry)).then_refused("no-such-entry");
  }
}

TEST(Erase, RefusesWhereNothingIsLeft) {
  auto standing = given(registered()).at("2024-05-20T10:00");
  for (auto& event : standing.history) {
    event.erased = true;
  }
  const auto refused =
      decide(Asking{"erase",
                    {{"why", {"Again."}}},
                    {.now = standing.now, .actor = erase().by, .occurred_at = standing.now}},
             standing);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code(), "nothing-to-erase");
}

TEST(Erase, IsForWhoeverRunsRedressAlone) {
  for (const auto& by : {staff("officer"), staff("manager"), resident()}) {
    auto act = erase();
    act.by = by;
    given(exhausted()).when(act).then_refused("by-operations-only");
  }
  auto note = erase();
  note.act = "note";
  note.answers = {{"text", {"A note."}}};
  given(exhausted()).when(note).then_refused("not-by-operations");
}

TEST(Erase, SaysWhy) {
  auto act = erase();
  act.answers.erase("why");
  given(exhausted()).when(act).then_problems({"why: missing"});
}

}  // namespace
}  // namespace redress::casework::erase_tests
