#pragma once

#include <string>
#include <vector>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casebook/shelf.h"
#include "casework/stories/vocabulary.h"
#include "procedure/reader.h"
#include "procedure/testing.h"

// April 2024 under the small procedure, for tests in which clocks run.
namespace redress::casebook {

inline calendar::Instant at(const char* local) {
  return *calendar::from_london(*calendar::parse_local_time(local));
}

/// Returns a calendar of 2024 with these as its only holidays.
inline calendar::HolidayTable april(const std::vector<const char*>& holidays) {
  calendar::HolidayTable table{
      .name = "england-and-wales", .release = "test", .first_year = 2024, .last_year = 2024};
  for (const auto* day : holidays) {
    table.holidays.push_back({.on = *calendar::parse_date(day), .name = "Holiday"});
  }
  return table;
}

inline procedure::Edition edition_of(const std::string& slug) {
  return *procedure::read_edition(procedure::small_edition(), "small.toml", slug,
                                  casework::vocabulary());
}

/// One landlord's small procedure, with Easter Monday as the only holiday.
inline Shelf small_shelf() {
  return *Shelf::of({edition_of("example-homes")}, {april({"2024-04-01"})});
}

}  // namespace redress::casebook
