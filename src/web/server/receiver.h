#pragma once

#include <cstddef>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "web/server/patience.h"
#include "web/server/server.h"

namespace redress::web {

/// The memory that all connections together may use for bodies and for answers that are being
/// sent. On the network's thread only.
class Room {
 public:
  explicit Room(std::size_t bytes) : left_(bytes) {}

  /// A connection's share, given back on destruction.
  class Share {
   public:
    explicit Share(Room& room) : room_(room) {}

    ~Share() { empty(); }

    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

    /// Takes more in any case; returns false when it was not available.
    bool take(std::size_t bytes) {
      taken_ += bytes;
      room_.taken_ += bytes;
      return room_.taken_ <= room_.left_;
    }

    /// Returns whether that much could be taken.
    [[nodiscard]] bool has(std::size_t bytes) const { return room_.taken_ + bytes <= room_.left_; }

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

/// Reads requests from one socket. Everything that a client sends counts against a limit, so that
/// what is kept is bounded: the header and whatever precedes it, the body, and the body's framing
/// (chunk sizes, extensions and trailers). On the network's thread only; all arguments must outlive
/// it.
class Receiver {
 public:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  /// Stands for no answer: the client has gone.
  static constexpr int kSilence = -1;

  Receiver(Socket& socket, Patience& patience, const Limits& limits);

  /// Returns whether part of the next request has already arrived.
  [[nodiscard]] bool has_more() const { return buffer_.size() > 0; }

  /// Waits for the first bytes of a request; returns false when there will be none.
  Awaitable<bool> wait();

  /// Reads a header into the parser. Returns 0, a status that refuses it, or kSilence.
  Awaitable<int> read_header(Parser& parser);

  /// The same for the body, whose memory is taken from the share.
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
