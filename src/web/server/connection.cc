#include "web/server/connection.h"

#include <algorithm>
#include <array>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "web/server/read_request.h"

namespace redress::web {
namespace {

namespace http = boost::beast::http;
using ErrorCode = boost::system::error_code;

constexpr std::chrono::milliseconds kSilenceAtTheEnd{1000};

// Sent however little room is left: the system takes it from us even if the client reads nothing.
// The answers about health are smaller, and so are most pages once they are packed.
constexpr std::size_t kAlwaysSent = std::size_t{16} * 1024;

}  // namespace

Connection::Connection(Hub& hub, Socket socket, std::string address)
    : hub_(hub),
      socket_(std::move(socket)),
      patience_(socket_),
      receiver_(socket_, patience_, hub.settings.limits),
      address_(std::move(address)),
      last_words_(kSilenceAtTheEnd) {}

void Connection::admit() {
  hub_.arrived(*this, address_);
  is_counted_ = true;
}

Connection::~Connection() {
  if (is_counted_) {
    hub_.left(*this, address_);
  }
}

void Connection::stop() {
  if (idle_since_) {
    idle_since_.reset();
    abandon();
  }
}

void Connection::abandon() {
  kept_waiting_since_.reset();
  ErrorCode ignored;
  socket_.close(ignored);
}

Awaitable<void> Connection::serve() {
  const auto self = shared_from_this();
  bool goes_on = true;
  while (goes_on) {
    goes_on = co_await serve_one();
  }
  co_await close_gently(last_words_);
}

Awaitable<void> Connection::refuse() {
  const auto self = shared_from_this();
  // Refusals cost something too: beyond a few at a time, clients are disconnected without one.
  constexpr std::size_t kToldAtOnce = 64;
  if (hub_.connections_refused < kToldAtOnce) {
    ++hub_.connections_refused;
    Room::Share share(hub_.room);
    co_await send(hub_.error(503), false, false, share);
    co_await close_gently(last_words_);
    --hub_.connections_refused;
  }
}

Awaitable<bool> Connection::serve_one() {
  const bool has_come = co_await wait_for_request();
  if (!has_come) {
    co_return false;
  }
  Receiver::Parser parser;
  Request request;
  Room::Share share(hub_.room);
  kept_waiting_since_ = std::chrono::steady_clock::now();
  const int refused = co_await receive(parser, request, share);
  kept_waiting_since_.reset();
  if (refused == Receiver::kSilence) {
    co_return false;
  }
  if (refused != 0) {
    // A client that was too slow gets no more time; one that sends too much may finish.
    last_words_ = refused == 408 ? kSilenceAtTheEnd : hub_.settings.limits.last_words;
    co_await send(hub_.refusal(request, refused), false, false, share);
    co_return false;
  }
  const bool is_head = parser.get().method() == http::verb::head;
  auto response = co_await respond(request);
  if (!response) {
    co_return false;
  }
  // What a form did is told in any case; a page can be asked for again.
  const bool waits = request.method == Method::get && !is_head;
  if (waits && response->body.size() > kAlwaysSent && !share.has(response->body.size())) {
    response = hub_.trouble(request, Trouble::busy);
  }
  const bool keep_alive = parser.get().keep_alive() && !hub_.is_stopping;
  const bool is_sent = co_await send(std::move(*response), is_head, keep_alive, share);
  co_return is_sent&& keep_alive;
}

Awaitable<bool> Connection::wait_for_request() {
  if (receiver_.has_more() || hub_.is_stopping) {
    co_return !hub_.is_stopping;
  }
  idle_since_ = std::chrono::steady_clock::now();
  const bool has_come = co_await receiver_.wait();
  idle_since_.reset();
  co_return has_come;
}

Awaitable<int> Connection::receive(Receiver::Parser& parser, Request& request, Room::Share& share) {
  const auto& limits = hub_.settings.limits;
  parser.header_limit(static_cast<std::uint32_t>(limits.header_bytes));
  parser.body_limit(boost::none);  // a body that is too large is refused once its address is known
  if (const int refused = co_await receiver_.read_header(parser); refused != 0) {
    co_return refused;
  }
  auto header = web::read_header(parser.get(), hub_.settings, address_);
  if (!header) {
    co_return header.error();
  }
  request = std::move(*header);
  if (parser.content_length().value_or(0) > limits.body_bytes) {
    co_return 413;
  }
  parser.body_limit(limits.body_bytes);
  if (const int refused = co_await receiver_.read_body(parser, share); refused != 0) {
    co_return refused;
  }
  if (request.method != Method::get && !share.has(0)) {
    co_return 503;  // its answer is sent in any case, and may be long though its body is not
  }
  co_return web::read_body(request, std::move(parser.get().body()));
}

Awaitable<std::optional<Response>> Connection::respond(const Request& request) {
  patience_.allow_any_time();
  const auto handling = hub_.settings.handling(request);
  if (handling.by == Handling::By::network) {
    co_return hub_.answer(request);
  }
  const auto answer = [&] { return hub_.answer(request); };
  if (handling.by == Handling::By::health) {
    co_return co_await queue(hub_.health_worker, "", request, answer);
  }
  const auto wait = hub_.charge(request);
  if (!wait) {
    co_return co_await queue(hub_.workers, handling.lane, request, answer);
  }
  const auto refuse = [&] { return hub_.trouble(request, Trouble::too_many, *wait); };
  if (request.method == Method::get) {
    co_return refuse();
  }
  // This page repeats everything that was sent, so it takes a worker, in a lane of its own.
  co_return co_await queue(hub_.workers, "past their budgets", request, refuse);
}

/// Returns nothing when the client left before work on its page began. A form that arrived whole is
/// still carried out, because somebody meant it.
Awaitable<std::optional<Response>> Connection::queue(FairQueue& workers, std::string lane,
                                                     const Request& request,
                                                     std::function<Response()> work) {
  // The worker refers to this frame, which outlives it: the frame ends after an answer, or after
  // the work was withdrawn before it began.
  Waiting here{Timer(socket_.get_executor(), hub_.settings.limits.wait)};
  const auto finish = [&here](Response response) {
    here.response = std::move(response);
    here.done.cancel();
  };
  const auto ticket = workers.submit(
      std::move(lane),
      [&] {
        asio::post(hub_.network, [&finish, made = work()]() mutable { finish(std::move(made)); });
      },
      [&] { finish(hub_.trouble(request, Trouble::busy)); });
  if (!ticket) {
    co_return hub_.trouble(request, Trouble::busy);
  }
  waiting_ = &here;
  if (request.method == Method::get) {
    watch_client();
  }
  while (!here.response) {
    co_await here.done.async_wait(kTuple);
    if (!here.response && workers.withdraw(*ticket)) {
      if (!here.client_has_gone) {
        here.response = hub_.trouble(request, Trouble::busy);
      }
      break;
    }
    here.done.expires_at(Timer::time_point::max());
  }
  waiting_ = nullptr;
  ErrorCode ignored;
  socket_.cancel(ignored);  // ends the watch for a disconnected client
  co_return std::move(here.response);
}

void Connection::watch_client() {
  socket_.async_wait(
      Socket::wait_read, [self = weak_from_this(), number = ++waits_](ErrorCode error) {
        const auto connection = self.lock();
        if (error || !connection || !connection->waiting_ || connection->waits_ != number) {
          return;
        }
        char next = 0;
        connection->socket_.receive(asio::buffer(&next, 1), Socket::message_peek, error);
        if (error) {
          connection->waiting_->client_has_gone = true;
          connection->waiting_->done.cancel();
        }
      });
}

Awaitable<bool> Connection::send(Response response, bool is_head, bool keep_alive,
                                 Room::Share& share) {
  const std::string bytes = hub_.written(std::move(response), is_head, keep_alive);
  (void)share.take(bytes.size());  // the next request finds less room
  patience_.allow(hub_.settings.limits.write);
  kept_waiting_since_ = std::chrono::steady_clock::now();
  const auto [error, size] = co_await asio::async_write(socket_, asio::buffer(bytes), kTuple);
  kept_waiting_since_.reset();
  co_return !error;
}

// If we close while the client is still sending, the system discards our answer before it arrives.
// So shut down sending, and read on for a while.
Awaitable<void> Connection::close_gently(std::chrono::milliseconds longest) {
  ErrorCode ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  kept_waiting_since_ = std::chrono::steady_clock::now();
  const auto& limits = hub_.settings.limits;
  const auto end = std::chrono::steady_clock::now() + longest;
  std::array<char, 16384> dropped{};
  std::size_t left = limits.last_words_bytes;
  while (left > 0 && !ignored && !hub_.is_stopping) {
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    patience_.allow(std::min(time, kSilenceAtTheEnd));
    const auto [error, size] = co_await socket_.async_read_some(asio::buffer(dropped), kTuple);
    left -= std::min(left, size);
    ignored = error;
  }
  socket_.close(ignored);
}

}  // namespace redress::web
