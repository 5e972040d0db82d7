#include "web/server/connection.h"

#include <array>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>

#include "web/server/read_request.h"

namespace redress::web {
namespace {

namespace http = boost::beast::http;
using ErrorCode = boost::system::error_code;

// The client has gone, or there is nothing to say to it: no answer.
constexpr int kSilence = -1;
constexpr std::chrono::milliseconds kLastRead{1000};
constexpr std::size_t kReadAtOnce = 16 * 1024;

}  // namespace

Connection::Connection(Hub& hub, Socket socket, std::string address)
    : hub_(hub),
      socket_(std::move(socket)),
      deadline_(socket_.get_executor()),
      address_(std::move(address)) {}

void Connection::admit() {
  hub_.arrived(*this, address_);
  is_counted_ = true;
}

Connection::~Connection() {
  if (is_counted_) {
    hub_.left(*this, address_);
  }
}

void Connection::allow(std::chrono::milliseconds time) {
  is_late_ = false;
  const unsigned number = ++deadlines_;
  deadline_.expires_after(time);
  deadline_.async_wait([self = weak_from_this(), number](const ErrorCode& error) {
    const auto connection = self.lock();
    // A wait that had already ended when the next one began is not meant for the next one.
    if (connection && !error && number == connection->deadlines_) {
      connection->is_late_ = true;
      ErrorCode ignored;
      connection->socket_.cancel(ignored);
    }
  });
}

void Connection::allow_any_time() {
  ++deadlines_;
  deadline_.cancel();
}

void Connection::stop() {
  if (is_between_requests_) {
    abandon();
  }
}

void Connection::abandon() {
  ErrorCode ignored;
  socket_.close(ignored);
}

int Connection::status_for(const ErrorCode& error) const {
  if (is_late_) {
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

Awaitable<void> Connection::serve() {
  const auto self = shared_from_this();
  bool goes_on = true;
  while (goes_on) {
    goes_on = co_await serve_one();
  }
  co_await close_gently();
}

Awaitable<void> Connection::refuse() {
  const auto self = shared_from_this();
  // Those turned away cost something too: past a few at a time, they are not even told.
  constexpr std::size_t kToldAtOnce = 64;
  if (hub_.connections_refused < kToldAtOnce) {
    ++hub_.connections_refused;
    co_await send(hub_.error(503), false, false);
    co_await close_gently();
    --hub_.connections_refused;
  }
}

Awaitable<bool> Connection::serve_one() {
  const bool has_come = co_await wait_for_request();
  if (!has_come) {
    co_return false;
  }
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(hub_.settings.limits.header_bytes));
  parser.body_limit(hub_.settings.limits.body_bytes);
  int refused = co_await read(parser);
  if (refused == kSilence) {
    co_return false;
  }
  Request request;
  if (refused == 0) {
    auto header = read_header(parser.get(), hub_.settings, address_);
    refused = header ? 0 : header.error();
    request = header ? std::move(*header) : Request{};
  }
  if (refused == 0) {
    refused = co_await read_body(parser);
  }
  if (refused == 0) {
    refused = web::read_body(request, std::move(parser.get().body()));
  }
  if (refused == kSilence) {
    co_return false;
  }
  if (refused != 0) {
    co_await send(hub_.error(refused), false, false);
    co_return false;
  }
  const bool is_head = parser.get().method() == http::verb::head;
  Response response = co_await work_on(std::move(request));
  const bool keep_alive = parser.get().keep_alive() && !hub_.is_stopping;
  const bool is_sent = co_await send(std::move(response), is_head, keep_alive);
  co_return is_sent&& keep_alive;
}

Awaitable<bool> Connection::wait_for_request() {
  if (buffer_.size() > 0) {
    co_return !hub_.is_stopping;
  }
  if (hub_.is_stopping) {
    co_return false;
  }
  is_between_requests_ = true;
  allow(hub_.settings.limits.idle);
  const auto [error, size] = co_await socket_.async_read_some(buffer_.prepare(kReadAtOnce), kTuple);
  is_between_requests_ = false;
  buffer_.commit(size);
  co_return !error;
}

Awaitable<int> Connection::read(Parser& parser) {
  allow(hub_.settings.limits.header);
  // The parser holds each piece of the header to the limit; the whole is for us to count.
  std::size_t total = 0;
  while (!parser.is_header_done()) {
    const auto [error, size] = co_await http::async_read_some(socket_, buffer_, parser, kTuple);
    total += size;
    if (error) {
      co_return status_for(error);
    }
    if (total > hub_.settings.limits.header_bytes) {
      co_return 431;
    }
  }
  co_return 0;
}

Awaitable<int> Connection::read_body(Parser& parser) {
  if (!parser.is_done() && parser.get()[http::field::expect].size() > 0) {
    allow(hub_.settings.limits.write);
    constexpr std::string_view kGoOn = "HTTP/1.1 100 Continue\r\n\r\n";
    const auto [error, size] = co_await asio::async_write(socket_, asio::buffer(kGoOn), kTuple);
    if (error) {
      co_return kSilence;
    }
  }
  const auto end = std::chrono::steady_clock::now() + hub_.settings.limits.body_total;
  while (!parser.is_done()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    allow(std::min(left, hub_.settings.limits.body_idle));
    const auto [error, size] = co_await http::async_read_some(socket_, buffer_, parser, kTuple);
    if (error) {
      co_return status_for(error);
    }
  }
  co_return 0;
}

Awaitable<Response> Connection::work_on(Request request) {
  allow_any_time();
  const Limits& limits = hub_.settings.limits;
  if (hub_.requests_at_work >= limits.workers + limits.waiting_requests) {
    co_return hub_.error(503);
  }
  ++hub_.requests_at_work;
  Response response;
  bool is_answered = false;
  // A timer that never fires: the worker's answer ends the wait. The worker refers to this frame,
  // which outlives it: the server waits for its workers before it lets go of the network.
  Timer answered(socket_.get_executor(), Timer::time_point::max());
  asio::post(hub_.workers, [&] {
    response = hub_.answer(request);
    asio::post(hub_.network, [&] {
      is_answered = true;
      answered.cancel();
    });
  });
  while (!is_answered) {
    co_await answered.async_wait(kTuple);
  }
  --hub_.requests_at_work;
  co_return response;
}

Awaitable<bool> Connection::send(Response response, bool is_head, bool keep_alive) {
  const std::string bytes = hub_.written(std::move(response), is_head, keep_alive);
  allow(hub_.settings.limits.write);
  const auto [error, size] = co_await asio::async_write(socket_, asio::buffer(bytes), kTuple);
  co_return !error;
}

// Closing while the client still sends makes the system throw away our answer on its way; so we say
// that we are done, and read on for a moment.
Awaitable<void> Connection::close_gently() {
  ErrorCode ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  allow(kLastRead);
  std::array<char, 4096> dropped{};
  std::size_t left = 1024 * 1024;
  while (left > 0 && !ignored && !is_late_) {
    const auto [error, size] = co_await socket_.async_read_some(asio::buffer(dropped), kTuple);
    left -= std::min(left, size);
    ignored = error;
  }
  socket_.close(ignored);
}

}  // namespace redress::web
