#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "web/server/server.h"

// A server that is running, and what is asked of it.
namespace redress::web::testing {

/// Answers with what the server made of the request.
inline Response echo(const Request& request) {
  std::string out(name_of(request.method));
  for (const auto& segment : request.path) {
    out.append(" [").append(segment).append("]");
  }
  for (const auto& [name, value] : request.form) {
    out.append(" ").append(name).append("=").append(value);
  }
  return plain_text(out + " from " + request.peer);
}

/// Limits that a test can wait for.
inline Limits short_limits() {
  using namespace std::chrono_literals;
  return {.body_bytes = std::size_t{256} * 1024,
          .idle = 2000ms,
          .header = 300ms,
          .body_idle = 300ms,
          .body_total = 600ms,
          .write = 1000ms,
          .drain = 2000ms,
          .connections = 300,
          .connections_per_address = 250,
          .workers = 2,
          .waiting_requests = 2};
}

struct Running {
  explicit Running(Handler handler = echo, ServerSettings settings = {.limits = short_limits()})
      : server(std::move(settings), std::move(handler)), port(server.start("127.0.0.1", 0)) {}

  Server server;
  std::uint16_t port;
};

inline std::string head(const std::string& more = "", const std::string& line = "GET / HTTP/1.1") {
  return line + "\r\nHost: example.org\r\n" + more + "\r\n";
}

}  // namespace redress::web::testing
