#include "web/server/receiver.h"

#include <algorithm>
#include <string_view>

#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>

namespace redress::web {
namespace {

namespace http = boost::beast::http;
using ErrorCode = boost::system::error_code;

constexpr std::size_t kReadAtOnce = std::size_t{16} * 1024;

/// Returns whether a header line is continued on the next one (obs-fold). Proxies read that in
/// different ways, so one request could be two to them; nothing sends it today.
bool is_folded(std::string_view header) {
  return header.find("\r\n ") != header.npos || header.find("\r\n\t") != header.npos;
}

bool wants_more(const ErrorCode& error) { return error == http::error::need_more; }

}  // namespace

// A line of a header or of a chunk is parsed once it is complete, so the buffer holds at most one
// line of the greatest length and what was read with it.
Receiver::Receiver(Socket& socket, Patience& patience, const Limits& limits)
    : socket_(socket),
      patience_(patience),
      limits_(limits),
      buffer_(limits.header_bytes + kReadAtOnce) {}

int Receiver::status_for(const ErrorCode& error) const {
  if (patience_.is_over()) {
    return 408;
  }
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return 431;
  }
  if (error == http::error::body_limit) {
    return 413;
  }
  const bool has_gone =
      error == http::error::end_of_stream || error == http::error::partial_message;
  const bool is_malformed = error.category() == make_error_code(http::error::bad_method).category();
  return is_malformed && !has_gone ? 400 : kSilence;
}

Awaitable<ErrorCode> Receiver::read_some() {
  const auto room = std::min(kReadAtOnce, buffer_.max_size() - buffer_.size());
  const auto [error, size] = co_await socket_.async_read_some(buffer_.prepare(room), kTuple);
  buffer_.commit(size);
  co_return error;
}

std::size_t Receiver::put(Parser& parser, ErrorCode& error) {
  const std::size_t used = buffer_.size() == 0 ? 0 : parser.put(buffer_.cdata(), error);
  if (wants_more(error)) {
    error = {};
  }
  return used;
}

Awaitable<bool> Receiver::wait() {
  if (buffer_.capacity() > kReadAtOnce) {
    buffer_.shrink_to_fit();  // a long header is done; waiting should cost little
  }
  patience_.allow(limits_.idle);
  const auto error = co_await read_some();
  co_return !error;
}

Awaitable<int> Receiver::read_header(Parser& parser) {
  patience_.allow(limits_.header);
  for (std::size_t total = 0;;) {
    ErrorCode error;
    const auto used = put(parser, error);
    const bool folded =
        is_folded({static_cast<const char*>(buffer_.cdata().data()), used}) && !error;
    buffer_.consume(used);
    total += used;
    if (error) {
      co_return status_for(error);
    }
    if (total + (parser.is_header_done() ? 0 : buffer_.size()) > limits_.header_bytes) {
      co_return 431;
    }
    if (folded) {
      co_return 400;
    }
    if (parser.is_header_done()) {
      co_return 0;
    }
    if (const auto failed = used > 0 ? ErrorCode{} : co_await read_some()) {
      co_return status_for(failed);
    }
  }
}

Awaitable<int> Receiver::read_body(Parser& parser, Room::Share& share) {
  if (!parser.is_done() && !parser.get()[http::field::expect].empty()) {
    patience_.allow(limits_.write);
    constexpr std::string_view kGoOn = "HTTP/1.1 100 Continue\r\n\r\n";
    const auto [error, size] = co_await asio::async_write(socket_, asio::buffer(kGoOn), kTuple);
    if (error) {
      co_return kSilence;
    }
  }
  const auto end = std::chrono::steady_clock::now() + limits_.body_total;
  for (std::size_t framing = 0; !parser.is_done();) {
    const std::size_t before = parser.get().body().size();
    ErrorCode error;
    const auto used = put(parser, error);
    buffer_.consume(used);
    if (error) {
      co_return status_for(error);
    }
    const std::size_t grown = parser.get().body().size() - before;
    framing += used - grown;
    // What is left unread is an unfinished line of the framing.
    if (framing + (used == 0 ? buffer_.size() : 0) > limits_.header_bytes) {
      co_return 413;
    }
    if (!share.take(grown)) {
      co_return 503;
    }
    if (used == 0) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          end - std::chrono::steady_clock::now());
      patience_.allow(std::min(left, limits_.body_idle));
      if (const auto failed = co_await read_some()) {
        co_return status_for(failed);
      }
    }
  }
  co_return 0;
}

}  // namespace redress::web
