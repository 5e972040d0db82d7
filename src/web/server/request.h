#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/fields.h"

namespace redress::web {

enum class Method { get, post, put, patch, remove };

[[nodiscard]] std::string_view name_of(Method method);

/// A request as a page sees it: within the limits, decoded once, in valid UTF-8. HEAD arrives as
/// get.
struct Request {
  Method method = Method::get;
  std::string target{};             // as it was sent
  std::vector<std::string> path{};  // "/a/b%20c" is {"a", "b c"}, "/" is {}
  Fields query{};
  Fields form{};     // from an application/x-www-form-urlencoded body
  Fields headers{};  // names in lower case
  Fields cookies{};
  std::string body{};
  std::string peer{};  // the client's address, or the one the proxy gives
};

struct Response {
  int status = 200;
  Fields headers{};
  std::string body{};
};

using Handler = std::function<Response(const Request&)>;

/// Returns a page.
[[nodiscard]] Response html(std::string body, int status = 200);

[[nodiscard]] Response plain_text(std::string body, int status = 200);

/// Returns a 303: whatever was asked for, now get that page. The location must be a path of this
/// site.
[[nodiscard]] Response see_other(std::string location);

}  // namespace redress::web
