#include "app/drafts.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include <fmt/format.h>

namespace redress::app {

namespace fs = std::filesystem;

Result<std::string, Message> write_draft(const std::string& data_root, const std::string& slug,
                                         const std::string& folder,
                                         const std::vector<cli::DraftFile>& files) {
  const auto within = folder.empty() ? fs::path(data_root) / "procedures" : fs::path(folder);
  const auto into = within / slug;
  std::error_code failed;
  fs::create_directories(within, failed);
  // Only who makes the folder writes into it.
  const bool made = !failed && fs::create_directory(into, failed);
  if (failed) {
    throw std::runtime_error(
        fmt::format("cannot make the folder '{}': {}", into.string(), failed.message()));
  }
  if (!made) {
    return fail(Message{"landlord-is-there",
                        "There is a folder {folder} already. A further edition begins as a copy of "
                        "the last one.",
                        {{"folder", into.string()}}});
  }
  for (const auto& file : files) {
    std::ofstream out(into / file.name, std::ios::binary);
    out << file.text;
    out.close();
    if (!out) {
      throw std::runtime_error(fmt::format("cannot write '{}'", (into / file.name).string()));
    }
  }
  return into.string();
}

}  // namespace redress::app
