#include "web/server/server.h"

#include <chrono>
#include <string>
#include <thread>

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
using ::testing::Not;
using testing::Running;
using testing::short_limits;
using testing::status_of;

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

TEST(Server, CarriesThemOnRefusalsAndLetsNoOtherSiteRead) {
  const Running server(echo, {.limits = short_limits(), .behind_tls = true});
  for (const char* line : {"TRACE / HTTP/1.1", "OPTIONS / HTTP/1.1", "PROPFIND / HTTP/1.1",
                           "GET /%zz HTTP/1.1", "GET / HTTP/1.1\r\nHost: b", "GET / HTTP/1.1"}) {
    const auto response = ask(server.port, std::string(line) +
                                               "\r\nHost: a\r\nOrigin: https://other.example\r\n"
                                               "Connection: close\r\n\r\n");
    const bool is_refused = std::string_view(line) != "GET / HTTP/1.1";
    EXPECT_EQ(response.substr(9, 1) == "2", !is_refused) << line;
    for (const char* header : {"Content-Security-Policy: default-src 'none'", "object-src 'none'",
                               "frame-ancestors 'none'", "X-Content-Type-Options: nosniff",
                               "Referrer-Policy: same-origin", "Cache-Control: no-store",
                               "Strict-Transport-Security: max-age=31536000; includeSubDomains"}) {
      EXPECT_THAT(response, HasSubstr(header)) << line;
    }
    EXPECT_THAT(response, Not(HasSubstr("Access-Control-"))) << line;
    EXPECT_THAT(response, Not(HasSubstr("\r\nServer:"))) << line;
  }
}

TEST(Server, BelievesTheProxyAloneAboutTheClient) {
  const std::string forged = "X-Forwarded-For: 10.0.0.1, 203.0.113.9\r\n";
  const Running behind(echo, {.limits = short_limits(), .behind_tls = true});
  EXPECT_THAT(ask(behind.port, head(forged)), HasSubstr("from 203.0.113.9"));
  const Running plain;
  EXPECT_THAT(ask(plain.port, head(forged)), HasSubstr("from 127.0.0.1"));
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
