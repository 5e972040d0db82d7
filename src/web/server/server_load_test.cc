#include <future>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server.h"

namespace redress::web {
namespace {

using namespace std::chrono_literals;
using testing::ask;
using testing::Client;
using ::testing::HasSubstr;
using testing::status_of;

const std::string kGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

Response hello(const Request&) { return plain_text("hello"); }

/// Lets a test hold back what the handler answers, and know when it is at it.
struct Gate {
  std::promise<void> opened;
  std::shared_future<void> open = opened.get_future().share();
  std::atomic<int> waiting = 0;

  Handler handler() {
    return [this](const Request&) {
      ++waiting;
      open.wait();
      return plain_text("done");
    };
  }

  void wait_for(int requests) const {
    while (waiting < requests) {
      std::this_thread::sleep_for(1ms);
    }
  }
};

TEST(ServerUnderLoad, AnswersAFreshRequestBesideTwoHundredIdleOnes) {
  Server server({.limits = {.connections_per_address = 250}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> idle;
  for (int i = 0; i < 200; ++i) {
    idle.emplace_back(port);
    idle.back().send(kGet);
    ASSERT_EQ(status_of(idle.back().read_response()), 200);
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(status_of(ask(port, kGet)), 200);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 500ms);
}

TEST(ServerUnderLoad, EndsHeadersSentDropByDrop) {
  Server server({.limits = {.header = 300ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send("GET / HTTP/1.1\r\nHost: h\r\n");
  const auto begin = std::chrono::steady_clock::now();
  bool is_open = true;
  while (is_open && std::chrono::steady_clock::now() - begin < 5s) {
    is_open = slow.send("X: y\r\n");
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_FALSE(is_open) << "each drop came in time, but the whole header did not";
  EXPECT_EQ(status_of(ask(port, kGet)), 200);
}

TEST(ServerUnderLoad, EndsBodiesSentDropByDrop) {
  Server server({.limits = {.body_idle = 300ms, .body_total = 600ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n");
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 14; ++i) {
    slow.send("x");
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_EQ(status_of(slow.read_to_end(1s)), 408);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
}

TEST(ServerUnderLoad, ClosesConnectionsLeftIdleWithoutAWord) {
  Server server({.limits = {.idle = 200ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client client(port);
  EXPECT_EQ(client.read_to_end(3s), "");
  EXPECT_EQ(status_of(ask(port, kGet)), 200);
}

TEST(ServerUnderLoad, TellsConnectionsPastTheLimitOfOneAddress) {
  Server server({.limits = {.connections_per_address = 3}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> first;
  for (int i = 0; i < 3; ++i) {
    first.emplace_back(port);
    first.back().send(kGet);
    ASSERT_EQ(status_of(first.back().read_response()), 200);
  }
  const std::string refused = ask(port, kGet);
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_THAT(refused, HasSubstr("Retry-After: 5"));
  first.pop_back();
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(status_of(ask(port, kGet)), 200) << "one has gone";
}

TEST(ServerUnderLoad, RefusesMoreWorkThanItCanHold) {
  Gate gate;
  Server server({.limits = {.workers = 1, .waiting_requests = 1}}, gate.handler());
  const auto port = server.start("127.0.0.1", 0);
  const Client working(port);
  working.send(kGet);
  gate.wait_for(1);
  const Client waiting(port);
  waiting.send(kGet);
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(status_of(ask(port, kGet)), 503);
  gate.opened.set_value();
  EXPECT_EQ(status_of(working.read_response()), 200);
  EXPECT_EQ(status_of(waiting.read_response()), 200);
}

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
