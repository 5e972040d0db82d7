#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "system/log.h"
#include "web/server/client_testing.h"
#include "web/server/server.h"
#include "web/server/server_load_testing.h"

// What is past an address's budget. The counting itself is in budgets_test.cc.
namespace redress::web {
namespace {

using testing::ask;
using testing::by_path;
using testing::get;
using ::testing::HasSubstr;
using testing::hello;
using ::testing::Not;
using testing::status_of;
using web::status_of;

ServerSettings with_budgets(Rate pages, Rate posts) {
  return {.limits = {.pages = pages, .posts = posts},
          .behind_tls = true,
          .trouble_page =
              [](const Request& request, Trouble trouble) {
                return html("kept: " + request.form.text("account"), status_of(trouble));
              },
          .handling = by_path};
}

std::string post_from(const std::string& address, const std::string& account) {
  const std::string body = "account=" + account;
  return "POST /a HTTP/1.1\r\nHost: h\r\nX-Forwarded-For: 10.9.9.9, " + address +
         "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

// Buckets that do not refill while a test runs.
constexpr Rate kOnce{.per_second = 1e-6, .burst = 1};
constexpr Rate kPlenty{.per_second = 1000, .burst = 1000};

TEST(ServerUnderLoad, LosesNothingThatIsSentPastABudget) {
  Server server(with_budgets(kPlenty, kOnce), hello);
  const auto port = server.start("127.0.0.1", 0);
  system::tell_log_repeats(/*all=*/true);  // another test may have logged the same just now
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(status_of(ask(port, post_from("192.0.2.1", "one"))), 200);
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), Not(HasSubstr("budget-used-up")));
  ::testing::internal::CaptureStderr();
  const auto refused = ask(port, post_from("192.0.2.1", "two"));
  const auto log = ::testing::internal::GetCapturedStderr();
  EXPECT_THAT(log, HasSubstr("\"budget-used-up\""));
  EXPECT_THAT(log, Not(HasSubstr("192.0.2.1")));
  EXPECT_EQ(status_of(refused), 429);
  EXPECT_THAT(refused, HasSubstr("kept: two"));
  EXPECT_THAT(refused, HasSubstr("Retry-After: "));
  EXPECT_EQ(status_of(ask(port, post_from("192.0.2.2", "three"))), 200) << "another address";
}

TEST(ServerUnderLoad, CountsPagesByAddressAndItsHealthNotAtAll) {
  Server server(with_budgets(kOnce, kPlenty), hello);
  const auto port = server.start("127.0.0.1", 0);
  EXPECT_EQ(status_of(ask(port, get("/a"))), 200);
  EXPECT_EQ(status_of(ask(port, get("/a"))), 429);
  EXPECT_EQ(status_of(ask(port, get("/live"))), 200);
  EXPECT_EQ(status_of(ask(port, get("/health"))), 200);
}

}  // namespace
}  // namespace redress::web
