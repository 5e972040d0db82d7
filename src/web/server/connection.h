#pragma once

#include <memory>
#include <string>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "web/server/hub.h"

namespace redress::web {

/// One client's connection, from its first byte to its last.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Hub& hub, Socket socket, std::string address);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Counts among the connections until its end.
  void admit();

  /// Answers requests until the client or the server has had enough.
  Awaitable<void> serve();

  /// Tells the client that there is no room, and closes.
  Awaitable<void> refuse();

  /// The server stops: closes at once when between two requests, otherwise after the one in flight.
  void stop();

  /// Closes at once, whatever is in flight.
  void abandon();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  Awaitable<bool> serve_one();
  Awaitable<bool> wait_for_request();
  Awaitable<int> read(Parser& parser);
  Awaitable<int> read_body(Parser& parser);
  Awaitable<Response> work_on(Request request);
  Awaitable<bool> send(Response response, bool is_head, bool keep_alive);
  Awaitable<void> close_gently();
  [[nodiscard]] int status_for(const boost::system::error_code& error) const;

  void allow(std::chrono::milliseconds time);
  void allow_any_time();

  Hub& hub_;
  Socket socket_;
  Timer deadline_;
  unsigned deadlines_ = 0;
  bool is_late_ = false;
  bool is_between_requests_ = false;
  bool is_counted_ = false;
  std::string address_;
  boost::beast::flat_buffer buffer_;
};

}  // namespace redress::web
