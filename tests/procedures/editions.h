#pragma once

#include <string>
#include <vector>

#include "calendar/working_calendar.h"
#include "procedure/edition.h"

// The editions, calendars and examples that ship with the product, for tests that read them.
namespace redress::tests {

/// Everything in a file under the source folder; a failure of the test when there is none.
std::string text_of(const std::string& path);

/// Every procedures/<slug>/<edition>.toml there is, in the order of slug and edition.
const std::vector<procedure::Edition>& all_editions();

/// One of them, which must be there.
const procedure::Edition& edition(const std::string& slug, const std::string& id);

/// The calendar an edition counts on.
const calendar::WorkingCalendar& calendar_of(const procedure::Edition& edition);

}  // namespace redress::tests
