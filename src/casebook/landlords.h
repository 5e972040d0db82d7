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

/// Each edition of a landlord with its calendar.
using Calendars = std::vector<std::pair<const procedure::Edition*, calendar::WorkingCalendar>>;

/// What one landlord has agreed for itself up to a version of its stream, with the calendars that
/// result.
class Agreed {
 public:
  Agreed(const Shelf& shelf, std::string_view landlord, casework::LandlordFile file);

  /// Uses calendars that have already been built from the same holidays.
  Agreed(std::shared_ptr<const Calendars> calendars, casework::LandlordFile file)
      : file_(std::move(file)), calendars_(std::move(calendars)) {}

  [[nodiscard]] const casework::LandlordFile& file() const { return file_; }

  /// Returns an edition's calendar with the landlord's own holidays.
  [[nodiscard]] const calendar::WorkingCalendar& calendar(const procedure::Edition& edition) const;

  /// Returns all of the landlord's editions, each with that calendar.
  [[nodiscard]] std::vector<casework::EditionAndCalendar> editions() const;

 private:
  casework::LandlordFile file_;
  std::shared_ptr<const Calendars> calendars_;
};

/// Every landlord's agreements, as recorded in their streams. Any thread may call.
class Landlords {
 public:
  /// The shelf must outlive it.
  explicit Landlords(const Shelf& shelf) : shelf_(shelf) {}

  /// Returns what the landlord's stream (kLandlordStream), as loaded, amounts to. Its calendars and
  /// editions live as long as this object. Throws StorageFailure when the stream cannot be read.
  std::shared_ptr<const Agreed> agreed(std::string_view landlord,
                                       const std::vector<StoredEvent>& stream);

  /// Returns what holds now. Loads the stream only when its version is new. Throws StorageFailure.
  std::shared_ptr<const Agreed> agreed(std::string_view landlord, EventStore& store);

 private:
  struct Version {
    std::size_t events = 0;
    std::shared_ptr<const Agreed> agreed;
  };

  [[nodiscard]] std::shared_ptr<const Agreed> known(std::string_view landlord, std::size_t version);
  [[nodiscard]] std::shared_ptr<const Calendars> calendars(std::string_view landlord,
                                                           const casework::LandlordFile& file);

  const Shelf& shelf_;
  std::mutex mutex_;
  std::map<std::string, Version, std::less<>> known_;  // the newest of each landlord
  // By landlord and the number of times its holidays have changed: a few times a year. All of them
  // are kept, since open casefiles refer to them.
  std::map<std::pair<std::string, std::size_t>, std::shared_ptr<const Calendars>> calendars_;
};

}  // namespace redress::casebook
