#include "app/text_file.h"

#include <fstream>
#include <ios>
#include <iterator>
#include <stdexcept>

namespace redress::app {

std::string text_of_file(const std::filesystem::path& path) {
  const auto refusal = [&] { return std::runtime_error("cannot read " + path.string()); };
  try {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    return file ? text : throw refusal();
  } catch (const std::ios_base::failure&) {  // of a folder, the buffer throws by itself
    throw refusal();
  }
}

}  // namespace redress::app
