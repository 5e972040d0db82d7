#include "casebook/landlords.h"

#include <algorithm>

#include "base/check.h"
#include "casebook/codec.h"
#include "casebook/unreadable.h"
#include "casebook/whole.h"

namespace redress::casebook {

namespace {

std::shared_ptr<const Calendars> made_of(const Shelf& shelf, std::string_view landlord,
                                         const casework::LandlordFile& file) {
  Calendars calendars;
  for (const auto& [edition, nations] : shelf.editions(landlord)) {
    auto calendar = *nations;
    for (const auto& change : file.holidays) {
      if (change.what.calendar == edition->calendar) {
        calendar = with_change(calendar, change.what, change.agreed_on);
      }
    }
    calendars.emplace_back(edition, std::move(calendar));
  }
  return std::make_shared<const Calendars>(std::move(calendars));
}

}  // namespace

Agreed::Agreed(const Shelf& shelf, std::string_view landlord, casework::LandlordFile file)
    : file_(std::move(file)), calendars_(made_of(shelf, landlord, file_)) {}

const calendar::WorkingCalendar& Agreed::calendar(const procedure::Edition& edition) const {
  const auto found = std::find_if(calendars_->begin(), calendars_->end(),
                                  [&](const auto& one) { return one.first == &edition; });
  CHECK(found != calendars_->end());
  return found->second;
}

std::vector<casework::EditionAndCalendar> Agreed::editions() const {
  std::vector<casework::EditionAndCalendar> all;
  for (const auto& [edition, calendar] : *calendars_) {
    all.push_back({edition, &calendar});
  }
  return all;
}

std::shared_ptr<const Agreed> Landlords::known(std::string_view landlord, std::size_t version) {
  const std::lock_guard lock(mutex_);
  const auto found = known_.find(landlord);
  return found == known_.end() || found->second.events != version ? nullptr : found->second.agreed;
}

std::shared_ptr<const Calendars> Landlords::calendars(std::string_view landlord,
                                                      const casework::LandlordFile& file) {
  const std::lock_guard lock(mutex_);
  auto& kept = calendars_[{std::string(landlord), file.holidays.size()}];
  if (!kept) {
    kept = made_of(shelf_, landlord, file);
  }
  return kept;
}

std::shared_ptr<const Agreed> Landlords::agreed(std::string_view landlord, EventStore& store) {
  const auto version = static_cast<std::size_t>(store.version(landlord, kLandlordStream));
  auto found = known(landlord, version);
  return found          ? found
         : version == 0 ? agreed(landlord, std::vector<StoredEvent>())
                        : agreed(landlord, store.load(landlord, kLandlordStream));
}

std::shared_ptr<const Agreed> Landlords::agreed(std::string_view landlord,
                                                const std::vector<StoredEvent>& stream) {
  if (auto found = known(landlord, stream.size())) {
    return found;
  }
  expect_no_gap(landlord, kLandlordStream, stream);
  const auto history = readable(decode_landlord(stream));
  auto file = casework::replay(history);
  auto with = calendars(landlord, file);
  auto made = std::make_shared<const Agreed>(std::move(with), std::move(file));
  const std::lock_guard lock(mutex_);
  auto& newest = known_[std::string(landlord)];
  if (!newest.agreed || newest.events < stream.size()) {
    newest = {stream.size(), made};
  }
  return made;
}

}  // namespace redress::casebook
