#include "procedures/editions.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "casework/stories/story_files.h"
#include "casework/stories/vocabulary.h"

namespace redress::tests {

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = REDRESS_SOURCE_DIR;

std::vector<procedure::Edition> read_all() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "procedures")) {
    if (entry.path().extension() == ".toml" &&
        entry.path().parent_path().parent_path() == kRoot / "procedures") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  std::vector<procedure::Edition> editions;
  for (const auto& file : files) {
    const auto name = fs::relative(file, kRoot).string();
    if (casework::is_story(text_of(name))) {
      continue;
    }
    auto read = procedure::read_edition(text_of(name), name, file.parent_path().filename().string(),
                                        casework::vocabulary());
    if (!read) {
      for (const auto& problem : read.error()) {
        ADD_FAILURE() << to_string(problem);
      }
      continue;
    }
    EXPECT_EQ(read->id, file.stem().string()) << "the file is named after its edition";
    editions.push_back(std::move(*read));
  }
  return editions;
}

}  // namespace

std::string text_of(const std::string& path) {
  std::ifstream file(kRoot / path);
  EXPECT_TRUE(file) << "no " << path;
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

const std::vector<procedure::Edition>& all_editions() {
  static const auto editions = read_all();
  return editions;
}

const procedure::Edition& edition(const std::string& slug, const std::string& id) {
  for (const auto& one : all_editions()) {
    if (one.slug == slug && one.id == id) {
      return one;
    }
  }
  throw std::out_of_range("no edition " + slug + "/" + id);
}

const calendar::WorkingCalendar& calendar_of(const procedure::Edition& edition) {
  static std::map<std::string, std::unique_ptr<calendar::WorkingCalendar>> calendars;
  auto& calendar = calendars[edition.slug + "/" + edition.id];
  if (!calendar) {
    const auto path = "calendars/" + edition.calendar + ".csv";
    const auto table = calendar::read_holidays(text_of(path));
    if (!table) {
      throw std::runtime_error("cannot read " + path);
    }
    calendar = std::make_unique<calendar::WorkingCalendar>(*table, edition.office);
  }
  return *calendar;
}

}  // namespace redress::tests
