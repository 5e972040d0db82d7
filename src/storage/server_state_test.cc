#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/engines_testing.h"

// What the servers of one store share, whatever the store keeps its data in.
namespace redress::storage {
namespace {

using namespace std::chrono_literals;
using casebook::moment;
using casebook::SignIn;

template <class Engine>
class ServerStateConformance : public testing::Test {
 protected:
  casebook::ServerState& state() { return engine_.get().server_state(); }

  Engine engine_;
};

TYPED_TEST_SUITE(ServerStateConformance, Engines, EngineNames);

SignIn sign_in(std::string landlord, std::string digest) {
  return {.landlord = std::move(landlord),
          .digest = std::move(digest),
          .number = "S17",
          .role = "officer",
          .era = "first",
          .stage = casebook::SignInStage::code_is_awaited,
          .started_at = moment(0),
          .used_at = moment(0)};
}

TYPED_TEST(ServerStateConformance, KeepsWhoIsSignedIn) {
  auto& state = this->state();
  const auto ada = sign_in("a", "1");
  state.keep_sign_in(ada);
  EXPECT_EQ(state.sign_in("a", "1"), ada);
  EXPECT_EQ(state.sign_in("a", "2"), std::nullopt);
  EXPECT_EQ(state.sign_in("b", "1"), std::nullopt) << "with another landlord";
  auto later = ada;
  later.role = "manager";
  later.era = "second";
  later.stage = casebook::SignInStage::code_is_to_be_set_up;
  state.keep_sign_in(later);
  EXPECT_EQ(state.sign_in("a", "1"), later);
  state.end_sign_in("a", "1");
  EXPECT_EQ(state.sign_in("a", "1"), std::nullopt);
}

TYPED_TEST(ServerStateConformance, ListsWhereSomebodyIsSignedIn) {
  auto& state = this->state();
  auto first = sign_in("a", "2");
  auto second = sign_in("a", "1");
  second.started_at += 1h;
  auto of_another = sign_in("a", "3");
  of_another.number = "S18";
  for (const auto& one : {second, first, of_another, sign_in("b", "2")}) {
    state.keep_sign_in(one);
  }
  EXPECT_THAT(state.sign_ins_of("a", "S17"), testing::ElementsAre(first, second));
  EXPECT_THAT(state.sign_ins_of("a", "S19"), testing::IsEmpty());
  state.end_sign_in("a", "2");
  EXPECT_THAT(state.sign_ins_of("a", "S17"), testing::ElementsAre(second));
}

TYPED_TEST(ServerStateConformance, NotesWhenASignInWasUsed) {
  auto& state = this->state();
  auto ada = sign_in("a", "1");
  state.keep_sign_in(ada);
  ada.used_at += 5min;
  state.touch_sign_in("a", "1", ada.used_at);
  state.touch_sign_in("a", "2", ada.used_at);
  EXPECT_EQ(state.sign_in("a", "1"), ada);
  EXPECT_EQ(state.sign_in("a", "2"), std::nullopt) << "touching makes none";
}

TYPED_TEST(ServerStateConformance, RemovesWhatIsOverForEveryLandlord) {
  auto& state = this->state();
  const auto now = moment(0);
  const auto keep = [&](const char* landlord, const char* digest, auto started, auto used) {
    auto kept = sign_in(landlord, digest);
    kept.started_at = now - started;
    kept.used_at = now - used;
    state.keep_sign_in(kept);
  };
  keep("a", "idle", 2h, 30min);
  keep("b", "long", 12h, 1min);
  keep("b", "fresh", 11h, 29min);
  state.end_old_sign_ins(now - 12h, now - 30min);
  EXPECT_FALSE(state.sign_in("a", "idle"));
  EXPECT_FALSE(state.sign_in("b", "long"));
  EXPECT_TRUE(state.sign_in("b", "fresh"));
}

TYPED_TEST(ServerStateConformance, KeepsTheFirstKey) {
  EXPECT_EQ(this->state().seal_key("first"), "first");
  EXPECT_EQ(this->state().seal_key("second"), "first");
}

template <class Engine>
class ServerStateOnADisk : public ServerStateConformance<Engine> {};

using EnginesOnADisk = testing::Types<Sqlite, Postgres>;

TYPED_TEST_SUITE(ServerStateOnADisk, EnginesOnADisk, EngineNames);

TYPED_TEST(ServerStateOnADisk, OutlivesTheServer) {
  this->state().keep_sign_in(sign_in("a", "1"));
  (void)this->state().seal_key("first");
  this->engine_.reopen();
  EXPECT_EQ(this->state().sign_in("a", "1"), sign_in("a", "1"));
  EXPECT_EQ(this->state().seal_key("second"), "first");
}

TYPED_TEST(ServerStateConformance, KnowsADemonstration) {
  EXPECT_FALSE(this->state().is_demonstration());
  this->state().note_demonstration();
  EXPECT_TRUE(this->state().is_demonstration());
}

TYPED_TEST(ServerStateConformance, IsNoPartOfWhatIsCopied) {
  this->state().keep_sign_in(sign_in("a", "1"));
  (void)this->state().seal_key("first");
  this->state().prove_writing(moment(0));
  EXPECT_TRUE(this->engine_.get().fill([] { return std::nullopt; })) << "the store counts as empty";
}

}  // namespace
}  // namespace redress::storage
