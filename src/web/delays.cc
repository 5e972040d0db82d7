#include "web/delays.h"

#include <algorithm>

#include "web/server/budgets.h"

namespace redress::web {

Delays::Delays(const DelayRule& rule, std::uint64_t seed, std::size_t places)
    : rule_(rule), seed_(seed), places_(places) {}

Delays::Tries& Delays::tries_of(std::string_view who) {
  const auto key = address_key(who, seed_);
  auto& place = places_[key % places_.size()];
  const auto known = std::ranges::find(place, key, &Tries::who);
  if (known != place.end()) {
    return *known;
  }
  auto& fewest = *std::ranges::min_element(place, {}, &Tries::count);
  fewest = {.who = key};
  return fewest;
}

std::chrono::seconds Delays::wait_after(int count) const {
  if (count < rule_.free) {
    return {};
  }
  auto wait = rule_.first_wait;
  for (int i = rule_.free; i < count && wait < rule_.longest_wait; ++i) {
    wait *= 2;
  }
  return std::min(wait, rule_.longest_wait);
}

std::optional<std::chrono::seconds> Delays::take(std::string_view who, Instant now) {
  const std::lock_guard lock(mutex_);
  auto& tries = tries_of(who);
  const auto free_at = tries.last + wait_after(tries.count);
  if (now < free_at) {
    return free_at - now;
  }
  const auto forgotten = tries.count == 0 ? 0 : (now - tries.last) / rule_.forgotten_in;
  tries.count = 1 + static_cast<int>(std::max<std::int64_t>(0, tries.count - forgotten));
  tries.last = now;
  return std::nullopt;
}

void Delays::give_back(std::string_view who) {
  const std::lock_guard lock(mutex_);
  auto& tries = tries_of(who);
  tries.count = std::max(0, tries.count - 1);
}

void Delays::forget(std::string_view who) {
  const std::lock_guard lock(mutex_);
  tries_of(who).count = 0;
}

}  // namespace redress::web
