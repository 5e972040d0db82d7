#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace redress::web::testing {

/// One raw connection to a local server, for sending what no browser would.
class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(Client&& other) noexcept;
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// Sends the bytes; returns false when the server has closed the connection.
  bool send(std::string_view bytes) const;

  /// Returns everything until the server closes, or what arrived within the time.
  [[nodiscard]] std::string read_to_end(
      std::chrono::milliseconds within = std::chrono::seconds(5)) const;

  /// Reads one response with its body.
  [[nodiscard]] std::string read_response() const;

 private:
  int socket_;
};

/// Returns the status of a response; 0 when there is none.
[[nodiscard]] int status_of(std::string_view response);

/// Sends one request on a new connection and returns the response.
[[nodiscard]] std::string ask(std::uint16_t port, std::string_view bytes);

}  // namespace redress::web::testing
