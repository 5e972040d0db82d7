#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "calendar/working_calendar.h"
#include "casework/clocks/routes.h"
#include "procedure/edition.h"

namespace redress::casebook {

/// The editions of every landlord served here, with the calendars they count on. Immutable once
/// filled.
class Shelf {
 public:
  struct Landlord {
    std::string slug;
    std::string name;
    std::vector<procedure::Edition> editions;  // by the day they come into force
  };

  /// Takes the editions in any order, and each calendar by its name. Refuses an edition whose
  /// calendar is missing.
  static Result<Shelf, Message> of(std::vector<procedure::Edition> editions,
                                   const std::vector<calendar::HolidayTable>& calendars);

  [[nodiscard]] const std::vector<Landlord>& landlords() const { return landlords_; }

  [[nodiscard]] const Landlord* landlord(std::string_view slug) const;
  [[nodiscard]] const procedure::Edition* edition(std::string_view slug, std::string_view id) const;

  /// Returns the edition that governs feedback received on a day. Refuses, naming the landlord's
  /// folder, a day before the first edition.
  [[nodiscard]] Result<const procedure::Edition*, Message> in_force(std::string_view slug,
                                                                    calendar::Date on) const;

  /// Returns all of a landlord's editions, each with its calendar; none for an unknown landlord.
  [[nodiscard]] std::vector<casework::EditionAndCalendar> editions(std::string_view slug) const;

  /// Returns a digest of everything that rows are computed from apart from the histories: this
  /// edition, its calendar and how this release makes rows. 64 hexadecimal digits, which change as
  /// soon as any of these does.
  [[nodiscard]] const std::string& made_from(const procedure::Edition& edition) const;

  /// Returns the nation's holidays with the landlord's own closures added.
  [[nodiscard]] const calendar::WorkingCalendar& calendar(const procedure::Edition& edition) const;

 private:
  struct Counting {
    calendar::WorkingCalendar calendar;
    std::string made_from;
  };

  [[nodiscard]] const Counting& counting(const procedure::Edition& edition) const;

  std::vector<Landlord> landlords_;
  std::map<std::pair<std::string, std::string>, Counting> countings_;  // by slug and edition
};

}  // namespace redress::casebook
