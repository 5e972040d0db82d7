#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "web/server/fair_queue.h"
#include "web/server/network.h"
#include "web/server/receiver.h"
#include "web/server/server.h"

namespace redress::web {

class Connection;

/// What all connections share. Used only on the network's thread, except for answer() and
/// trouble().
class Hub {
 public:
  Hub(ServerSettings with, Handler handle);

  const ServerSettings settings;
  asio::io_context network{1};
  FairQueue workers;
  FairQueue health_worker;
  Room room{settings.limits.all_bodies_bytes};
  std::set<Connection*> connections;
  std::size_t connections_refused = 0;
  bool is_stopping = false;

  /// Returns whether one more connection from that address is allowed. Where all places of that
  /// address are taken, the connection among them that has been idle longest between two requests
  /// is closed for it. Where all places are taken, it is the one that has been idle longest, if for
  /// two seconds; then the one whose client has kept the server waiting longest, if for as long;
  /// then any that is idle.
  [[nodiscard]] bool makes_room_for(const std::string& address);
  void arrived(Connection& connection, const std::string& address);
  void left(Connection& connection, const std::string& address);

  /// Returns the handler's response, or a page with an incident number when it throws. Called on a
  /// worker's thread.
  [[nodiscard]] Response answer(const Request& request) const;

  /// Returns the page for a request that is not handled; `wait` says when to try again.
  [[nodiscard]] Response trouble(const Request& request, Trouble trouble,
                                 std::chrono::seconds wait = std::chrono::seconds{5}) const;

  /// Returns the page for a request that was not read to its end, or not at all.
  [[nodiscard]] Response refusal(const Request& request, int status) const;

  /// Takes a request from its address's budget; returns how long to wait when the budget does not
  /// suffice.
  [[nodiscard]] std::optional<std::chrono::seconds> charge(const Request& request);

  [[nodiscard]] Response error(int status, std::string incident = "") const;

  /// Returns the response as sent over the wire.
  [[nodiscard]] std::string written(Response response, bool is_head, bool keep_alive) const;

 private:
  [[nodiscard]] Response page_of(const Request& request) const;

  /// Closes the connection that has been idle longest among those that `among` accepts; returns
  /// false when none of them is idle.
  template <class Among>
  [[nodiscard]] bool closes_idlest(const Among& among);

  /// The same for those whose client keeps the server waiting, since `latest` at least.
  [[nodiscard]] bool closes_slowest(std::chrono::steady_clock::time_point latest);

  Handler handler_;
  Budgets page_budgets_;
  Budgets post_budgets_;
  std::map<std::string, std::size_t> by_network_;
};

}  // namespace redress::web
