#include "app/calendars.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include <fmt/format.h>

#include "app/text_file.h"
#include "base/text.h"

namespace redress::app {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    if (entry.path().extension() == ".csv") {
      names.push_back(entry.path().stem());
    }
  }
  if (failed || names.empty()) {
    throw std::runtime_error(
        fmt::format("no calendars in '{}': say with --data or REDRESS_DATA where the data lies",
                    folder.string()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::unique_ptr<calendar::WorkingCalendar> read_calendar(const fs::path& path) {
  auto table = calendar::read_holidays(text_of_file(path));
  if (!table) {
    std::string words = "the calendar cannot be used:";
    for (const auto& [line, what] : table.error()) {
      words += fmt::format("\n  {}:{}: {}", path.string(), line, what);
    }
    throw std::runtime_error(words);
  }
  if (table->name != path.stem()) {
    throw std::runtime_error(
        fmt::format("{} says its name is '{}': rename one of the two", path.string(), table->name));
  }
  return std::make_unique<calendar::WorkingCalendar>(std::move(*table), calendar::OfficeHours{});
}

Message no_such_calendar(std::string_view name, const std::vector<std::string>& names) {
  Message message{"no-such-calendar",
                  "There is no calendar '{name}'. There are {names}.",
                  {{"name", std::string(name)}, {"names", listed(names)}}};
  if (const auto meant = nearest(name, names)) {
    message.english += " Did you mean {meant}?";
    message.values["meant"] = *meant;
  }
  return message;
}

}  // namespace

Result<const calendar::WorkingCalendar*, Message> Calendars::find(std::string_view name) {
  if (const auto known = read_.find(name); known != read_.end()) {
    return known->second.get();
  }
  const fs::path folder = fs::path(data_root_) / "calendars";
  const auto names = names_in(folder);
  // Only names found in the folder are opened, so a name cannot lead out of it.
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    return fail(no_such_calendar(name, names));
  }
  auto read = read_calendar(folder / (std::string(name) + ".csv"));
  return read_.emplace(name, std::move(read)).first->second.get();
}

}  // namespace redress::app
