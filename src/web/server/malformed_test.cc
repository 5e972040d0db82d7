#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server_testing.h"

namespace redress::web {
namespace {

using namespace std::chrono_literals;
using testing::ask;
using testing::Client;
using testing::echo;
using ::testing::HasSubstr;
using testing::head;
using testing::Running;
using testing::status_of;

struct Malformed {
  std::string what;
  std::string bytes;
  int status;
};

class MalformedTest : public ::testing::TestWithParam<Malformed> {};

TEST_P(MalformedTest, IsRefusedWithAPage) {
  std::atomic<bool> reached = false;
  const Running running([&](const Request& request) {
    reached = true;
    return echo(request);
  });
  const Client client(running.port);
  client.send(GetParam().bytes);
  const std::string response = client.read_to_end(1s);
  EXPECT_EQ(status_of(response), GetParam().status) << response.substr(0, 300);
  EXPECT_THAT(response, HasSubstr("Connection: close"));
  EXPECT_THAT(response, HasSubstr("Content-Security-Policy: default-src 'none'"));
  EXPECT_THAT(response, HasSubstr("<h1"));
  EXPECT_FALSE(reached);
}

/// Returns trailers of this many bytes.
std::string lines_of(std::size_t bytes) {
  std::string lines;
  while (lines.size() < bytes) {
    lines += "X-" + std::to_string(lines.size()) + ": y\r\n";
  }
  return lines;
}

/// Returns tiny chunks with extensions of this many bytes in total.
std::string chunks_with_extensions(std::size_t bytes) {
  std::string chunks;
  while (chunks.size() < bytes) {
    chunks += "1;b=" + std::string(1000, 'b') + "\r\na\r\n";
  }
  return chunks;
}

std::vector<Malformed> malformed() {
  const std::string post = "POST / HTTP/1.1\r\nHost: h\r\n";
  const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
  std::string many = "GET / HTTP/1.1\r\nHost: h\r\n";
  for (int i = 0; i < 5000; ++i) {
    many += "X-" + std::to_string(i) + ": y\r\n";
  }
  return {
      {"UrlOf64K", "GET /" + std::string(65536, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 431},
      {"UrlOf5K", "GET /" + std::string(5000, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 414},
      {"HeaderOf1M", "GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(1 << 20, 'a') + "\r\n\r\n",
       431},
      {"Headers5000", many + "\r\n", 431},
      {"BodyTooLarge", post + "Content-Length: 300000\r\n\r\n", 413},
      {"ChunksTooLarge",
       post + "Transfer-Encoding: chunked\r\n\r\n50000\r\n" + std::string(0x50000, 'a'), 413},
      {"LengthAndChunked",
       post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"ChunkedAndLength",
       post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n", 400},
      {"TwoLengths", post + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde", 400},
      {"LengthList", post + "Content-Length: 4, 5\r\n\r\nabcde", 400},
      {"TwoEqualLengths", post + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd", 400},
      {"EqualLengthList", post + "Content-Length: 4, 4\r\n\r\nabcd", 400},
      {"FoldedHeader", "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b: c\r\n\r\n", 400},
      {"FoldedWithATab", "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n\tb\r\n\r\n", 400},
      {"FoldedFirstLine", "GET / HTTP/1.1\r\n Host: h\r\n\r\n", 400},
      {"TrailersWithoutEnd", chunked + "0\r\n" + lines_of(64 * 1024), 413},
      {"LongTrailer", chunked + "0\r\nX: " + std::string(64 * 1024, 'a'), 413},
      {"LongExtension", chunked + "1;a=" + std::string(64 * 1024, 'a'), 413},
      {"ExtensionsWithoutEnd", chunked + chunks_with_extensions(64 * 1024), 413},
      {"NegativeLength", post + "Content-Length: -1\r\n\r\n", 400},
      {"SpaceBeforeColon", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400},
      {"OtherEncoding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400},
      {"TwoEncodings",
       post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n", 400},
      {"NoHost", "GET / HTTP/1.1\r\n\r\n", 400},
      {"TwoHosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
      {"BadHost", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"BareLineFeeds", "GET / HTTP/1.1\nHost: h\n\n", 400},
      {"BareLineFeedInHeader", "GET / HTTP/1.1\r\nHost: h\r\nX: a\nY: b\r\n\r\n", 400},
      {"ControlInHeader", std::string("GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n", 35), 400},
      {"BadVersion", "GET / HTTP/9.9\r\nHost: h\r\n\r\n", 400},
      {"Nonsense", "\x16\x03\x01\x02\x01\xfc\x03\x03\r\n\r\n", 400},
      {"AbsoluteForm", "GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n", 400},
      {"Traversal", "GET /../../etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n", 400},
      {"EncodedTraversal", "GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n", 400},
      {"BadEscape", "GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n", 400},
      {"BadUtf8", "GET /%ff HTTP/1.1\r\nHost: h\r\n\r\n", 400},
      {"Connect", "CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n", 501},
      {"Trace", "TRACE / HTTP/1.1\r\nHost: h\r\n\r\n", 501},
      {"UnknownMethod", "BREW / HTTP/1.1\r\nHost: h\r\n\r\n", 501},
      {"OtherExpectation", post + "Expect: tea\r\nContent-Length: 1\r\n\r\n", 417},
      {"HeaderNeverEnds", "GET / HTTP/1.1\r\nHost: h\r\nX: ", 408},
      {"BodyNeverEnds", post + "Content-Length: 10\r\n\r\nabc", 408},
  };
}

INSTANTIATE_TEST_SUITE_P(Requests, MalformedTest, ::testing::ValuesIn(malformed()),
                         [](const auto& each) { return each.param.what; });

TEST(Server, TakesExtensionsAndTrailersWithinTheLimits) {
  const Running running;
  const std::string headers =
      "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n";
  EXPECT_THAT(
      ask(running.port, head(headers, "POST / HTTP/1.1") + "3;x=" + std::string(8 * 1024, 'x') +
                            "\r\na=1\r\n0\r\n" + lines_of(8 * 1024) + "\r\n"),
      HasSubstr("POST a=1 from"));
}

}  // namespace
}  // namespace redress::web
