#pragma once

#include <string>
#include <vector>

// An edition's text, table by table, so that a test can leave a rule out of it.
namespace redress::tests {

struct Table {
  std::string name;  // "entry.late"
  std::size_t begin = 0;
  std::size_t end = 0;  // of its text
};

/// The tables of a file, each with its text from the heading to the next.
inline std::vector<Table> tables_of(const std::string& text) {
  std::vector<Table> tables;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    if (text[at] == '[' && (at == 0 || text[at - 1] == '\n')) {
      if (!tables.empty()) {
        tables.back().end = at;
      }
      tables.push_back({text.substr(at + 1, text.find(']', at) - at - 1), at, text.size()});
    }
    if (text.find('\n', at) == text.npos) {
      break;
    }
  }
  return tables;
}

}  // namespace redress::tests
