#include <stdexcept>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/event_store.h"
#include "web/server/client_testing.h"
#include "web/server/server_testing.h"

namespace redress::web {
namespace {

using testing::ask;
using testing::echo;
using ::testing::HasSubstr;
using testing::head;
using ::testing::Not;
using testing::Running;
using testing::short_limits;
using testing::status_of;
using web::status_of;

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

}  // namespace
}  // namespace redress::web
