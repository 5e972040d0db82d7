#include "web/server/target.h"

#include <algorithm>

#include "base/text.h"
#include "web/server/form.h"
#include "web/server/percent.h"

namespace redress::web {
namespace {

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
  if (!target.starts_with('/') || target.find('#') != target.npos) {
    return std::nullopt;
  }
  const auto question = target.find('?');
  const auto path = target.substr(1, question == target.npos ? question : question - 1);
  auto query = parse_query(question == target.npos ? "" : target.substr(question + 1));
  if (!query) {
    return std::nullopt;
  }
  Target out{{}, std::move(*query)};
  if (path.empty()) {
    return out;
  }
  for (const auto raw : split(path, '/')) {
    auto segment = percent_decoded(raw);
    if (!segment || has_control(*segment) || *segment == "." || *segment == "..") {
      return std::nullopt;
    }
    out.path.push_back(std::move(*segment));
  }
  return out;
}

}  // namespace redress::web
