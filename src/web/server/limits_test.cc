#include <cstddef>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server_testing.h"

namespace redress::web {
namespace {

using testing::ask;
using testing::Client;
using testing::echo;
using ::testing::HasSubstr;
using testing::head;
using testing::Running;
using testing::short_limits;
using testing::status_of;

/// Returns how much the server accepts from a client that sends `piece` repeatedly, until it
/// closes; at most 64 MB.
std::size_t taken_of(const std::string& beginning, const std::string& piece) {
  auto limits = short_limits();
  limits.last_words_bytes = 0;
  const Running running(echo, {.limits = limits});
  const Client client(running.port);
  client.send(beginning);
  constexpr std::size_t kEnough = std::size_t{64} * 1024 * 1024;
  std::size_t taken = 0;
  while (taken < kEnough && client.send(piece)) {
    taken += piece.size();
  }
  return taken;
}

TEST(Server, TakesABoundedNumberOfBytesWhateverTheyAre) {
  const std::string post = "POST / HTTP/1.1\r\nHost: h\r\n";
  const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
  const std::string line(16 * 1024, 'a');
  // The system's socket buffers hold several megabytes themselves.
  constexpr std::size_t kWithTheSystems = std::size_t{24} * 1024 * 1024;
  EXPECT_LT(taken_of(chunked + "0\r\n", "X: " + line + "\r\n"), kWithTheSystems) << "trailers";
  EXPECT_LT(taken_of(chunked + "0\r\nX: ", line), kWithTheSystems) << "one trailer";
  EXPECT_LT(taken_of(chunked + "1;x=", line), kWithTheSystems) << "one extension";
  EXPECT_LT(taken_of(chunked, "1;x=" + line + "\r\na\r\n"), kWithTheSystems) << "extensions";
  EXPECT_LT(taken_of(chunked, "4000\r\n" + line + "\r\n"), kWithTheSystems) << "chunks";
  EXPECT_LT(taken_of(post + "X: ", line), kWithTheSystems) << "one header";
  EXPECT_LT(taken_of("", line), kWithTheSystems) << "a first line";
}

TEST(Server, TellsWhoSendsTooMuchThatItIsTooMuch) {
  const Running running;
  const Client client(running.port);
  const std::string body(std::size_t{8} * 1024 * 1024, 'a');
  client.send(head("Content-Length: " + std::to_string(body.size()) + "\r\n", "POST / HTTP/1.1"));
  EXPECT_TRUE(client.send(body)) << "all of it is read";
  EXPECT_EQ(status_of(client.read_response()), 413);
}

TEST(Server, HoldsNoMoreBodiesThanThereIsRoomFor) {
  auto limits = short_limits();
  limits.all_bodies_bytes = 1000;
  const Running running(echo, {.limits = limits});
  const auto post = [&](std::size_t bytes) {
    return status_of(ask(
        running.port, head("Content-Length: " + std::to_string(bytes) + "\r\n", "POST / HTTP/1.1") +
                          std::string(bytes, 'a')));
  };
  EXPECT_EQ(post(1001), 503);
  EXPECT_EQ(post(1000), 200) << "what was refused has given its room back";
  EXPECT_EQ(post(1000), 200);
}

TEST(Server, TakesAFormWithEveryFieldAtItsLimitInAnyScript) {
  const Running running(
      [](const Request& request) {
        return plain_text(std::to_string(request.form.text("account").size()));
      },
      {});
  // Five answers of 50,000 characters, four bytes each, percent-encoded.
  std::string longest;
  for (int i = 0; i < 50'000; ++i) {
    longest += "%F0%91%84%83";
  }
  const std::string body =
      "account=" + longest + "&b=" + longest + "&c=" + longest + "&d=" + longest + "&e=" + longest;
  EXPECT_THAT(ask(running.port, head("Content-Type: application/x-www-form-urlencoded\r\n"
                                     "Content-Length: " +
                                         std::to_string(body.size()) + "\r\n",
                                     "POST / HTTP/1.1") +
                                    body),
              HasSubstr("200000"));
}

TEST(Server, TakesWhatIsJustWithinTheLimits) {
  const Running running;
  EXPECT_EQ(status_of(ask(running.port, head("", "GET /" + std::string(4095, 'a') + " HTTP/1.1"))),
            200);
  const std::string body(256 * 1024, 'a');
  EXPECT_EQ(
      status_of(ask(running.port, head("Content-Length: 262144\r\n", "POST / HTTP/1.1") + body)),
      200);
  EXPECT_EQ(status_of(ask(running.port,
                          head("Content-Length: 262145\r\n", "POST / HTTP/1.1") + body + "a")),
            413);
}

}  // namespace
}  // namespace redress::web
