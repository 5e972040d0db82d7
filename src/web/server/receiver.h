#pragma once

#include <cstddef>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "web/server/patience.h"
#include "web/server/server.h"

namespace redress::web {

/// The memory that all connections together may fill with bodies and with answers to them. On the
/// network's thread alone.
class Room {
 public:
  explicit Room(std::size_t bytes) : left_(bytes) {}

  /// A connection's share, given back at the end of its life.
  class Share {
   public:
    explicit Share(Room& room) : room_(room) {}

    ~Share() { empty(); }

    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

    /// Takes more, whether or not it is there; false when it was not.
    bool take(std::size_t bytes) {
      taken_ += bytes;
      room_.taken_ += bytes;
      return room_.taken_ <= room_.left_;
    }

    void empty() {
      room_.taken_ -= taken_;
      taken_ = 0;
    }

   private:
    Room& room_;
    std::size_t taken_ = 0;
  };

 private:
  std::size_t left_;
  std::size_t taken_ = 0;
};

/// Reads requests from one socket. Whatever a client sends counts against a limit, so that what is
/// kept of it is bounded: the header with all before it, the body, and what frames the body (sizes,
/// extensions and trailers of chunks). On the network's thread alone; all it is given must outlive
/// it.
class Receiver {
 public:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  /// No answer: the client has gone.
  static constexpr int kSilence = -1;

  Receiver(Socket& socket, Patience& patience, const Limits& limits);

  /// Whether something has come of the next request already.
  [[nodiscard]] bool has_more() const { return buffer_.size() > 0; }

  /// Waits for its first bytes; false when there will be none.
  Awaitable<bool> wait();

  /// Reads a header into the parser: 0, a status that refuses it, or kSilence.
  Awaitable<int> read_header(Parser& parser);

  /// The same for the body, which takes its room from the share.
  Awaitable<int> read_body(Parser& parser, Room::Share& share);

 private:
  Awaitable<boost::system::error_code> read_some();
  std::size_t put(Parser& parser, boost::system::error_code& error);
  [[nodiscard]] int status_for(const boost::system::error_code& error) const;

  Socket& socket_;
  Patience& patience_;
  const Limits& limits_;
  boost::beast::flat_buffer buffer_;
};

}  // namespace redress::web
