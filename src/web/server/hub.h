#pragma once

#include <map>
#include <set>
#include <string>

#include <boost/asio/thread_pool.hpp>

#include "web/server/network.h"
#include "web/server/server.h"

namespace redress::web {

class Connection;

/// What all connections share. Used on the network's thread alone, but for answer().
class Hub {
 public:
  Hub(ServerSettings with, Handler handle)
      : settings(std::move(with)), handler_(std::move(handle)) {}

  const ServerSettings settings;
  asio::io_context network{1};
  asio::thread_pool workers{settings.limits.workers};
  std::set<Connection*> connections;
  std::size_t requests_at_work = 0;
  std::size_t connections_refused = 0;
  bool is_stopping = false;

  /// Whether one more connection from that address may come in.
  [[nodiscard]] bool has_room_for(const std::string& address) const;
  void arrived(Connection& connection, const std::string& address);
  void left(Connection& connection, const std::string& address);

  /// What the handler says, or a page with an incident number when it throws. On a worker's thread.
  [[nodiscard]] Response answer(const Request& request) const;

  [[nodiscard]] Response error(int status, std::string incident = "") const;

  /// The response as it goes over the wire.
  [[nodiscard]] std::string written(Response response, bool is_head, bool keep_alive) const;

 private:
  Handler handler_;
  std::map<std::string, std::size_t> by_address_;
};

}  // namespace redress::web
