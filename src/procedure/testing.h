#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

// Invented editions, as texts.
namespace redress::procedure {

/// A file in testing/.
inline std::string test_text(const std::string& name) {
  std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/src/procedure/testing/" + name);
  if (!file) {
    throw std::runtime_error("cannot open " + name);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A small procedure in order. Tests change a line of it and check what the reader says.
inline std::string small_edition() { return test_text("small-edition.toml"); }

/// The small edition with one of each further rule that an edition may have.
inline std::string wide_edition() { return small_edition() + test_text("wide-rules.toml"); }

}  // namespace redress::procedure
