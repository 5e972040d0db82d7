#include <chrono>
#include <future>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server.h"
#include "web/server/server_load_testing.h"

namespace redress::web {
namespace {

using namespace std::chrono_literals;
using testing::ask;
using testing::Client;
using testing::Gate;
using ::testing::HasSubstr;
using testing::hello;
using testing::kGet;
using testing::status_of;

TEST(ServerUnderLoad, FinishesWhatIsInFlightWhenItStops) {
  Gate gate;
  Server server({.limits = {}}, gate.handler());
  const auto port = server.start("127.0.0.1", 0);
  const Client idle(port);
  const Client busy(port);
  busy.send(kGet);
  gate.wait_for(1);
  auto stopped = std::async(std::launch::async, [&] { server.stop(); });
  EXPECT_EQ(idle.read_to_end(2s), "") << "nothing was asked here, so it closes at once";
  EXPECT_THROW(Client{port}, std::runtime_error) << "nobody new comes in";
  EXPECT_EQ(stopped.wait_for(100ms), std::future_status::timeout);
  gate.opened.set_value();
  const std::string response = busy.read_to_end();
  EXPECT_THAT(response, HasSubstr("done"));
  EXPECT_THAT(response, HasSubstr("Connection: close"));
  EXPECT_EQ(stopped.wait_for(5s), std::future_status::ready);
}

TEST(ServerUnderLoad, DropsWhatIsNotDoneInTimeWhenItStops) {
  Server server({.limits = {.header = 60s, .drain = 200ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send("GET / HTTP/1.1\r\n");
  ASSERT_EQ(status_of(ask(port, kGet)), 200);
  const auto begin = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
}

}  // namespace
}  // namespace redress::web
