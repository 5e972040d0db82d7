#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "casebook/event_store.h"
#include "web/server/budgets.h"
#include "web/server/error_page.h"
#include "web/server/request.h"

namespace redress::web {

/// What one client may ask of the server, and how long it may take.
struct Limits {
  // A header and whatever precedes it; also a body's framing (chunk sizes, extensions, trailers).
  std::size_t header_bytes = std::size_t{32} * 1024;
  std::size_t target_bytes = std::size_t{4} * 1024;
  std::size_t body_bytes = kBodyBytes;
  std::size_t all_bodies_bytes = std::size_t{64} * 1024 * 1024;  // and all answers being sent
  std::chrono::milliseconds idle{60'000};                        // between two requests
  std::chrono::milliseconds header{10'000};                      // for the whole header
  std::chrono::milliseconds body_idle{10'000};                   // between two pieces of a body
  std::chrono::milliseconds body_total{120'000};                 // for the whole body
  std::chrono::milliseconds write{30'000};                       // for the whole response
  std::chrono::milliseconds drain{30'000};  // for requests in flight when the server stops
  std::chrono::milliseconds wait{10'000};   // for a worker; after that the client gets a 503
  // After a refusal, for what the client is still sending, so that it can read the answer.
  std::chrono::milliseconds last_words{10'000};
  std::size_t last_words_bytes = std::size_t{64} * 1024 * 1024;
  std::size_t connections = 4096;
  std::size_t connections_per_address = 64;  // a new one takes the place of the idlest
  std::size_t workers = 8;
  std::size_t workers_per_lane = 4;
  std::size_t waiting_requests = 256;  // not counting those in progress
  Rate pages{};                        // for each address, as is everything below
  Rate posts{};                        // a post costs one, and one more for each kPostBytes of it

  static constexpr std::size_t kBodyBytes = std::size_t{4} * 1024 * 1024;
  static constexpr std::size_t kPostBytes = std::size_t{16} * 1024;
};

/// Who answers a request.
struct Handling {
  enum class By {
    network,  // at once, on the network's thread: the handler must not wait for anything
    health,   // a thread that does nothing else
    workers,
  };
  By by = By::workers;
  std::string lane{};  // of the workers; the lanes take turns
};

/// Why a request does not get its own page. All but the first were read completely.
enum class Trouble {
  too_large,  // 413: its body is not read
  busy,       // 503: too many wait, it waited too long, or its page finds no room
  too_many,   // 429: its address has sent too many requests
  storage,    // 503: the store failed, and nothing was kept
};

[[nodiscard]] int status_of(Trouble trouble);

struct ServerSettings {
  Limits limits{};
  /// A proxy in front terminates TLS and gives the client's address in X-Forwarded-For. Only then
  /// are browsers told to insist on TLS, and connections are not counted by address, since they all
  /// come from the proxy.
  bool behind_tls = false;
  ErrorPage error_page = plain_error_page;
  /// Returns the page that replaces the handler's answer; it can show again what was sent. Called
  /// on a worker's thread or on the network's, so it must not wait for anything.
  std::function<Response(const Request&, Trouble)> trouble_page{};
  std::function<Handling(const Request&)> handling = [](const Request&) { return Handling{}; };
  /// Receives what went wrong, with the incident number that the page showed.
  std::function<void(std::string_view)> log = [](std::string_view) {};
  /// Told of each form whether it was carried out (303), with nullptr, or the store failed, with
  /// what it threw. Called on a worker's thread.
  std::function<void(const casebook::StorageFailure*)> form_sent =
      [](const casebook::StorageFailure*) {};
  /// Used for the Date header; without it none is sent.
  std::function<std::chrono::sys_seconds()> now{};
};

/// A port that is kept for a server. Until the server starts, nobody is answered there.
class Port {
 public:
  /// 0 asks for any free port. Throws std::system_error when it cannot be had: address_in_use when
  /// another program listens there, invalid_argument when the address is malformed.
  Port(const std::string& address, std::uint16_t number);
  ~Port();
  Port(Port&& other) noexcept;
  Port(const Port&) = delete;
  Port& operator=(const Port&) = delete;

 private:
  friend class Server;
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

/// An HTTP/1.1 server: one thread for the network, several for the handler. Malformed requests
/// never reach the handler. If the handler throws StorageFailure, the answer is the page for that
/// trouble; if it throws anything else, a page that shows only an incident number.
class Server {
 public:
  Server(ServerSettings settings, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens and returns the port's number. Throws std::system_error when it cannot.
  std::uint16_t start(Port port);

  std::uint16_t start(const std::string& address, std::uint16_t port) {
    return start(Port(address, port));
  }

  /// Stops accepting connections, finishes the requests in flight and returns once they are
  /// answered. When their time (Limits::drain) is up they are dropped, but a running handler is
  /// always waited for.
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace redress::web
