#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "markup/page_template.h"
#include "web/server/request.h"

namespace redress::web {

/// The built style sheet, script and icons, read into memory once. A requested name is looked up in
/// a list, never on the disk. A hash of the content is part of each address, so browsers may cache
/// it indefinitely.
class Assets {
 public:
  /// Reads every file in the folder, and its gzipped version if there is one beside it. Throws
  /// std::runtime_error when the folder cannot be read or contains a file of an unknown kind.
  [[nodiscard]] static Assets load(const std::filesystem::path& folder);

  /// Returns "/assets/<hash>/redress.css". Asking for a file that does not exist is a bug.
  [[nodiscard]] markup::Url url(std::string_view name) const;

  /// Returns the addresses that the page template needs.
  [[nodiscard]] markup::PageAssets for_pages() const;

  /// Returns the response for /assets/<hash>/<name>; 404 when there is no such file. An outdated
  /// hash gets the current file, but not to be cached.
  [[nodiscard]] Response serve(const Request& request, std::string_view hash,
                               std::string_view name) const;

 private:
  struct Asset {
    std::string type;
    std::string hash;
    std::string content;
    std::string zipped;
  };

  std::map<std::string, Asset, std::less<>> by_name_;
};

}  // namespace redress::web
