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
/// follow from it.
class Agreed {
 public:
  Agreed(const Shelf& shelf, std::string_view landlord, casework::LandlordFile file);

  /// With calendars that are made already of the same holidays.
  Agreed(std::shared_ptr<const Calendars> calendars, casework::LandlordFile file)
      : file_(std::move(file)), calendars_(std::move(calendars)) {}

  [[nodiscard]] const casework::LandlordFile& file() const { return file_; }

  /// An edition's calendar with the landlord's own holidays.
  [[nodiscard]] const calendar::WorkingCalendar& calendar(const procedure::Edition& edition) const;

  /// All of the landlord's editions, each with that calendar.
  [[nodiscard]] std::vector<casework::EditionAndCalendar> editions() const;

 private:
  casework::LandlordFile file_;
  std::shared_ptr<const Calendars> calendars_;
};

/// Every landlord's agreements as their streams say. Any thread may call.
class Landlords {
 public:
  /// The shelf must outlive it.
  explicit Landlords(const Shelf& shelf) : shelf_(shelf) {}

  /// What holds by the landlord's stream as it was loaded (kLandlordStream). Its calendars and
  /// editions stay as long as this does. Throws StorageFailure when the stream cannot be read.
  std::shared_ptr<const Agreed> agreed(std::string_view landlord,
                                       const std::vector<StoredEvent>& stream);

  /// What holds now. The stream is loaded only when its version is a new one. Throws
  /// StorageFailure.
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
  // By landlord and how often its holidays have changed: a few times a year. They all stay, since
  // casefiles that are being looked at refer to them.
  std::map<std::pair<std::string, std::size_t>, std::shared_ptr<const Calendars>> calendars_;
};

}  // namespace redress::casebook
