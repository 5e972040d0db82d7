#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "web/server/hub.h"
#include "web/server/patience.h"
#include "web/server/receiver.h"

namespace redress::web {

/// One client's connection, from its first byte to its last.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Hub& hub, Socket socket, std::string address);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Counts this among the connections until its end.
  void admit();

  /// Answers requests until the client or the server ends the connection.
  Awaitable<void> serve();

  /// Tells the client that there is no room, and closes.
  Awaitable<void> refuse();

  /// Called when the server stops: closes at once between two requests, otherwise after the one in
  /// flight.
  void stop();

  [[nodiscard]] const std::string& address() const { return address_; }

  /// Returns since when it has been waiting for its next request; nothing during one, and once it
  /// is closed.
  [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> idle_since() const {
    return idle_since_;
  }

  /// Returns since when it has been waiting for its client to send the rest of a request or to take
  /// the answer; nothing otherwise, and once it is closed.
  [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> kept_waiting_since() const {
    return kept_waiting_since_;
  }

  /// Closes at once, even with a request in flight.
  void abandon();

 private:
  Awaitable<bool> serve_one();
  Awaitable<bool> wait_for_request();
  Awaitable<int> receive(Receiver::Parser& parser, Request& request, Room::Share& share);
  Awaitable<std::optional<Response>> respond(const Request& request);
  Awaitable<std::optional<Response>> queue(FairQueue& workers, std::string lane,
                                           const Request& request, std::function<Response()> work);
  Awaitable<bool> send(Response response, bool is_head, bool keep_alive, Room::Share& share);
  Awaitable<void> close_gently(std::chrono::milliseconds longest);
  void watch_client();

  // A queued request and its outcome.
  struct Waiting {
    Timer done;
    std::optional<Response> response{};
    bool client_has_gone = false;
  };

  Hub& hub_;
  Socket socket_;
  Patience patience_;
  Receiver receiver_;
  std::string address_;
  Waiting* waiting_ = nullptr;
  unsigned waits_ = 0;
  std::chrono::milliseconds last_words_;  // how long closing may take
  std::optional<std::chrono::steady_clock::time_point> idle_since_;
  std::optional<std::chrono::steady_clock::time_point> kept_waiting_since_;
  bool is_counted_ = false;
};

}  // namespace redress::web
