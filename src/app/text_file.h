#pragma once

#include <filesystem>
#include <string>

namespace redress::app {

/// Returns the whole content of a file. Throws std::runtime_error, naming it, when it cannot be
/// read.
[[nodiscard]] std::string text_of_file(const std::filesystem::path& path);

}  // namespace redress::app
