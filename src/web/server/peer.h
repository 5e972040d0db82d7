#pragma once

#include <optional>
#include <string>
#include <string_view>

// Who a client is, as far as an address tells.
namespace redress::web {

/// Returns what counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address,
/// since whoever has one address of such a block has them all. Text that is no address is returned
/// as it is.
[[nodiscard]] std::string network_of(std::string_view address);

/// Returns the address that a proxy names in X-Forwarded-For, without the port that some proxies
/// write: "192.0.2.7", "192.0.2.7:4444", "2001:db8::1", "[2001:db8::1]:80". Nothing for any other
/// text.
[[nodiscard]] std::optional<std::string> forwarded_address(std::string_view entry);

}  // namespace redress::web
