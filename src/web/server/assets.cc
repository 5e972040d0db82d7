#include "web/server/assets.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

#include "base/check.h"
#include "system/hash.h"
#include "web/server/compression.h"
#include "web/server/error_page.h"

namespace redress::web {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), {}};
  if (!file) {
    throw std::runtime_error(fmt::format("{} cannot be read", path.string()));
  }
  return content;
}

std::string type_of(const std::filesystem::path& path) {
  static const std::map<std::string, std::string> kTypes = {
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".txt", "text/plain; charset=utf-8"},
  };
  const auto found = kTypes.find(path.extension().string());
  if (found == kTypes.end()) {
    throw std::runtime_error(fmt::format("{} is of no kind that pages use", path.string()));
  }
  return found->second;
}

}  // namespace

Assets Assets::load(const std::filesystem::path& folder) {
  Assets assets;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const auto& path = entry.path();
    if (path.extension() == ".gz") {
      continue;
    }
    auto content = read_file(path);
    auto hash = system::sha256_hex(content).substr(0, 32);
    const auto twin = path.string() + ".gz";
    auto zipped = std::filesystem::exists(twin) ? read_file(twin) : "";
    assets.by_name_.emplace(path.filename().string(), Asset{type_of(path), std::move(hash),
                                                            std::move(content), std::move(zipped)});
  }
  if (error) {
    throw std::runtime_error(
        fmt::format("the folder {} cannot be read: {}", folder.string(), error.message()));
  }
  return assets;
}

markup::Url Assets::url(std::string_view name) const {
  const auto found = by_name_.find(name);
  CHECK(found != by_name_.end());
  return markup::Url::path({"assets", found->second.hash, name});
}

markup::PageAssets Assets::for_pages() const {
  return {
      .style_sheet = url("redress.css"), .script = url("redress.js"), .icon = url("favicon.svg")};
}

Response Assets::serve(const Request& request, std::string_view hash, std::string_view name) const {
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) {
    return html(plain_error_page(error_words(404)), 404);
  }
  const Asset& asset = found->second;
  const bool is_zipped = !asset.zipped.empty() && accepts_gzip(request);
  const std::string tag = "\"" + asset.hash + (is_zipped ? "-gz\"" : "\"");
  Response response{
      200,
      {{"Content-Type", asset.type},
       {"ETag", tag},
       {"Vary", "Accept-Encoding"},
       {"Cache-Control", hash == asset.hash ? "public, max-age=31536000, immutable" : "no-cache"}},
      ""};
  if (request.headers.text("if-none-match") == tag) {
    response.status = 304;
    return response;
  }
  if (is_zipped) {
    response.headers.add("Content-Encoding", "gzip");
    response.body = asset.zipped;
  } else {
    response.body = asset.content;
  }
  return response;
}

}  // namespace redress::web
