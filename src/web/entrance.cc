#include "web/entrance.h"

#include <cstdint>
#include <cstring>

#include "system/random.h"
#include "web/server/peer.h"

namespace redress::web {

namespace {

using namespace std::chrono_literals;

constexpr DelayRule kByAccount{
    .free = 5, .first_wait = 5s, .longest_wait = 15min, .forgotten_in = 10min};
// A whole office may be behind one address, and some of it mistypes.
constexpr DelayRule kByAddress{
    .free = 30, .first_wait = 2s, .longest_wait = 5min, .forgotten_in = 1min};

std::uint64_t random_seed() {
  std::uint64_t seed = 0;
  std::memcpy(&seed, system::random_bytes(sizeof seed).data(), sizeof seed);
  return seed;
}

std::string whose(std::string_view landlord, std::string_view email, std::string_view peer) {
  return std::string(landlord) + "\n" + casebook::email_as_kept(email) + "\n" + network_of(peer);
}

}  // namespace

Entrance::Entrance(const casebook::Shelf& shelf, casebook::Store& store, system::PasswordCost cost)
    : passwords_(cost),
      accounts_(shelf, store, passwords_),
      by_account_(kByAccount, random_seed()),
      by_address_(kByAddress, random_seed()) {}

std::optional<std::chrono::seconds> Entrance::wait(std::string_view landlord,
                                                   std::string_view email, std::string_view peer,
                                                   casebook::Instant now) {
  if (const auto wait = by_account_.take(whose(landlord, email, peer), now)) {
    return wait;
  }
  const auto wait = by_address_.take(peer, now);
  if (wait) {
    by_account_.give_back(whose(landlord, email, peer));
  }
  return wait;
}

void Entrance::was_right(std::string_view landlord, std::string_view email, std::string_view peer) {
  by_account_.forget(whose(landlord, email, peer));
  by_address_.give_back(peer);
}

void Entrance::was_not_looked_at(std::string_view landlord, std::string_view email,
                                 std::string_view peer) {
  by_account_.give_back(whose(landlord, email, peer));
  by_address_.give_back(peer);
}

}  // namespace redress::web
