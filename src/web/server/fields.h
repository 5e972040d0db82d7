#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress::web {

struct Field {
  std::string name;
  std::string value;

  bool operator==(const Field&) const = default;
};

/// Named values in the order in which they came. A name may come more than once; none is dropped.
class Fields {
 public:
  Fields() = default;

  Fields(std::initializer_list<Field> fields) : fields_(fields) {}

  void add(std::string name, std::string value) {
    fields_.push_back({std::move(name), std::move(value)});
  }

  /// Replaces all values of that name with this one.
  void set(std::string_view name, std::string value);

  [[nodiscard]] bool has(std::string_view name) const;

  /// Returns the value, when there is exactly one: two answers to one question are no answer.
  [[nodiscard]] std::optional<std::string> one(std::string_view name) const;

  /// Returns the value, when there is exactly one; otherwise "".
  [[nodiscard]] std::string text(std::string_view name) const { return one(name).value_or(""); }

  /// Returns all values of that name, for checkboxes.
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

  [[nodiscard]] std::size_t size() const { return fields_.size(); }

  [[nodiscard]] auto begin() const { return fields_.begin(); }

  [[nodiscard]] auto end() const { return fields_.end(); }

  bool operator==(const Fields&) const = default;

 private:
  std::vector<Field> fields_;
};

}  // namespace redress::web
