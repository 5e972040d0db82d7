#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server.h"

namespace redress::web {
namespace {

using testing::ask;

std::string to(const char* method, const char* path) {
  return std::string(method) + " " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";
}

Response answer(const Request& request) {
  const auto& what = request.path.front();
  if (what == "fails") {
    throw casebook::StorageFailure("the disk is damaged");
  }
  Response response = plain_text("x");
  response.status = what == "kept" ? 303 : 422;
  return response;
}

TEST(FormSent, IsToldWhereItWasKeptOrTheStoreFailed) {
  std::vector<std::string> told;
  {
    Server server({.form_sent =
                       [&](const auto* failure) {
                         told.emplace_back(failure == nullptr ? "kept" : failure->what());
                       }},
                  answer);
    const auto port = server.start("127.0.0.1", 0);
    for (const char* path : {"/kept", "/refused", "/fails"}) {
      (void)ask(port, to("POST", path));
      (void)ask(port, to("GET", path));
    }
    server.stop();
  }
  EXPECT_THAT(told, ::testing::ElementsAre("kept", "the disk is damaged"));
}

}  // namespace
}  // namespace redress::web
