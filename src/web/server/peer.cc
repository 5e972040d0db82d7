#include "web/server/peer.h"

#include <boost/asio/ip/address.hpp>

#include "base/text.h"

namespace redress::web {
namespace {

namespace ip = boost::asio::ip;

std::optional<ip::address> address_in(std::string_view text) {
  boost::system::error_code error;
  auto address = ip::make_address(std::string(text), error);
  return error ? std::nullopt : std::optional(std::move(address));
}

bool is_port(std::string_view text) {
  const auto number = whole_number(text);
  return number && *number >= 0 && *number <= 65'535;
}

}  // namespace

std::string network_of(std::string_view address) {
  const auto parsed = address_in(address);
  if (!parsed || !parsed->is_v6()) {
    return std::string(address);
  }
  const auto v6 = parsed->to_v6();
  if (v6.is_v4_mapped()) {
    return ip::make_address_v4(ip::v4_mapped, v6).to_string();
  }
  const auto bytes = v6.to_bytes();
  return {bytes.begin(), bytes.begin() + 8};
}

std::optional<std::string> forwarded_address(std::string_view entry) {
  auto text = trimmed(entry);
  if (text.starts_with('[')) {
    const auto end = text.find(']');
    if (end == text.npos) {
      return std::nullopt;
    }
    const auto after = text.substr(end + 1);
    if (!after.empty() && (after.front() != ':' || !is_port(after.substr(1)))) {
      return std::nullopt;
    }
    text = text.substr(1, end - 1);
  } else if (const auto colon = text.find(':');
             colon != text.npos && text.find(':', colon + 1) == text.npos) {
    if (!is_port(text.substr(colon + 1))) {
      return std::nullopt;
    }
    text = text.substr(0, colon);
  }
  return address_in(text) ? std::optional(std::string(text)) : std::nullopt;
}

}  // namespace redress::web
