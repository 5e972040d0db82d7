#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/password_rules.h"
#include "web/server/form.h"
#include "web/server/server.h"
#include "web/site.h"

// docs/security.md gives figures; here they are compared with those that the program follows.
namespace redress::web {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

/// The page with every line end as a space.
std::string security_page() {
  std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/docs/security.md");
  EXPECT_TRUE(file.good());
  std::string page(std::istreambuf_iterator<char>(file), {});
  std::ranges::replace(page, '\n', ' ');
  return page;
}

auto hours(std::chrono::seconds time) { return time / 1h; }

auto minutes(std::chrono::seconds time) { return time / 1min; }

auto seconds(std::chrono::milliseconds time) { return time / 1s; }

TEST(SecurityPage, HasTheFiguresOfPasswordsAndSignIns) {
  const auto page = security_page();
  const SignInLimits limits;
  EXPECT_THAT(page,
              HasSubstr(fmt::format("At least {} characters and at most {}",
                                    casebook::kShortestPassword, casebook::kLongestPassword)));
  EXPECT_THAT(page,
              HasSubstr(fmt::format("A sign-in ends after {} minutes without use and after {} "
                                    "hours at most",
                                    minutes(limits.idle), hours(limits.absolute))));
  EXPECT_THAT(page,
              HasSubstr(fmt::format("A one-time link lasts {} hours", hours(casebook::kLinkTime))));
  EXPECT_THAT(page, HasSubstr(fmt::format("Of the codes of an app, {} wrong ones in a row",
                                          casebook::kFreeWrongCodes)));
  const system::PasswordCost cost;
  EXPECT_THAT(page, HasSubstr(fmt::format("Argon2id, {} passes over {} MB", cost.passes,
                                          cost.memory_bytes / 1024 / 1024)));
}

TEST(SecurityPage, HasTheLimitsOfRequests) {
  const auto page = security_page();
  const Limits limits;
  constexpr std::size_t kMegabyte = std::size_t{1024} * 1024;
  for (const auto& row :
       {fmt::format("| A form | {} MB, {} fields;", limits.body_bytes / kMegabyte, kMaxFormFields),
        fmt::format("| A header, an address | {} KB, {} KB |", limits.header_bytes / 1024,
                    limits.target_bytes / 1024),
        fmt::format("| All forms and answers under way | {} MB |",
                    limits.all_bodies_bytes / kMegabyte),
        fmt::format("| Connections | {}, and {} for each network address", limits.connections,
                    limits.connections_per_address),
        fmt::format("| A header, a body | {} seconds, {} seconds |", seconds(limits.header),
                    seconds(limits.body_total)),
        fmt::format("| Requests that wait | {}, each for {} seconds at most |",
                    limits.waiting_requests, seconds(limits.wait))}) {
    EXPECT_THAT(page, HasSubstr(row));
  }
}

}  // namespace
}  // namespace redress::web
