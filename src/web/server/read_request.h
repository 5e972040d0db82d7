#pragma once

#include <string>

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "base/result.h"
#include "web/server/server.h"

namespace redress::web {

using RawHeader = boost::beast::http::header<true, boost::beast::http::fields>;

/// Returns what a header asks for, or the status that refuses what the parser lets pass and we do
/// not.
[[nodiscard]] Result<Request, int> read_header(const RawHeader& raw, const ServerSettings& settings,
                                               const std::string& address);

/// Puts the body into the request, as form fields where it is a form. Returns the status that
/// refuses a malformed form, otherwise 0.
[[nodiscard]] int read_body(Request& request, std::string body);

}  // namespace redress::web
