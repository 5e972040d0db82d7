#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "casebook/event_store.h"
#include "casebook/shelf.h"
#include "casework/casefile/landlord.h"

namespace redress::casebook {

/// What one landlord has agreed for itself up to a version of its stream, with the calendars that
/// follow from it.
class Agreed {
 public:
  Agreed(const Shelf& shelf, std::string_view landlord, casework::LandlordFile file);

  [[nodiscard]] const casework::LandlordFile& file() const { return file_; }

  /// An edition's calendar with the landlord's own holidays.
  [[nodiscard]] const calendar::WorkingCalendar& calendar(const procedure::Edition& edition) const;

  /// All of the landlord's editions, each with that calendar.
  [[nodiscard]] std::vector<casework::EditionAndCalendar> editions() const;

 private:
  casework::LandlordFile file_;
  std::vector<std::pair<const procedure::Edition*, calendar::WorkingCalendar>> calendars_;
};

/// Every landlord's agreements as their streams say. Any thread may call.
class Landlords {
 public:
  /// The shelf must outlive it.
  explicit Landlords(const Shelf& shelf) : shelf_(shelf) {}

  /// What holds by the landlord's stream as it was loaded (kLandlordStream); it stays as long as
  /// this does. Throws StorageFailure when the stream cannot be read.
  const Agreed& agreed(std::string_view landlord, const std::vector<StoredEvent>& stream);

  /// What holds now. The stream is loaded only when its version is a new one. Throws
  /// StorageFailure.
  const Agreed& agreed(std::string_view landlord, EventStore& store);

 private:
  [[nodiscard]] const Agreed* known(std::string_view landlord, std::size_t version);

  const Shelf& shelf_;
  std::mutex mutex_;
  // By landlord and version. Older versions stay, since somebody may be reading by them: they are
  // a few a year.
  std::map<std::pair<std::string, std::size_t>, std::unique_ptr<const Agreed>> known_;
};

}  // namespace redress::casebook
