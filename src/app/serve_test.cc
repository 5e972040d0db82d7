#include "app/serve.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/server.h"

namespace redress::app {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(Serve, MakesNoDatabaseWhereThePortIsTaken) {
  web::Server other({}, [](const web::Request&) { return web::plain_text("other"); });
  std::string pattern = (fs::temp_directory_path() / "redress-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  fs::create_directories(folder / "assets");
  cli::ServeOptions options;
  options.port = other.start("127.0.0.1", 0);
  options.database = folder / "new.db";
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(serve(options, {in, out, err}, {}, folder), cli::kWorldFailed);
  EXPECT_THAT(err.str(), HasSubstr(" on 127.0.0.1 is taken by another program."));
  EXPECT_FALSE(fs::exists(options.database));
  options.address = "localhost-of-ours";
  EXPECT_EQ(serve(options, {in, out, err}, {}, folder), cli::kBadInput);
  EXPECT_FALSE(fs::exists(options.database));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace redress::app
