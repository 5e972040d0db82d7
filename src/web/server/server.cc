#include "web/server/server.h"

#include <future>
#include <system_error>
#include <thread>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include "base/check.h"
#include "web/server/connection.h"

namespace redress::web {

namespace {

template <class Work>
auto with_system_errors(Work&& work) {
  try {
    return work();
  } catch (const boost::system::system_error& error) {
    throw std::system_error(error.code().value(), std::generic_category());
  }
}

Tcp::endpoint endpoint_of(const std::string& address, std::uint16_t number) {
  boost::system::error_code no_address;
  const Tcp::endpoint endpoint(asio::ip::make_address(address, no_address), number);
  if (no_address) {
    throw std::system_error(std::make_error_code(std::errc::invalid_argument));
  }
  return endpoint;
}

}  // namespace

struct Port::Inside {
  // Bound and not listening: whoever tries meanwhile is refused rather than kept waiting.
  explicit Inside(const Tcp::endpoint& endpoint)
      : protocol(endpoint.protocol()), bound(network, protocol) {
    bound.set_option(asio::socket_base::reuse_address(true));
    bound.bind(endpoint);
  }

  asio::io_context network;
  Tcp protocol;
  Acceptor bound;
};

Port::Port(const std::string& address, std::uint16_t number)
    : inside_(with_system_errors(
          [&] { return std::make_unique<Inside>(endpoint_of(address, number)); })) {}

Port::~Port() = default;
Port::Port(Port&& other) noexcept = default;

struct Server::Inside {
  Inside(ServerSettings settings, Handler handler)
      : hub(std::move(settings), std::move(handler)), acceptor(hub.network), drained(hub.network) {}

  Awaitable<void> accept_connections();
  Awaitable<void> close_down(std::promise<void>& done);

  Hub hub;
  Acceptor acceptor;
  Timer drained;
  asio::executor_work_guard<Executor> guard{hub.network.get_executor()};
  std::thread network_thread;
};

Awaitable<void> Server::Inside::accept_connections() {
  while (true) {
    auto [error, socket] = co_await acceptor.async_accept(kTuple);
    if (error == asio::error::operation_aborted) {
      co_return;
    }
    if (error) {
      // Out of file handles, perhaps: closing connections will free some.
      drained.expires_after(std::chrono::milliseconds(50));
      co_await drained.async_wait(kTuple);
      continue;
    }
    boost::system::error_code gone;
    socket.set_option(Tcp::no_delay(true), gone);
    const auto peer = socket.remote_endpoint(gone);
    if (gone) {
      continue;
    }
    const std::string address = peer.address().to_string();
    const bool has_room = hub.makes_room_for(address);
    const auto connection = std::make_shared<Connection>(hub, std::move(socket), address);
    if (has_room) {
      connection->admit();
      asio::co_spawn(hub.network, connection->serve(), asio::detached);
    } else {
      asio::co_spawn(hub.network, connection->refuse(), asio::detached);
    }
  }
}

Awaitable<void> Server::Inside::close_down(std::promise<void>& done) {
  hub.is_stopping = true;
  boost::system::error_code ignored;
  acceptor.close(ignored);
  const auto everyone = hub.connections;  // connections that stop leave the set
  for (auto* connection : everyone) {
    connection->stop();
  }
  const auto end = std::chrono::steady_clock::now() + hub.settings.limits.drain;
  Timer pause(hub.network);
  while (!hub.connections.empty() && std::chrono::steady_clock::now() < end) {
    pause.expires_after(std::chrono::milliseconds(5));
    co_await pause.async_wait(kTuple);
  }
  for (auto* connection : hub.connections) {
    connection->abandon();
  }
  done.set_value();
}

Server::Server(ServerSettings settings, Handler handler)
    : inside_(std::make_unique<Inside>(std::move(settings), std::move(handler))) {}

Server::~Server() { stop(); }

std::uint16_t Server::start(Port port) {
  CHECK(!inside_->network_thread.joinable());
  with_system_errors([&] {
    auto& held = *port.inside_;
    inside_->acceptor.assign(held.protocol, held.bound.release());
    inside_->acceptor.listen(asio::socket_base::max_listen_connections);
  });
  const auto bound = inside_->acceptor.local_endpoint().port();
  asio::co_spawn(inside_->hub.network, inside_->accept_connections(), asio::detached);
  inside_->network_thread = std::thread([this] { inside_->hub.network.run(); });
  return bound;
}

void Server::stop() {
  if (!inside_->network_thread.joinable()) {
    return;
  }
  std::promise<void> done;
  asio::co_spawn(inside_->hub.network, inside_->close_down(done), asio::detached);
  done.get_future().wait();
  // The workers refer to waiting connections, so they finish first. After that the network only has
  // to let each connection end.
  inside_->hub.workers.join();
  inside_->hub.health_worker.join();
  inside_->guard.reset();
  inside_->network_thread.join();
}

}  // namespace redress::web
