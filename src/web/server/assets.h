#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "markup/page_template.h"
#include "web/server/request.h"

namespace redress::web {

/// The built style sheet, script and icons, read into memory once: what a request names is looked
/// up in a list, never on the disk. A hash of the content is part of each address, so browsers may
/// keep it for ever.
class Assets {
 public:
  /// Reads every file in the folder, and beside each its gzip twin where there is one. Throws
  /// std::runtime_error when the folder cannot be read or holds a file of an unknown kind.
  [[nodiscard]] static Assets load(const std::filesystem::path& folder);

  /// "/assets/<hash>/redress.css"; asking for a file that is not there is a bug.
  [[nodiscard]] markup::Url url(std::string_view name) const;

  /// The addresses that the page template needs.
  [[nodiscard]] markup::PageAssets for_pages() const;

  /// What to answer for /assets/<hash>/<name>; 404 when there is no such file. A hash that is not
  /// today's gets today's file, but not to keep.
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
