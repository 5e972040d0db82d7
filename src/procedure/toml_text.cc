#define TOML_EXCEPTIONS 0
// The library's assertions treat some mistakes in a file, such as "[=", as bugs of its own; without
// assertions it reports them in words.
#define TOML_ASSERT(expression) static_assert(true)
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include <toml++/toml.h>

#include "base/text.h"
#include "procedure/tree.h"

namespace redress::procedure {

namespace {

using Problems = std::vector<Problem>;

/// Turns toml++'s tree into ours, noting what our files must not contain.
class Planter {
 public:
  explicit Planter(std::string_view file) : file_(file) {}

  Node plant(const toml::node& from) {
    Node node;
    set_place(node, from.source());
    if (const auto* table = from.as_table()) {
      node.value = branches(*table);
    } else if (const auto* array = from.as_array()) {
      Array items;
      for (const auto& item : *array) {
        items.push_back(plant(item));
      }
      node.value = std::move(items);
    } else {
      plant_leaf(from, node);
    }
    return node;
  }

  Problems problems;

 private:
  static void set_place(Node& node, const toml::source_region& where) {
    node.line = static_cast<int>(where.begin.line);
    node.column = static_cast<int>(where.begin.column);
    node.key_line = node.line;
    node.key_column = node.column;
  }

  /// toml++ sorts a table's keys; ours are in the order of the file.
  Table branches(const toml::table& from) {
    Table table;
    for (const auto& [key, value] : from) {
      Node node = plant(value);
      node.key_line = static_cast<int>(key.source().begin.line);
      node.key_column = static_cast<int>(key.source().begin.column);
      table.push_back({std::string(key.str()), std::move(node)});
    }
    std::ranges::stable_sort(table, {}, [](const auto& entry) {
      return std::tuple(entry.node.key_line, entry.node.key_column);
    });
    return table;
  }

  void plant_leaf(const toml::node& from, Node& node) {
    if (const auto* text = from.as_string()) {
      node.value = text->get();
    } else if (const auto* number = from.as_integer()) {
      node.value = std::int64_t{number->get()};
    } else if (const auto* flag = from.as_boolean()) {
      node.value = flag->get();
    } else if (const auto* date = from.as_date()) {
      node.value = day(date->get());
    } else if (const auto* moment = from.as_date_time(); moment && !moment->get().offset) {
      const auto& time = moment->get().time;
      node.value = calendar::LocalTime{day(moment->get().date)} + std::chrono::hours{time.hour} +
                   std::chrono::minutes{time.minute} + std::chrono::seconds{time.second};
    } else {
      problems.push_back({file_, node.line, node.column, no_use(from)});
    }
  }

  static calendar::Date day(const toml::date& date) {
    return calendar::Date{std::chrono::year{date.year} / date.month / date.day};
  }

  static std::string no_use(const toml::node& from) {
    if (from.is_time()) {
      return "a bare time of day has no use here; write it as text, \"17:00\"";
    }
    if (from.is_date_time()) {
      return "a time with an offset has no use here; write the time London clocks show, without Z "
             "or +01:00";
    }
    return "a number with a fraction has no use here; write a whole number";
  }

  std::string file_;
};

constexpr int kMostParts = 1'000;

/// The line on which a key has more parts than anybody writes; none in any real file. The library
/// goes through a key's parts by recursion, so a key without end would exhaust the stack. Dots
/// within quotes are no parts.
std::optional<int> line_of_endless_key(std::string_view text) {
  int line = 1;
  int dots = 0;
  char quote = 0;
  for (const char c : text) {
    if (c == '\n') {
      ++line;
      dots = 0;
      quote = 0;
    } else if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '.' && ++dots > kMostParts) {
      return line;
    }
  }
  return std::nullopt;
}

/// What to do about a problem that TOML itself has, where its own words do not say so.
std::string fix_of(std::string_view what) {
  if (what.find("cannot redefine existing") != what.npos) {
    return what.find("table '") != what.npos
               ? "; each table stands once: give this one another name"
               : "; each key stands once in its table: remove one";
  }
  const bool value =
      what.find("parsing value") != what.npos || what.find("parsing date") != what.npos ||
      what.find("parsing number") != what.npos || what.find("parsing boolean") != what.npos;
  return value ? "; text stands in quotation marks, \"like this\"" : "";
}

}  // namespace

Result<Node, Problems> parse_toml(std::string_view text, std::string_view file) {
  if (const auto line = line_of_endless_key(text)) {
    return fail(Problems{{std::string(file), *line, 1,
                          "a key here has more than 1000 parts; shorten it to what it names"}});
  }
  const auto result = toml::parse(text);
  if (!result) {
    const auto& where = result.error().source().begin;
    const std::string what(result.error().description());
    return fail(Problems{{std::string(file), static_cast<int>(where.line),
                          static_cast<int>(where.column), what + fix_of(what)}});
  }
  Planter planter(file);
  Node root = planter.plant(result.table());
  if (!planter.problems.empty()) {
    return fail(std::move(planter.problems));
  }
  return root;
}

}  // namespace redress::procedure
