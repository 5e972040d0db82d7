#pragma once

#include <string>

#include "markup/element.h"

namespace redress::markup {

/// A form that changes something: it posts, and carries the session's token against forged
/// requests. The server reports errors in the page's own words, so the browser's checks are off.
struct Form {
  Url action;
  std::string csrf_token;
  Html content{};
  bool has_files = false;
  Attributes attributes{};
};

[[nodiscard]] Html form(const Form& options);

/// A form that only asks, such as a search: it changes nothing, and its fields appear in the
/// address.
[[nodiscard]] Html search_form(const Url& action, const Html& content,
                               const Attributes& attributes = {});

[[nodiscard]] Html hidden_field(std::string_view name, std::string_view value);

/// The field that carries the token; the server looks for it under this name.
inline constexpr std::string_view kCsrfField = "csrf";

}  // namespace redress::markup
