#include "web/server/client_testing.h"

#include <array>
#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/text.h"

namespace redress::web::testing {
namespace {

/// Returns what the server sends next; empty when it has closed or sends nothing.
std::string next_piece(int socket, std::chrono::milliseconds within) {
  pollfd waiting{socket, POLLIN, 0};
  if (poll(&waiting, 1, static_cast<int>(within.count())) <= 0) {
    return "";
  }
  std::array<char, 65536> bytes{};
  const auto size = recv(socket, bytes.data(), bytes.size(), 0);
  return size > 0 ? std::string(bytes.data(), static_cast<std::size_t>(size)) : "";
}

}  // namespace

Client::Client(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    close(socket_);
    throw std::runtime_error("no connection");
  }
}

Client::Client(Client&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}

Client::~Client() {
  if (socket_ >= 0) {
    close(socket_);
  }
}

bool Client::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (size <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

std::string Client::read_to_end(std::chrono::milliseconds within) const {
  std::string out;
  for (auto piece = next_piece(socket_, within); !piece.empty();
       piece = next_piece(socket_, within)) {
    out += piece;
  }
  return out;
}

std::string Client::read_response() const {
  std::string out;
  while (true) {
    const auto head_end = out.find("\r\n\r\n");
    const auto length_at = out.find("Content-Length: ");
    if (head_end != out.npos && length_at < head_end) {
      const auto line_end = out.find("\r\n", length_at);
      const auto length =
          whole_number(std::string_view(out).substr(length_at + 16, line_end - length_at - 16));
      if (length && out.size() >= head_end + 4 + static_cast<std::size_t>(*length)) {
        return out;
      }
    }
    const std::string piece = next_piece(socket_, std::chrono::seconds(5));
    if (piece.empty()) {
      return out;
    }
    out += piece;
  }
}

int status_of(std::string_view response) {
  if (!response.starts_with("HTTP/1.1 ") || response.size() < 12) {
    return 0;
  }
  return whole_number(response.substr(9, 3)).value_or(0);
}

std::string ask(std::uint16_t port, std::string_view bytes) {
  const Client client(port);
  client.send(bytes);
  return client.read_response();
}

}  // namespace redress::web::testing
