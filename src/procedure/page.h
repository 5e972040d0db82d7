#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace redress::procedure {

/// A plain text page under headings, folded at 100 columns.
class Page {
 public:
  void heading(std::string_view words);
  /// A paragraph indented by `depth` steps; its further lines are two columns deeper.
  void line(int depth, std::string_view words);
  /// "Owner: ..." where there is something to say; nothing otherwise.
  void fact(int depth, std::string_view name, std::string_view value);
  /// The same, with "not set" where there is nothing.
  void fact_or_not_set(int depth, std::string_view name, std::string_view value);
  void gap();

  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace redress::procedure
