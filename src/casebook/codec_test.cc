#include "casebook/codec.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/codec_testing.h"
#include "casework/events/closing.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"

namespace redress::casebook {
namespace {

using casework::Actor;
using casework::ActorKind;
using casework::Event;
using casework::Texts;

TEST(EventCodec, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(encode(Event{casework::Noted{}, {}, {}, {}, ""}), (EventTexts{"{}", ""}));
  const auto loaded = decode(stored("received", "{}"));
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->body.as<casework::Received>()->issue_arose, std::nullopt);
}

TEST(EventCodec, SaysInTheBodyWhatThePersonalTextHolds) {
  const auto texts = encode(Event{
      casework::PetitionAssessed{.lead = {"X1", "Ida Blom"},
                                 .signatories = {{"N1", "Ida Blom"}, {"N2", "Otto Blom"}},
                                 .addresses = {"1 Canal Path; M33 1AA", "1 Canal Path; M33 1AA"},
                                 .households = {"H1", "H1"}},
      {},
      {},
      {},
      ""});
  EXPECT_EQ(texts.body, R"({"lead":"X1","signatories":["N1","N2"],"households":["H1","H1"],)"
                        R"("@personal":{"lead":1,"signatories":2,"addresses":2}})");
  const auto erased = decode(stored("petition-assessed", texts.body));
  const auto* petition = erased->body.as<casework::PetitionAssessed>();
  EXPECT_EQ(petition->lead, (casework::Named{"X1", "[erased]"}));
  EXPECT_EQ(petition->signatories.size(), 2U);
  EXPECT_EQ(petition->addresses, (Texts{"[erased]", "[erased]"}));
}

TEST(EventCodec, FindsNobodyByAnErasedNumber) {
  const auto texts = encode(
      Event{casework::Received{.account = "Mould.", .person_number = "T-17"}, {}, {}, {}, ""});
  EXPECT_EQ(texts.body.find("T-17"), std::string::npos);
  const auto erased = decode(stored("received", texts.body));
  EXPECT_EQ(erased->body.as<casework::Received>()->account, "[erased]");
  EXPECT_EQ(erased->body.as<casework::Received>()->person_number, "");
}

TEST(EventCodec, NamesStaffFromTheListAsItWasThen) {
  casework::Staff staff;
  const auto day = [](int days) { return Instant(std::chrono::hours(24 * days)); };
  staff.join("S7", "Jo Smith", day(0));
  staff.rename("S7", "Jo Brown", day(20));
  const Event event{casework::Allocated{.role = "officer", .to = {"S7", "whoever"}},
                    day(10),
                    day(10),
                    {ActorKind::staff, "S7", "whoever", {"officer"}},
                    ""};
  EXPECT_EQ(encode(event), (EventTexts{R"({"role":"officer","to":"S7"})", ""}));
  auto one = stored("allocated", encode(event));
  one.actor = encode_actor_unnamed(event.actor);
  one.recorded_at = day(10);
  EXPECT_EQ(decode(one, staff)->actor.name, "Jo Smith");
  EXPECT_EQ(decode(one, staff)->body.as<casework::Allocated>()->to.name, "Jo Smith");
  one.recorded_at = day(21);
  EXPECT_EQ(decode(one, staff)->actor.name, "Jo Brown");
  EXPECT_EQ(decode(one)->actor.name, "S7") << "nobody says who it is";
}

TEST(EventCodec, RefusesWhatIsGoneUnlessALaterEventSaysThatItWasErased) {
  const auto sealed = [](std::int64_t seq, const Event& event) {
    auto one = stored(name_of(event.body), encode(event));
    one.seq = seq;
    return one;
  };
  const Event note{casework::Noted{.text = "Words."}, {}, {}, {}, ""};
  const Event erasure{casework::Erased{.events = {"1"}, .why = "Asked."}, {}, {}, {}, ""};
  std::vector<StoredEvent> stream = {sealed(1, note), sealed(2, note), sealed(3, erasure)};
  EXPECT_TRUE(decode_all(stream));
  stream[0].personal.clear();
  EXPECT_TRUE(decode_all(stream));
  EXPECT_TRUE(decode_all(stream)->front().erased);
  stream[1].personal.clear();
  ASSERT_FALSE(decode_all(stream));
  EXPECT_EQ(decode_all(stream).error().key, "stored-event.emptied");
  EXPECT_THAT(render(decode_all(stream).error()), testing::HasSubstr("Event 2 of"));
  EXPECT_FALSE(decode_all({stream[0], stream[1]})) << "nothing says so yet";
}

TEST(EventCodec, RefusesAnEmptiedEvent) {
  const auto loaded = decode(stored("noted", ""));
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().key, "stored-event.emptied");
}

TEST(EventCodec, SaysWhatIsWrong) {
  const std::tuple<std::string, std::string, std::string> table[] = {
      {"no-such-thing", "{}", "Event 3 of 0000-0000-0, no-such-thing: no release"},
      {"noted", "{", "the text cannot be read: not JSON at character 2"},
      {"noted", "[]", "the text is a list and should be an object"},
      {"registered", R"({"stage":7})", "stage should be a text and is a whole number"},
      {"registered", R"({"stage":null})", "stage should be a text and is nothing"},
      {"noted", R"({"text":"a"})", "its field number 1 is none that this release knows"},
      {"noted", R"({"@personal":"a"})", "@personal should be an object and is a text"},
      {"noted", R"({"@personal":{"text":0}})", "@personal should be how much"},
      {"noted", R"({"@personal":{"text":9000000000}})", "@personal should be how much"},
      {"allocated", R"({"to":["S1"]})", "to should be a text and is a list"},
      {"noted", R"({"txet":"a"})", "its field number 1 is none that this release knows"},
      {"received", R"({"tags":"a"})", "tags should be a list of texts and is a text"},
      {"received", R"({"tags":["a",1]})", "tags should be a list of texts and is a whole number"},
      {"received", R"({"issue-arose":"2022-02-30"})", "issue-arose should be a date like"},
      {"deadline-missed", R"({"due":"2022-02-28"})", "due should be a moment like"},
  };
  for (const auto& [kind, body, expected] : table) {
    const auto loaded = decode(stored(kind, body));
    ASSERT_FALSE(loaded) << body;
    EXPECT_THAT(render(loaded.error()), testing::HasSubstr(expected));
  }
}

TEST(EventCodec, KeepsTheNameOfWhoActedOutOfTheHeader) {
  const Actor actor{ActorKind::resident, "resident", "Jo Smith", {"complainant"}};
  EXPECT_EQ(encode_actor_unnamed(actor),
            R"({"kind":"resident","id":"resident","roles":["complainant"]})");
  EXPECT_EQ(decode_actor(encode_actor(actor)), actor);
}

TEST(EventCodec, RefusesAnActorItDoesNotKnow) {
  EXPECT_FALSE(decode_actor(R"({"kind":"robot"})"));
  EXPECT_FALSE(decode_actor(R"({"id":"x"})"));
  EXPECT_FALSE(decode_actor(R"({"kind":"staff","age":"x"})"));
  EXPECT_FALSE(decode_actor(""));
}

TEST(EventCodec, StopsAtTheFirstEventItCannotRead) {
  EXPECT_EQ(decode_all({stored("noted", "{}"), stored("noted", "{}")})->size(), 2U);
  EXPECT_FALSE(decode_all({stored("noted", "{}"), stored("noted", "!")}));
}

TEST(EventCodec, SaysWhatIsWrongWithAPersonalText) {
  const std::pair<std::string, std::string> table[] = {
      {R"({"text":7})", "text should be a text and is a whole number"},
      {R"({"txet":"a"})", "its personal field number 1 is none that this release knows"},
      {R"({"@late-reason":[]})", "@late-reason should be a text"},
      {"[", "the text cannot be read"},
  };
  for (const auto& [personal, expected] : table) {
    const auto loaded = decode(stored("noted", R"({"@personal":{"text":1}})", personal));
    ASSERT_FALSE(loaded) << personal;
    EXPECT_THAT(render(loaded.error()), testing::HasSubstr(expected));
  }
}

}  // namespace
}  // namespace redress::casebook
