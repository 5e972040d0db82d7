#include "torture/ledger.h"

#include <cstdlib>
#include <vector>

#include "base/text.h"

namespace redress::torture {

void Ledger::read(std::string_view lines) {
  const auto whole = lines.rfind('\n');
  if (whole == lines.npos) {
    return;
  }
  for (const std::string_view line : split(lines.substr(0, whole), '\n')) {
    if (line == "failed") {
      ++failures_;
      continue;
    }
    const auto parts = split(line, ' ');
    kept_[{std::string(parts.at(0)), std::atoll(std::string(parts.at(1)).c_str())}] = parts.at(2);
  }
}

std::int64_t Ledger::lost_from(casebook::EventStore& store, std::string_view landlord) const {
  std::int64_t lost = 0;
  std::string stream;
  std::vector<casebook::StoredEvent> events;
  for (const auto& [place, hash] : kept_) {
    if (place.first != stream) {
      stream = place.first;
      events = store.load(landlord, stream);
    }
    const auto at = static_cast<std::size_t>(place.second - 1);
    lost += at < events.size() && events[at].hash == hash ? 0 : 1;
  }
  return lost;
}

}  // namespace redress::torture
