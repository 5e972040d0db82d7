#include "web/server/hub.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <exception>

#include <boost/beast/http/status.hpp>
#include <fmt/format.h>

#include "base/check.h"
#include "system/random.h"
#include "web/server/security_headers.h"

namespace redress::web {
namespace {

// "Sun, 06 Nov 1994 08:49:37 GMT", whatever the locale.
std::string http_date(std::chrono::sys_seconds now) {
  static constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed",
                                                       "Thu", "Fri", "Sat"};
  static constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t seconds = now.time_since_epoch().count();
  std::tm parts{};
  CHECK(gmtime_r(&seconds, &parts) != nullptr);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT",
                     kDays.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
                     kMonths.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900,
                     parts.tm_hour, parts.tm_min, parts.tm_sec);
}

bool is_one_line(const std::string& text) {
  return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool has_body(int status) { return status != 204 && status != 304; }

}  // namespace

bool Hub::has_room_for(const std::string& address) const {
  if (connections.size() >= settings.limits.connections) {
    return false;
  }
  const auto found = by_address_.find(address);
  return settings.behind_tls || found == by_address_.end() ||
         found->second < settings.limits.connections_per_address;
}

void Hub::arrived(Connection& connection, const std::string& address) {
  connections.insert(&connection);
  ++by_address_[address];
}

void Hub::left(Connection& connection, const std::string& address) {
  connections.erase(&connection);
  const auto found = by_address_.find(address);
  CHECK(found != by_address_.end());
  if (--found->second == 0) {
    by_address_.erase(found);
  }
}

Response Hub::answer(const Request& request) const {
  std::string reason = "something that is no std::exception was thrown";
  try {
    return handler_(request);
  } catch (const std::exception& problem) {
    reason = problem.what();
  } catch (...) {
  }
  const std::string incident = system::random_hex(4);
  // The path may hold a person's reference, so only the method and the reason are logged.
  settings.log(
      fmt::format("incident {}: {} request: {}", incident, name_of(request.method), reason));
  return error(500, incident);
}

Response Hub::error(int status, std::string incident) const {
  Response response = html(settings.error_page(error_words(status, std::move(incident))), status);
  if (status == 503) {
    response.headers.add("Retry-After", "5");
  }
  return response;
}

std::string Hub::written(Response response, bool is_head, bool keep_alive) const {
  add_security_headers(response, settings.behind_tls);
  const auto reason = boost::beast::http::obsolete_reason(
      boost::beast::http::int_to_status(static_cast<unsigned>(response.status)));
  std::string out = fmt::format("HTTP/1.1 {} {}\r\n", response.status,
                                std::string_view(reason.data(), reason.size()));
  if (settings.now) {
    out += fmt::format("Date: {}\r\n", http_date(settings.now()));
  }
  for (const auto& [name, value] : response.headers) {
    CHECK(is_one_line(name) && is_one_line(value));
    out += name + ": " + value + "\r\n";
  }
  if (has_body(response.status)) {
    out += fmt::format("Content-Length: {}\r\n", response.body.size());
  }
  out += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  if (!is_head && has_body(response.status)) {
    out += response.body;
  }
  return out;
}

}  // namespace redress::web
