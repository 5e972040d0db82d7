#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server.h"

// Connections that nobody asks anything on lock nobody out.
namespace redress::web {
namespace {

using namespace std::chrono_literals;
using testing::Client;
using testing::status_of;

const std::string kGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

Response hello(const Request&) { return plain_text("hello"); }

std::vector<Client> idle_ones(std::uint16_t port, int count) {
  std::vector<Client> idle;
  for (int i = 0; i < count; ++i) {
    idle.emplace_back(port);
    idle.back().send(kGet);
    EXPECT_EQ(status_of(idle.back().read_response()), 200);
  }
  return idle;
}

TEST(IdleConnections, MakeRoomForANewOneFromTheirAddress) {
  Server server({.limits = {}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const auto idle = idle_ones(port, 64);
  const Client fresh(port);
  fresh.send(kGet);
  EXPECT_EQ(status_of(fresh.read_response()), 200);
  EXPECT_EQ(idle.front().read_to_end(3s), "") << "it was idle longest";
  idle.back().send(kGet);
  EXPECT_EQ(status_of(idle.back().read_response()), 200) << "the others stay";
}

TEST(IdleConnections, GiveWayOneAfterAnother) {
  Server server({.limits = {.connections_per_address = 3}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const auto idle = idle_ones(port, 3);
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(status_of(testing::ask(port, kGet)), 200) << i;
  }
}

}  // namespace
}  // namespace redress::web
