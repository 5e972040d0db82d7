#include "web/server/hub.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <exception>

#include <boost/beast/http/status.hpp>
#include <fmt/chrono.h>

#include "base/check.h"
#include "casebook/event_store.h"
#include "system/log.h"
#include "system/random.h"
#include "web/server/compression.h"
#include "web/server/connection.h"
#include "web/server/peer.h"
#include "web/server/security_headers.h"

namespace redress::web {
namespace {

// "Sun, 06 Nov 1994 08:49:37 GMT", whatever the locale.
std::string http_date(std::chrono::sys_seconds now) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
}

std::uint64_t fresh_seed() {
  const auto bytes = system::random_bytes(sizeof(std::uint64_t));
  std::uint64_t seed = 0;
  std::memcpy(&seed, bytes.data(), sizeof seed);
  return seed;
}

// Nobody is slow who is merely in the middle of something.
constexpr std::chrono::seconds kSlow{2};

bool is_one_line(const std::string& text) {
  return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool has_body(int status) { return status != 204 && status != 304; }

}  // namespace

int status_of(Trouble trouble) {
  switch (trouble) {
    case Trouble::too_large:
      return 413;
    case Trouble::too_many:
      return 429;
    case Trouble::busy:
    case Trouble::storage:
      break;
  }
  return 503;
}

Hub::Hub(ServerSettings with, Handler handle)
    : settings(std::move(with)),
      workers({.workers = settings.limits.workers,
               .workers_per_lane = settings.limits.workers_per_lane,
               .waiting = settings.limits.waiting_requests}),
      health_worker({.workers = 1, .workers_per_lane = 1}),
      handler_(std::move(handle)),
      page_budgets_(settings.limits.pages, fresh_seed()),
      post_budgets_(settings.limits.posts, fresh_seed()) {}

bool Hub::makes_room_for(const std::string& address) {
  const auto block = network_of(address);
  const auto found = by_network_.find(block);
  const bool has_many =
      found != by_network_.end() && found->second >= settings.limits.connections_per_address;
  if (has_many && !settings.behind_tls) {
    return closes_idlest([&](const auto& one) { return network_of(one.address()) == block; });
  }
  if (connections.size() < settings.limits.connections) {
    return true;
  }
  settings.log(fmt::format("all {} connections are taken", settings.limits.connections));
  // One that has only just come is idle too, until its request is read.
  const auto latest = std::chrono::steady_clock::now() - kSlow;
  return closes_idlest([&](const auto& one) { return *one.idle_since() <= latest; }) ||
         closes_slowest(latest) || closes_idlest([](const auto& /*any*/) { return true; });
}

template <class Among>
bool Hub::closes_idlest(const Among& among) {
  Connection* idlest = nullptr;
  for (auto* one : connections) {
    if (one->idle_since() && among(*one) &&
        (idlest == nullptr || *one->idle_since() < *idlest->idle_since())) {
      idlest = one;
    }
  }
  if (idlest == nullptr) {
    return false;
  }
  idlest->stop();
  return true;
}

bool Hub::closes_slowest(std::chrono::steady_clock::time_point latest) {
  Connection* slowest = nullptr;
  for (auto* one : connections) {
    const auto since = one->kept_waiting_since();
    if (since && *since <= latest &&
        (slowest == nullptr || *since < *slowest->kept_waiting_since())) {
      slowest = one;
    }
  }
  if (slowest == nullptr) {
    return false;
  }
  slowest->abandon();
  return true;
}

void Hub::arrived(Connection& connection, const std::string& address) {
  connections.insert(&connection);
  ++by_network_[network_of(address)];
}

void Hub::left(Connection& connection, const std::string& address) {
  connections.erase(&connection);
  const auto found = by_network_.find(network_of(address));
  CHECK(found != by_network_.end());
  if (--found->second == 0) {
    by_network_.erase(found);
  }
}

Response Hub::answer(const Request& request) const {
  Response response = page_of(request);
  compress(request, response);
  return response;
}

Response Hub::page_of(const Request& request) const {
  std::string reason;
  try {
    auto response = handler_(request);
    if (request.method == Method::post && response.status == 303) {
      settings.form_sent(nullptr);
    }
    return response;
  } catch (const casebook::StorageFailure& failure) {
    if (request.method == Method::post) {
      settings.form_sent(&failure);
    }
    settings.log(fmt::format("{} request: {}", name_of(request.method), failure.what()));
    return trouble(request, Trouble::storage, std::chrono::seconds{30});
  } catch (const std::exception& problem) {
    reason = problem.what();
  } catch (...) {
    reason = "something that is no std::exception was thrown";
  }
  const std::string incident = system::random_hex(4);
  // The path may hold a person's reference, so only the method and the reason are logged.
  settings.log(
      fmt::format("incident {}: {} request: {}", incident, name_of(request.method), reason));
  return error(500, incident);
}

Response Hub::trouble(const Request& request, Trouble trouble, std::chrono::seconds wait) const {
  Response response = error(status_of(trouble));
  try {
    if (settings.trouble_page) {
      response = settings.trouble_page(request, trouble);
    }
  } catch (const std::exception& problem) {
    settings.log(fmt::format("no page for a trouble: {}", problem.what()));
  }
  if (trouble != Trouble::too_large) {
    response.headers.set("Retry-After", std::to_string(wait.count()));
  }
  return response;
}

Response Hub::refusal(const Request& request, int status) const {
  return status == 413 ? trouble(request, Trouble::too_large) : error(status);
}

std::optional<std::chrono::seconds> Hub::charge(const Request& request) {
  const auto now = std::chrono::steady_clock::now();
  const bool is_page = request.method == Method::get;
  const auto pieces = 1 + request.body.size() / Limits::kPostBytes;
  const auto wait = is_page ? page_budgets_.take(request.peer, 1, now)
                            : post_budgets_.take(request.peer, static_cast<double>(pieces), now);
  if (wait) {
    // Whose it is stays out of the log: it may be a whole office.
    system::log(system::LogLevel::warning, "budget-used-up", {{"pages", is_page}});
  }
  return wait;
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
    out.append(name).append(": ").append(value).append("\r\n");
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
