#pragma once

#include <functional>
#include <string>

#include "markup/page_template.h"

namespace redress::web {

/// Why there is no page, in words for whoever asked.
struct ErrorWords {
  int status = 500;
  std::string title{};
  std::string words{};
  std::string
      incident{};  // what to quote on the telephone; the log has the rest under the same number
};

[[nodiscard]] ErrorWords error_words(int status, std::string incident = "");

using ErrorPage = std::function<std::string(const ErrorWords&)>;

/// The words and nothing else, for when nothing else may be relied on.
[[nodiscard]] std::string plain_error_page(const ErrorWords& error);

/// The words on a page that looks like the others.
[[nodiscard]] ErrorPage error_pages_like(markup::Page page);

}  // namespace redress::web
