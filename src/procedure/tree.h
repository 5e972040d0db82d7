#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "calendar/date.h"
#include "procedure/reader.h"

// A TOML document as a plain tree with places. Lines and columns count from 1. The one source that
// includes toml++ is toml_text.cc; the edition reader and the scenario reader are built on this.
namespace redress::procedure {

struct Entry;
struct Node;

/// A table's entries in the order of the file (toml++ itself sorts them).
using Table = std::vector<Entry>;
using Array = std::vector<Node>;

struct Node {
  std::variant<std::string, std::int64_t, bool, calendar::Date, calendar::LocalTime, Array, Table>
      value;
  int line = 0;  // where the value is
  int column = 0;
  int key_line = 0;  // where its key is; the value's own line where there is no key
  int key_column = 0;
};

/// A key of a table with its value.
struct Entry {
  std::string key;
  Node node;
};

/// The tree, or what TOML itself refuses: syntax, duplicate keys. Numbers with a fraction and bare
/// times of day are also refused, because our files have no use for them.
[[nodiscard]] Result<Node, std::vector<Problem>> parse_toml(std::string_view text,
                                                            std::string_view file);

}  // namespace redress::procedure
