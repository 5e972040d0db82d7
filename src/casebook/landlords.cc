#include "casebook/landlords.h"

#include <algorithm>

#include "base/check.h"
#include "casebook/codec.h"

namespace redress::casebook {

Agreed::Agreed(const Shelf& shelf, std::string_view landlord, casework::LandlordFile file)
    : file_(std::move(file)) {
  for (const auto& [edition, nations] : shelf.editions(landlord)) {
    auto calendar = *nations;
    for (const auto& change : file_.holidays) {
      if (change.what.calendar == edition->calendar) {
        calendar = with_change(calendar, change.what, change.agreed_on);
      }
    }
    calendars_.emplace_back(edition, std::move(calendar));
  }
}

const calendar::WorkingCalendar& Agreed::calendar(const procedure::Edition& edition) const {
  const auto found = std::find_if(calendars_.begin(), calendars_.end(),
                                  [&](const auto& one) { return one.first == &edition; });
  CHECK(found != calendars_.end());
  return found->second;
}

std::vector<casework::EditionAndCalendar> Agreed::editions() const {
  std::vector<casework::EditionAndCalendar> all;
  for (const auto& [edition, calendar] : calendars_) {
    all.push_back({edition, &calendar});
  }
  return all;
}

const Agreed* Landlords::known(std::string_view landlord, std::size_t version) {
  const std::lock_guard lock(mutex_);
  const auto found = known_.find({std::string(landlord), version});
  return found == known_.end() ? nullptr : found->second.get();
}

const Agreed& Landlords::agreed(std::string_view landlord, EventStore& store) {
  const auto version = static_cast<std::size_t>(store.version(landlord, kLandlordStream));
  const auto* found = known(landlord, version);
  return found != nullptr ? *found
         : version == 0   ? agreed(landlord, std::vector<StoredEvent>())
                          : agreed(landlord, store.load(landlord, kLandlordStream));
}

const Agreed& Landlords::agreed(std::string_view landlord, const std::vector<StoredEvent>& stream) {
  if (const auto* found = known(landlord, stream.size())) {
    return *found;
  }
  const auto history = decode_landlord(stream);
  if (!history) {
    throw StorageFailure(render(history.error()));
  }
  auto made = std::make_unique<const Agreed>(shelf_, landlord, casework::replay(*history));
  const std::lock_guard lock(mutex_);
  return *known_.try_emplace({std::string(landlord), stream.size()}, std::move(made)).first->second;
}

}  // namespace redress::casebook
