#include "app/listening.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/server.h"

namespace redress::app {
namespace {

using ::testing::HasSubstr;

TEST(Listening, WarnsWhereOthersCanReachItWithoutTls) {
  for (const char* address : {"0.0.0.0", "192.0.2.7", "::", "2001:db8::1"}) {
    EXPECT_THAT(listening_warning({.address = address}), HasSubstr("--behind-tls")) << address;
    EXPECT_EQ(listening_warning({.address = address, .behind_tls = true}), "") << address;
  }
  for (const char* address : {"127.0.0.1", "127.0.0.2", "::1"}) {
    EXPECT_EQ(listening_warning({.address = address}), "") << address;
  }
}

/// Returns the system's error when a server starts there.
std::error_code refusal(const std::string& address, std::uint16_t port) {
  try {
    web::Server server({}, [](const auto&) { return web::Response{}; });
    server.start(address, port);
  } catch (const std::system_error& error) {
    return error.code();
  }
  return {};
}

TEST(Listening, SaysWhyItCannot) {
  web::Server first({}, [](const auto&) { return web::Response{}; });
  const auto port = first.start("127.0.0.1", 0);
  EXPECT_EQ(refusal("127.0.0.1", 0), std::error_code()) << "the control";
  const cli::ServeOptions options{.port = port};
  EXPECT_THAT(why_not_listening(options, refusal("127.0.0.1", port)),
              HasSubstr("on 127.0.0.1 is taken by another program"));
  EXPECT_THAT(why_not_listening({.address = "192.0.2.7"}, refusal("192.0.2.7", 0)),
              HasSubstr("192.0.2.7 is not an address of this machine"));
  EXPECT_THAT(why_not_listening({.address = "here"}, refusal("here", 0)),
              HasSubstr("here is not an address"));
}

}  // namespace
}  // namespace redress::app
