#include "web/server/assets.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace redress::web {
namespace {

struct AssetsTest : ::testing::Test {
  void SetUp() override {
    std::filesystem::create_directories(folder);
    write("redress.css", "p{}");
    write("redress.css.gz", "zipped");
    write("favicon.svg", "<svg/>");
  }

  void TearDown() override { std::filesystem::remove_all(folder); }

  void write(const std::string& name, const std::string& content) const {
    std::ofstream(folder / name) << content;
  }

  static std::string hash_in(const markup::Url& url) { return url.str().substr(8, 32); }

  // One for each process: the tests of one program run in parallel.
  std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) /
                                 ("redress_assets_test_" + std::to_string(::getpid()));
};

TEST_F(AssetsTest, AreKeptForEverUnderTheirHash) {
  const Assets assets = Assets::load(folder);
  const std::string hash = hash_in(assets.url("redress.css"));
  EXPECT_EQ(assets.url("redress.css").str(), "/assets/" + hash + "/redress.css");
  const Response response = assets.serve({}, hash, "redress.css");
  EXPECT_EQ(response.body, "p{}");
  EXPECT_EQ(response.headers.one("Content-Type"), "text/css; charset=utf-8");
  EXPECT_EQ(response.headers.one("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(assets.serve({}, "old", "redress.css").headers.one("Cache-Control"), "no-cache");
}

TEST_F(AssetsTest, ChangeTheirAddressWithTheirContent) {
  const std::string before = Assets::load(folder).url("favicon.svg").str();
  write("favicon.svg", "<svg></svg>");
  EXPECT_NE(Assets::load(folder).url("favicon.svg").str(), before);
}

TEST_F(AssetsTest, AreZippedForThoseWhoTakeIt) {
  const Assets assets = Assets::load(folder);
  const Response zipped =
      assets.serve({.headers = {{"accept-encoding", "br, gzip"}}}, "", "redress.css");
  EXPECT_EQ(zipped.body, "zipped");
  EXPECT_EQ(zipped.headers.one("Content-Encoding"), "gzip");
  EXPECT_EQ(assets.serve({.headers = {{"accept-encoding", "gzip;q=0"}}}, "", "redress.css").body,
            "p{}");
  EXPECT_EQ(assets.serve({.headers = {{"accept-encoding", "gzip"}}}, "", "favicon.svg").body,
            "<svg/>");
}

TEST_F(AssetsTest, AreNotSentTwice) {
  const Assets assets = Assets::load(folder);
  const auto tag = assets.serve({}, "", "favicon.svg").headers.text("ETag");
  const Response again = assets.serve({.headers = {{"if-none-match", tag}}}, "", "favicon.svg");
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
}

TEST_F(AssetsTest, AreOnlyWhatIsInTheFolder) {
  const Assets assets = Assets::load(folder);
  for (const char* name :
       {"../assets_test.cc", "/etc/passwd", "", "redress.css.gz", "REDRESS.CSS"}) {
    EXPECT_EQ(assets.serve({}, "", name).status, 404) << name;
  }
}

TEST_F(AssetsTest, AreRefusedWhenOfAnUnknownKind) {
  write("notes.php", "?");
  EXPECT_THROW((void)Assets::load(folder), std::runtime_error);
  EXPECT_THROW((void)Assets::load(folder / "none"), std::runtime_error);
}

}  // namespace
}  // namespace redress::web
