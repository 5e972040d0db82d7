#include "procedure/page.h"

#include <fmt/format.h>

#include "base/text.h"

namespace redress::procedure {

namespace {
constexpr std::size_t kColumns = 100;
constexpr std::size_t kStep = 2;
}  // namespace

void Page::heading(std::string_view words) {
  gap();
  text_ += fmt::format("{}\n{}\n", words, std::string(words.size(), '-'));
}

void Page::line(int depth, std::string_view words) {
  const std::string indent(static_cast<std::size_t>(depth) * kStep, ' ');
  std::string current = indent;
  for (const auto word : split(words, ' ')) {
    const bool empty = current.find_first_not_of(' ') == current.npos;
    if (!empty && current.size() + 1 + word.size() > kColumns) {
      text_ += current + "\n";
      current = indent + std::string(kStep, ' ');
      current += word;
      continue;
    }
    current += empty ? "" : " ";
    current += word;
  }
  text_ += current + "\n";
}

void Page::fact(int depth, std::string_view name, std::string_view value) {
  if (!value.empty()) {
    line(depth, fmt::format("{}: {}", name, value));
  }
}

void Page::fact_or_not_set(int depth, std::string_view name, std::string_view value) {
  line(depth, fmt::format("{}: {}", name, value.empty() ? "not set" : value));
}

void Page::gap() {
  if (!text_.empty() && !text_.ends_with("\n\n")) {
    text_ += "\n";
  }
}

}  // namespace redress::procedure
