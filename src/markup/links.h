#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

/// A plain link in running text.
[[nodiscard]] Html link(const Url& href, const Content& content, const Attributes& attributes = {});

struct BackLink {
  Url href;
  Content content = "Back";
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html back_link(const BackLink& options);

struct SkipLink {
  Content content{};
  Url href = "#content"_url;
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html skip_link(const SkipLink& options);

/// One step on the way to this page; the step without an address is this page.
struct Breadcrumb {
  Content content{};
  std::optional<Url> href{};
  Attributes attributes{};
};

struct Breadcrumbs {
  std::vector<Breadcrumb> items{};
  std::string label = "Breadcrumb";
  bool collapses_on_mobile = false;
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html breadcrumbs(const Breadcrumbs& options);

}  // namespace redress::markup
