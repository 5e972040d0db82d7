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

// A TOML document as a plain tree with places. The one source that includes toml++ is toml_text.cc;
// the edition reader and the scenario reader stand on this.
namespace redress::procedure {

struct Entry;
struct Node;

/// A table's entries in the order they stand in the file (toml++ itself sorts them).
using Table = std::vector<Entry>;
using Array = std::vector<Node>;

struct Node {
  std::variant<std::string, std::int64_t, bool, calendar::Date, calendar::LocalTime, Array, Table>
      value;
  int line = 0;  // where the value stands
  int column = 0;
  int key_line = 0;  // where its key stands; as the value for what has no key
  int key_column = 0;
};

/// A key of a table with its value.
struct Entry {
  std::string key;
  Node node;
};

/// The tree, or what TOML itself refuses: syntax, duplicate keys. A number with a fraction and a
/// bare time of day have no use in our files and are refused too.
[[nodiscard]] Result<Node, std::vector<Problem>> parse_toml(std::string_view text,
                                                            std::string_view file);

}  // namespace redress::procedure
