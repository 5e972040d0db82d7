#include "web/server/server.h"

#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/event_store.h"
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
using ::testing::Not;
using testing::Running;
using testing::short_limits;
using testing::status_of;
using web::status_of;

TEST(Server, AnswersAndKeepsTheConnection) {
  const Running running;
  const Client client(running.port);
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(client.send(head("", "GET /a/b%20c?d=e HTTP/1.1")));
    EXPECT_THAT(client.read_response(), HasSubstr("GET [a] [b c] from 127.0.0.1"));
  }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  const Running running;
  const Client client(running.port);
  client.send(head("", "GET /1 HTTP/1.1") + head("Connection: close\r\n", "GET /2 HTTP/1.1"));
  const std::string both = client.read_to_end();
  EXPECT_LT(both.find("[1]"), both.find("[2]"));
  EXPECT_NE(both.find("[2]"), both.npos);
}

TEST(Server, ReadsForms) {
  const Running running;
  const std::string type = "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n";
  EXPECT_THAT(
      ask(running.port, head(type + "Content-Length: 3\r\n", "POST / HTTP/1.1") + "a=1&b=2"),
      HasSubstr("POST a=1 from"))
      << "the length ends the body";
  EXPECT_THAT(
      ask(running.port, head(type + "Content-Length: 12\r\n", "POST / HTTP/1.1") + "a=1&b=%C3%A9"),
      HasSubstr("POST a=1 b=\xC3\xA9"));
  EXPECT_EQ(
      status_of(ask(running.port, head(type + "Content-Length: 3\r\n", "POST / HTTP/1.1") + "%=a")),
      400);
}

TEST(Server, ReadsChunkedBodies) {
  const Running running;
  const std::string headers =
      "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n";
  EXPECT_THAT(
      ask(running.port, head(headers, "POST / HTTP/1.1") + "2\r\na=\r\n1\r\n1\r\n0\r\n\r\n"),
      HasSubstr("POST a=1"));
}

TEST(Server, SaysContinueToThoseWhoWait) {
  const Running running;
  const Client client(running.port);
  client.send(head("Expect: 100-continue\r\nContent-Length: 3\r\nConnection: close\r\n",
                   "POST / HTTP/1.1"));
  std::this_thread::sleep_for(50ms);
  client.send("abc");
  const std::string all = client.read_to_end();
  EXPECT_THAT(all, HasSubstr("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"));
}

TEST(Server, LeavesTheBodyOutForHead) {
  const Running running;
  const Client client(running.port);
  client.send(head("Connection: close\r\n", "HEAD / HTTP/1.1"));
  const std::string response = client.read_to_end();
  EXPECT_EQ(status_of(response), 200);
  EXPECT_THAT(response, HasSubstr("Content-Length: 18\r\n"));
  EXPECT_THAT(response, ::testing::EndsWith("\r\n\r\n"));
}

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

TEST(Server, CarriesSecurityHeadersOnEveryResponse) {
  const Running plain;
  const std::string response = ask(plain.port, head());
  for (const char* header : {"Content-Security-Policy: default-src 'none'; script-src 'self'",
                             "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin",
                             "Permissions-Policy: camera=()", "Cache-Control: no-store"}) {
    EXPECT_THAT(response, HasSubstr(header));
  }
  EXPECT_THAT(response, Not(HasSubstr("Strict-Transport-Security")));
  const Running behind(echo, {.limits = short_limits(), .behind_tls = true});
  EXPECT_THAT(ask(behind.port, head()), HasSubstr("Strict-Transport-Security: max-age="));
}

TEST(Server, BelievesTheProxyAloneAboutTheClient) {
  const std::string forged = "X-Forwarded-For: 10.0.0.1, 203.0.113.9\r\n";
  const Running behind(echo, {.limits = short_limits(), .behind_tls = true});
  EXPECT_THAT(ask(behind.port, head(forged)), HasSubstr("from 203.0.113.9"));
  const Running plain;
  EXPECT_THAT(ask(plain.port, head(forged)), HasSubstr("from 127.0.0.1"));
}

TEST(Server, ShowsANumberAndNothingElseWhenAPageFails) {
  std::string logged;
  const Running running(
      [](const Request&) -> Response { throw std::runtime_error("secret <b>path</b>"); },
      {.limits = short_limits(), .log = [&](std::string_view line) { logged = line; }});
  const std::string response = ask(running.port, head());
  EXPECT_EQ(status_of(response), 500);
  EXPECT_THAT(response, Not(HasSubstr("secret")));
  ASSERT_THAT(logged, HasSubstr("secret <b>path</b>"));
  const std::string incident = logged.substr(9, 8);
  EXPECT_THAT(response, HasSubstr("Incident number <strong>" + incident + "</strong>"));
  EXPECT_THAT(response, HasSubstr("Content-Security-Policy"));
}

TEST(Server, ShowsThePageForTroubleWhenTheStoreFails) {
  std::string logged;
  const Running running(
      [](const Request&) -> Response { throw casebook::StorageFailure("the disk is full"); },
      {.limits = short_limits(),
       .trouble_page =
           [](const Request& request, Trouble trouble) {
             EXPECT_EQ(trouble, Trouble::storage);
             return html("still here: " + request.form.text("a"), status_of(trouble));
           },
       .log = [&](std::string_view line) { logged = line; }});
  const auto response = ask(
      running.port, head("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n",
                         "POST / HTTP/1.1") +
                        "a=words");
  EXPECT_EQ(status_of(response), 503);
  EXPECT_THAT(response, HasSubstr("still here: words"));
  EXPECT_THAT(response, HasSubstr("Retry-After: 30"));
  EXPECT_EQ(logged, "POST request: the disk is full") << "no two alike differ, so they are counted";
}

TEST(Server, ShowsThePageForTroubleToWhoSendsTooMuch) {
  const Running running(
      echo, {.limits = short_limits(), .trouble_page = [](const Request& request, Trouble trouble) {
               EXPECT_EQ(trouble, Trouble::too_large);
               return html("too much for " + request.target, status_of(trouble));
             }});
  const auto response =
      ask(running.port, head("Content-Length: 300000\r\n", "POST /a/form HTTP/1.1"));
  EXPECT_EQ(status_of(response), 413);
  EXPECT_THAT(response, HasSubstr("too much for /a/form"));
  EXPECT_THAT(response, Not(HasSubstr("Retry-After")));
}

TEST(Server, PacksPagesForThoseWhoTakeThem) {
  const Running running([](const Request& request) {
    return html(std::string(request.path.empty() ? 5000 : 100, 'a'));
  });
  const auto packed = ask(running.port, head("Accept-Encoding: br, gzip\r\n"));
  EXPECT_THAT(packed, HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_THAT(packed, HasSubstr("Vary: Accept-Encoding\r\n"));
  EXPECT_LT(packed.size(), 1500U);
  for (const auto& asked :
       {head(), head("Accept-Encoding: gzip;q=0\r\n"),
        head("Accept-Encoding: gzip\r\n", "GET /short HTTP/1.1"),
        head("Accept-Encoding: gzip\r\nContent-Length: 0\r\n", "POST / HTTP/1.1")}) {
    EXPECT_THAT(ask(running.port, asked), Not(HasSubstr("Content-Encoding"))) << asked;
  }
}

TEST(Server, DatesItsAnswers) {
  const Running running(echo, {.limits = short_limits(), .now = [] {
                                 return std::chrono::sys_days{std::chrono::year{2024} / 2 / 29} +
                                        5h + 7s;
                               }});
  EXPECT_THAT(ask(running.port, head()), HasSubstr("Date: Thu, 29 Feb 2024 05:00:07 GMT\r\n"));
}

}  // namespace
}  // namespace redress::web
