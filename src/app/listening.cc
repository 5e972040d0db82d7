#include "app/listening.h"

#include <fmt/format.h>

namespace redress::app {
namespace {

bool is_of_this_machine_alone(const std::string& address) {
  return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

}  // namespace

std::string listening_warning(const cli::ServeOptions& options) {
  if (options.behind_tls || is_of_this_machine_alone(options.address)) {
    return "";
  }
  return fmt::format(
      "{} can be reached from other machines. Without TLS, anybody on the network in between can "
      "read and change what people write. Put a proxy that terminates TLS in front and start with "
      "--behind-tls.",
      options.address);
}

std::string why_not_listening(const cli::ServeOptions& options, const std::error_code& error) {
  const auto place = fmt::format("{} on {}", options.port, options.address);
  if (error == std::errc::address_in_use) {
    return fmt::format(
        "port {} is taken by another program. Stop that one, or name another port with --port.",
        place);
  }
  if (error == std::errc::permission_denied) {
    return fmt::format(
        "you may not listen on port {}: ports below 1024 need administrator rights. Choose another "
        "with --port.",
        place);
  }
  if (error == std::errc::address_not_available) {
    return fmt::format("{} is not an address of this machine. Choose one with --address.",
                       options.address);
  }
  if (error == std::errc::invalid_argument) {
    return fmt::format("{} is not an address: write one like 127.0.0.1 or ::1 after --address.",
                       options.address);
  }
  return fmt::format("port {} cannot be listened on: {}.", place, error.message());
}

}  // namespace redress::app
