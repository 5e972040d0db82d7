#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server.h"
#include "web/server/server_load_testing.h"

// Connections that are slow, idle or too many.
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
  Gate gate;
  Server server({.limits = {.connections_per_address = 3}}, gate.handler());
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> first;
  for (int i = 0; i < 3; ++i) {
    first.emplace_back(port);
    first.back().send(kGet);
  }
  gate.wait_for(3);
  const std::string refused = ask(port, kGet);
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_THAT(refused, HasSubstr("Retry-After: 5"));
  gate.opened.set_value();
  EXPECT_EQ(status_of(first.back().read_response()), 200);
  first.pop_back();
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(status_of(ask(port, kGet)), 200) << "one has gone";
}

TEST(ServerUnderLoad, ClosesTheIdlestConnectionForANewOne) {
  Server server({.limits = {.connections = 3}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> idle;
  for (int i = 0; i < 3; ++i) {
    idle.emplace_back(port);
    idle.back().send(kGet);
    ASSERT_EQ(status_of(idle.back().read_response()), 200);
  }
  Client fresh(port);
  fresh.send(kGet);
  EXPECT_EQ(status_of(fresh.read_response()), 200);
  EXPECT_EQ(idle.front().read_to_end(3s), "") << "it was idle longest";
  idle.back().send(kGet);
  EXPECT_EQ(status_of(idle.back().read_response()), 200);
}

TEST(ServerUnderLoad, ClosesTheSlowestConnectionWhereNoneIsIdle) {
  Server server({.limits = {.connections = 3}, .behind_tls = true}, hello);
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> slow;
  for (const char* begun : {"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\na=", "GET / HT",
                            "GET / HTTP/1.1\r\nHost: h\r\n"}) {
    slow.emplace_back(port);
    slow.back().send(begun);
    std::this_thread::sleep_for(20ms);
  }
  EXPECT_EQ(status_of(testing::ask(port, kGet)), 503) << "they may be in the middle of it";
  std::this_thread::sleep_for(2100ms);
  EXPECT_EQ(status_of(testing::ask(port, kGet)), 200);
  EXPECT_EQ(slow.front().read_to_end(3s), "") << "it kept the server waiting longest";
  slow.back().send("\r\n");
  EXPECT_EQ(status_of(slow.back().read_response()), 200) << "the others stay";
}

TEST(ServerUnderLoad, KeepsNoMoreAnswersForSlowReadersThanThereIsRoomFor) {
  // More than the system's own buffers take.
  constexpr std::size_t kPage = std::size_t{24} * 1024 * 1024;
  std::atomic<int> made = 0;
  // With one worker the answers are sent in the order in which they were made.
  Server server({.limits = {.all_bodies_bytes = kPage * 3 / 2, .workers = 1}},
                [&](const Request& request) {
                  ++made;
                  return plain_text(std::string(request.path.empty() ? kPage : 1000, 'a'));
                });
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send(kGet);
  while (made < 1) {
    std::this_thread::sleep_for(1ms);
  }
  const auto refused = ask(port, kGet);
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_THAT(refused, HasSubstr("Retry-After: 5"));
  EXPECT_EQ(status_of(ask(port, "GET /small HTTP/1.1\r\nHost: h\r\n\r\n")), 200);
  EXPECT_GT(slow.read_response().size(), kPage);
  EXPECT_EQ(status_of(ask(port, kGet)), 200) << "its room was given back";
}

}  // namespace
}  // namespace redress::web
