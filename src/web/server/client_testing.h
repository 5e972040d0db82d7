#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace redress::web::testing {

/// One raw connection to a server on this machine, for saying what no browser would.
class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(Client&& other) noexcept;
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// Sends the bytes; false when the server has closed.
  bool send(std::string_view bytes) const;

  /// Everything up to the server's closing, or what came within the time.
  [[nodiscard]] std::string read_to_end(
      std::chrono::milliseconds within = std::chrono::seconds(5)) const;

  /// One response with its body.
  [[nodiscard]] std::string read_response() const;

 private:
  int socket_;
};

/// The status of a response; 0 when there is none.
[[nodiscard]] int status_of(std::string_view response);

/// One request, one response, one connection.
[[nodiscard]] std::string ask(std::uint16_t port, std::string_view bytes);

}  // namespace redress::web::testing
