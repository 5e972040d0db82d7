#include "casebook/chain.h"

#include <chrono>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/codec.h"
#include "casework/events/closing.h"

namespace redress::casebook {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

casework::Event noted(std::string text) {
  return {casework::Noted{std::move(text)},
          Instant(std::chrono::seconds(1662973200)),
          Instant(std::chrono::seconds(1662973260)),
          {casework::ActorKind::staff, "s-17", "Jo Smith", {"officer"}},
          "the line was down"};
}

std::vector<StoredEvent> five() {
  return seal("a-landlord", "0000-0000-0", {},
              {noted("one"), noted("two"), noted("three"), noted("four"), noted("five")});
}

std::vector<ChainProblem> check(const std::vector<StoredEvent>& events) {
  return verify_stream("a-landlord", "0000-0000-0", events);
}

TEST(Chain, IsWholeAsSealedAndGoesOn) {
  auto events = five();
  EXPECT_THAT(check(events), IsEmpty());
  const auto more = seal("a-landlord", "0000-0000-0", end_of(events), {noted("six")});
  EXPECT_EQ(more.front().seq, 6);
  events.push_back(more.front());
  EXPECT_THAT(check(events), IsEmpty());
  EXPECT_THAT(check({}), IsEmpty());
}

// Computed by another program from the description in chain.h; an exported bundle is checked by
// that description.
TEST(Chain, HashesAsDescribed) {
  const auto one =
      seal("a-landlord", "0000-0000-0", {}, {noted("one")}, [] { return std::string(32, '7'); });
  EXPECT_EQ(one[0].body, R"({"@personal":{"text":1,"@late-reason":1,"@name":1}})");
  EXPECT_EQ(one[0].personal,
            R"({"text":"one","@late-reason":"the line was down","@name":"Jo Smith"})");
  EXPECT_EQ(one[0].actor, R"({"kind":"staff","id":"s-17","roles":["officer"]})");
  EXPECT_EQ(one[0].digest, "a4759e067d80d77ec202693be5ff760a510bdc7beb8e8a5ebfca0e29603144a1");
  EXPECT_EQ(one[0].personal_digest,
            "3205d0f82b976d9045660362285369b6c06be53e4b644b2e2d456158d003a9ad");
  EXPECT_EQ(one[0].hash, "d1f26cd1d4b9e8f7a4141c6faf155c219ac74b03aa76b03f64e3807c3d9d5e27");
}

TEST(Chain, SaltsEachEventAnew) {
  const auto events = seal("a-landlord", "0000-0000-0", {}, {noted("same"), noted("same")});
  EXPECT_NE(events[0].salt, events[1].salt);
  EXPECT_NE(events[0].digest, events[1].digest);
}

/// Returns five notes and an erasure of these places.
std::vector<StoredEvent> erased(const casework::Texts& places) {
  auto events = five();
  auto erasure = noted("");
  erasure.body = casework::Erased{.events = places, .why = "Asked."};
  const auto more = seal("a-landlord", "0000-0000-0", end_of(events), {erasure});
  events.push_back(more.front());
  for (const auto& place : places) {
    auto& event = events.at(std::stoul(place) - 1);
    event.personal.clear();
    event.personal_salt.clear();
  }
  return events;
}

TEST(Chain, HoldsWhereALaterEventSaysWhatWasErased) {
  EXPECT_THAT(check(erased({"1"})), IsEmpty());
  EXPECT_THAT(check(erased({"1", "2", "3", "4", "5"})), IsEmpty());
}

TEST(Chain, NoticesAPersonalTextThatIsGoneAndNotErased) {
  auto events = erased({"1"});
  events[2].personal.clear();
  events[2].personal_salt.clear();
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{3, ChainFault::emptied}));
  // An erasure can itself be erased only by a later one.
  events[5].personal.clear();
  events[5].personal_salt.clear();
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{3, ChainFault::emptied},
                                         ChainProblem{6, ChainFault::emptied}));
}

TEST(Chain, NoticesAnErasureThatWasNotCarriedOut) {
  const auto whole = five();
  for (const bool salt_alone : {false, true}) {
    auto events = erased({"1", "2"});
    events[1].personal_salt = whole[1].personal_salt;
    events[1].personal = salt_alone ? "" : whole[1].personal;
    const auto problems = check(events);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].seq, 2);
  }
}

TEST(Chain, NoticesAPersonalTextWhereThereWasNone) {
  auto events = five();
  auto plain = noted("");
  plain.late_reason.clear();
  plain.actor.name.clear();
  events.push_back(seal("a-landlord", "0000-0000-0", end_of(events), {plain}).front());
  EXPECT_THAT(check(events), IsEmpty());
  EXPECT_EQ(events[5].personal_digest, "");
  events[5].personal = R"({"text":"slipped in"})";
  events[5].personal_salt = std::string(32, '7');
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{6, ChainFault::body_altered}));
}

// The chain around it still holds.
TEST(Chain, NoticesAnEmptiedEventAndHoldsAroundIt) {
  auto events = five();
  events[0].body.clear();
  events[0].salt.clear();
  events[2].body.clear();
  events[2].salt.clear();
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{1, ChainFault::emptied},
                                         ChainProblem{3, ChainFault::emptied}));
}

TEST(Chain, NoticesAnAlteredBodyOrSalt) {
  auto events = five();
  events[1].body = R"({"text":"other"})";
  events[2].personal = R"({"text":"other"})";
  events[3].salt.back() ^= 1;
  events[4].personal_salt.back() ^= 1;
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{2, ChainFault::body_altered},
                                         ChainProblem{3, ChainFault::body_altered},
                                         ChainProblem{4, ChainFault::body_altered},
                                         ChainProblem{5, ChainFault::body_altered}));
}

TEST(Chain, NoticesALostBody) {
  auto events = five();
  events[0].body.clear();
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{1, ChainFault::body_altered}));
}

TEST(Chain, NoticesEveryAlteredHeaderField) {
  const std::function<void(StoredEvent&)> changes[] = {
      [](StoredEvent& event) { event.kind = "closed"; },
      [](StoredEvent& event) { event.occurred_at += std::chrono::seconds(1); },
      [](StoredEvent& event) { event.recorded_at -= std::chrono::seconds(1); },
      [](StoredEvent& event) { event.actor += ' '; },
      [](StoredEvent& event) { event.hash.back() = event.hash.back() == '0' ? '1' : '0'; },
  };
  for (const auto& change : changes) {
    auto events = five();
    change(events[4]);
    EXPECT_THAT(check(events), ElementsAre(ChainProblem{5, ChainFault::header_altered}));
  }
}

TEST(Chain, NoticesAnEventMadeAnewByWhoeverKnowsTheRule) {
  auto events = five();
  events[1].body = R"({"text":"other"})";
  events[1].digest = digest_of(events[1].salt, events[1].body);
  events[1].hash = hash_of(events[1]);
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{3, ChainFault::broken_link}));
}

TEST(Chain, NoticesAMissingEvent) {
  auto events = five();
  events.erase(events.begin() + 2);
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{4, ChainFault::missing}));
  events.erase(events.begin());
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{2, ChainFault::missing},
                                         ChainProblem{4, ChainFault::missing}));
}

TEST(Chain, NoticesEventsInAnotherOrder) {
  auto events = five();
  std::swap(events[1], events[2]);
  EXPECT_THAT(check(events), testing::Contains(ChainProblem{2, ChainFault::out_of_order}));
}

TEST(Chain, NoticesAnEventOfAnotherStream) {
  auto events = seal("a-landlord", "1111-1111-1", {}, {noted("one")});
  EXPECT_THAT(check(events), ElementsAre(ChainProblem{1, ChainFault::other_stream}));
  EXPECT_THAT(verify_stream("b-landlord", "1111-1111-1", events),
              ElementsAre(ChainProblem{1, ChainFault::other_stream}));
}

}  // namespace
}  // namespace redress::casebook
