#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "calendar/working_calendar.h"

namespace redress::app {

/// The calendars under <data root>/calendars, each loaded when first asked for.
class Calendars {
 public:
  /// The root may change until the first calendar is asked for; it must outlive this object.
  explicit Calendars(const std::string& data_root) : data_root_(data_root) {}

  /// Returns a calendar by its name, or a refusal that lists the ones there are. Throws
  /// std::runtime_error, naming every problem, when there is no data or a file cannot be read.
  [[nodiscard]] Result<const calendar::WorkingCalendar*, Message> find(std::string_view name);

 private:
  const std::string& data_root_;
  std::map<std::string, std::unique_ptr<calendar::WorkingCalendar>, std::less<>> read_;
};

}  // namespace redress::app
