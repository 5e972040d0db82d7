#include "web/server/read_request.h"

#include <algorithm>

#include "base/text.h"
#include "web/server/cookies.h"
#include "web/server/form.h"
#include "web/server/peer.h"
#include "web/server/target.h"

namespace redress::web {
namespace {

namespace http = boost::beast::http;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return out;
}

Result<Method, int> method_of(http::verb verb) {
  if (verb == http::verb::get || verb == http::verb::head) {
    return Method::get;
  }
  if (verb == http::verb::post) {
    return Method::post;
  }
  if (verb == http::verb::put) {
    return Method::put;
  }
  if (verb == http::verb::patch) {
    return Method::patch;
  }
  if (verb == http::verb::delete_) {
    return Method::remove;
  }
  return fail(501);
}

bool is_host(std::string_view host) {
  return !host.empty() && std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == ':' || c == '[' || c == ']' || c == '_';
  });
}

// If a proxy and a server disagree about where a request ends, one request can hide in another. So
// anything that two of them could read differently is refused.
bool is_unambiguous(const RawHeader& raw, const Fields& headers) {
  const auto hosts = headers.all("host");
  const bool has_host = raw.version() < 11 ? hosts.size() <= 1 : hosts.size() == 1;
  const auto encodings = headers.all("transfer-encoding");
  const bool is_plain =
      encodings.empty() || (encodings.size() == 1 && lower(encodings[0]) == "chunked" &&
                            raw.version() == 11 && !headers.has("content-length"));
  const auto lengths = headers.all("content-length");
  const bool is_one_length =
      lengths.empty() || (lengths.size() == 1 && std::ranges::all_of(lengths[0], [](char c) {
                            return c >= '0' && c <= '9';
                          }));
  return is_one_length && has_host && (hosts.empty() || is_host(hosts[0])) && is_plain;
}

std::string client_of(const Fields& headers, const std::string& address) {
  const auto forwarded = headers.all("x-forwarded-for");
  if (forwarded.empty()) {
    return address;
  }
  // Only the last entry was written by the proxy; those before it are whatever the client sent.
  return forwarded_address(split(forwarded.back(), ',').back()).value_or(address);
}

}  // namespace

Result<Request, int> read_header(const RawHeader& raw, const ServerSettings& settings,
                                 const std::string& address) {
  if (raw.target().size() > settings.limits.target_bytes) {
    return fail(414);
  }
  const auto method = method_of(raw.method());
  if (!method) {
    return fail(method.error());
  }
  Request request{.method = *method, .target = std::string(raw.target())};
  for (const auto& field : raw) {
    request.headers.add(lower(field.name_string()), std::string(field.value()));
  }
  auto target = parse_target(request.target);
  if (!target || !is_unambiguous(raw, request.headers)) {
    return fail(400);
  }
  if (const auto expected = request.headers.all("expect");
      !expected.empty() && lower(expected[0]) != "100-continue") {
    return fail(417);
  }
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  for (const auto& header : request.headers.all("cookie")) {
    for (const auto& cookie : parse_cookies(header)) {
      request.cookies.add(cookie.name, cookie.value);
    }
  }
  request.peer = settings.behind_tls ? client_of(request.headers, address) : address;
  return request;
}

int read_body(Request& request, std::string body) {
  const std::string type = lower(request.headers.text("content-type"));
  if (trimmed(split(type, ';')[0]) == "application/x-www-form-urlencoded") {
    auto form = parse_form(body);
    if (!form) {
      return 400;
    }
    request.form = std::move(*form);
  }
  request.body = std::move(body);
  return 0;
}

}  // namespace redress::web
