#include "web/server/request.h"

#include "base/check.h"

namespace redress::web {

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::remove:
      return "DELETE";
  }
  CHECK(false);
}

Response html(std::string body, int status) {
  return {status, {{"Content-Type", "text/html; charset=utf-8"}}, std::move(body)};
}

Response plain_text(std::string body, int status) {
  return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::move(body)};
}

Response see_other(std::string location) {
  CHECK(location.starts_with('/') && !location.starts_with("//"));
  return {303, {{"Location", std::move(location)}}, ""};
}

}  // namespace redress::web
