#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "web/server/error_page.h"
#include "web/server/request.h"

namespace redress::web {

/// What one client may ask of the server, and how long it may take over it.
struct Limits {
  std::size_t header_bytes = std::size_t{32} * 1024;
  std::size_t target_bytes = std::size_t{4} * 1024;
  std::size_t body_bytes = std::size_t{256} * 1024;
  std::chrono::milliseconds idle{60'000};         // between two requests
  std::chrono::milliseconds header{10'000};       // for the whole header
  std::chrono::milliseconds body_idle{10'000};    // between two pieces of a body
  std::chrono::milliseconds body_total{120'000};  // for the whole body
  std::chrono::milliseconds write{30'000};        // for the whole response
  std::chrono::milliseconds drain{30'000};        // for requests in flight when the server stops
  std::size_t connections = 4096;
  std::size_t connections_per_address = 64;
  std::size_t workers = 8;
  std::size_t waiting_requests = 256;  // beyond those being worked on
};

struct ServerSettings {
  Limits limits{};
  /// A proxy in front ends TLS and tells the client's address in X-Forwarded-For. Only then are
  /// browsers told to insist on TLS, and connections are not counted by address, since all of them
  /// are the proxy's.
  bool behind_tls = false;
  ErrorPage error_page = plain_error_page;
  /// Takes what went wrong, with the incident number that the page showed.
  std::function<void(std::string_view)> log = [](std::string_view) {};
  /// For the Date header; none is sent without.
  std::function<std::chrono::sys_seconds()> now{};
};

/// An HTTP/1.1 server: one thread for the network, some for the handler. Malformed requests never
/// reach the handler; a handler that throws is answered with a page that shows a number and nothing
/// else.
class Server {
 public:
  Server(ServerSettings settings, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens; port 0 takes any that is free. Gives the port. Throws std::system_error when it
  /// cannot.
  std::uint16_t start(const std::string& address, std::uint16_t port);

  /// Takes no more connections, finishes the requests in flight and returns once they are answered.
  /// When their time (Limits::drain) is up they are dropped, but a handler at work is always waited
  /// for.
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace redress::web
