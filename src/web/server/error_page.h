#pragma once

#include <functional>
#include <string>

#include "markup/page_template.h"

namespace redress::web {

/// Why there is no page, in words for the person who asked.
struct ErrorWords {
  int status = 500;
  std::string title{};
  std::string words{};
  std::string incident{};  // a number to quote on the telephone; the log has the details under it
};

[[nodiscard]] ErrorWords error_words(int status, std::string incident = "");

using ErrorPage = std::function<std::string(const ErrorWords&)>;

/// Returns the words alone, for when nothing else can be relied on.
[[nodiscard]] std::string plain_error_page(const ErrorWords& error);

/// Returns a function that puts the words on a page that looks like the others.
[[nodiscard]] ErrorPage error_pages_like(markup::Page page);

}  // namespace redress::web
