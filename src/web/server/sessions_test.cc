#include "web/server/sessions.h"

#include <gtest/gtest.h>

namespace redress::web {
namespace {

using namespace std::chrono_literals;

struct Visits : ::testing::Test {
  std::chrono::sys_seconds now{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};
  Sessions sessions{{.idle = 30min, .absolute = 12h, .count = 3}, [this] { return now; }};
};

using SessionsTest = Visits;

TEST_F(SessionsTest, KnowsAVisitByItsIdAlone) {
  const Session session = sessions.start({{"user", "amy"}});
  EXPECT_EQ(session.id.size(), 64U);
  EXPECT_NE(session.id, session.csrf_token);
  ASSERT_TRUE(sessions.find(session.id));
  EXPECT_EQ(sessions.find(session.id)->value("user"), "amy");
  EXPECT_EQ(sessions.find(session.id)->csrf_token, session.csrf_token);
  EXPECT_FALSE(sessions.find(""));
  EXPECT_FALSE(sessions.find(session.id + "0"));
}

TEST_F(SessionsTest, EndsAVisitLeftIdle) {
  const Session session = sessions.start();
  now += 29min;
  EXPECT_TRUE(sessions.find(session.id));
  now += 29min;
  EXPECT_TRUE(sessions.find(session.id)) << "it was used 29 minutes ago";
  now += 30min;
  EXPECT_FALSE(sessions.find(session.id));
  EXPECT_EQ(sessions.size(), 0U);
}

TEST_F(SessionsTest, EndsAVisitAfterADayHoweverBusy) {
  const Session session = sessions.start();
  for (auto passed = 0min; passed < 12h - 20min; passed += 20min) {
    now += 20min;
    ASSERT_TRUE(sessions.find(session.id));
  }
  now += 20min;
  EXPECT_FALSE(sessions.find(session.id));
}

TEST_F(SessionsTest, GivesANewIdWhenSomebodySignsIn) {
  const Session before = sessions.start({{"draft", "x"}});
  const auto after = sessions.renew(before.id);
  ASSERT_TRUE(after);
  EXPECT_NE(after->id, before.id);
  EXPECT_NE(after->csrf_token, before.csrf_token);
  EXPECT_EQ(after->value("draft"), "x");
  EXPECT_FALSE(sessions.find(before.id));
}

TEST_F(SessionsTest, EndsAllVisitsOfOneUser) {
  const Session amy = sessions.start({{"user", "amy"}});
  const Session ben = sessions.start({{"user", "ben"}});
  EXPECT_EQ(sessions.end_all("user", "amy"), 1U);
  EXPECT_FALSE(sessions.find(amy.id));
  EXPECT_TRUE(sessions.find(ben.id));
  sessions.end(ben.id);
  EXPECT_FALSE(sessions.find(ben.id));
}

TEST_F(SessionsTest, MakesRoomByEndingTheOneIdleLongest) {
  const Session first = sessions.start();
  now += 1min;
  const Session second = sessions.start();
  now += 1min;
  const Session third = sessions.start();
  now += 1min;
  ASSERT_TRUE(sessions.find(first.id));
  const Session fourth = sessions.start();
  EXPECT_EQ(sessions.size(), 3U);
  EXPECT_TRUE(sessions.find(first.id));
  EXPECT_FALSE(sessions.find(second.id));
  EXPECT_TRUE(sessions.find(third.id) && sessions.find(fourth.id));
}

TEST_F(SessionsTest, KeepsValuesUntilTheEnd) {
  const Session session = sessions.start();
  EXPECT_TRUE(sessions.keep(session.id, "step", "2"));
  EXPECT_EQ(sessions.find(session.id)->value("step"), "2");
  sessions.end(session.id);
  EXPECT_FALSE(sessions.keep(session.id, "step", "3"));
}

TEST(CsrfToken, MustBeTheVisitsOwn) {
  const Session session{"id", "token", {}};
  EXPECT_TRUE(carries_token({.form = {{"csrf", "token"}}}, session));
  EXPECT_TRUE(carries_token({.headers = {{"x-csrf-token", "token"}}}, session));
  EXPECT_FALSE(carries_token({}, session));
  EXPECT_FALSE(carries_token({.form = {{"csrf", "tokem"}}}, session));
  EXPECT_FALSE(carries_token({.form = {{"csrf", "token"}, {"csrf", "token"}}}, session));
  EXPECT_FALSE(carries_token({.form = {{"csrf", ""}}}, Session{}));
}

TEST(SessionCookie, IsBoundToTheHostBehindTls) {
  const Request request{.cookies = {{"sid", "a"}, {"__Host-sid", "b"}}};
  EXPECT_EQ(session_id(request, false), "a");
  EXPECT_EQ(session_id(request, true), "b");
}

}  // namespace
}  // namespace redress::web
