#include "town.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "base/check.h"
#include "calendar/london.h"
#include "casebook/catching_up.h"
#include "casebook/chain.h"
#include "casebook/rows.h"
#include "casework/events/received.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/vocabulary.h"
#include "procedure/reader.h"
#include "system/reference.h"

namespace redress::bench {

namespace fs = std::filesystem;

namespace {

constexpr auto kSettled = std::chrono::days(150);  // after this long a story has come to its end
constexpr int kMostInAStory = 50;
constexpr int kFirstOfficer = 101;
constexpr int kRecentTellings = 40;
constexpr int kOldTellings = 120;

casework::Named officer_of(int place) {
  return {fmt::format("S{}", kFirstOfficer + place), fmt::format("Officer {}", place)};
}

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return std::move(text).str();
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ending) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

const fs::path kSource = REDRESS_SOURCE_DIR;

}  // namespace

casebook::Shelf shelf_of_source_tree() {
  std::vector<procedure::Edition> editions;
  for (const auto& path : files_in(kSource / "procedures", ".toml")) {
    auto edition =
        procedure::read_edition(text_of(path), path.string(),
                                path.parent_path().filename().string(), casework::vocabulary());
    CHECK(edition);
    editions.push_back(std::move(*edition));
  }
  std::vector<calendar::HolidayTable> tables;
  for (const auto& path : files_in(kSource / "calendars", ".csv")) {
    tables.push_back(*calendar::read_holidays(text_of(path)));
  }
  return *casebook::Shelf::of(std::move(editions), tables);
}

std::vector<casework::Scenario> stories_of(const std::string& landlord) {
  std::vector<casework::Scenario> stories;
  for (const auto& path : files_in(kSource / "tests/journeys", ".toml")) {
    auto story = casework::read_scenario(text_of(path), path.string());
    if (story && story->landlord == landlord) {
      stories.push_back(std::move(*story));
    }
  }
  return stories;
}

Town::Town(const casebook::Shelf& shelf, const TownPlan& plan)
    : shelf_(shelf), plan_(plan), chance_(plan.seed) {
  const auto today = calendar::london_day(plan.today);
  const auto first = shelf.landlord(plan.landlord)->editions.front().in_force;
  for (const auto& story : stories_of(plan.landlord)) {
    const auto begun = std::chrono::floor<std::chrono::days>(story.steps.front().at);
    // Shift by whole weeks, so that what happened on a working day still does.
    const auto weeks_to = [&](calendar::Date day) {
      return std::chrono::floor<std::chrono::weeks>(day - begun);
    };
    for (int i = 0; i < kRecentTellings; ++i) {
      tell(story, weeks_to(today - std::chrono::days(i * 3)), i);
    }
    const auto oldest = weeks_to(first + std::chrono::days(7));
    const auto newest = weeks_to(today - kSettled);
    for (int i = 0; i < kOldTellings; ++i) {
      tell(story, oldest + std::chrono::weeks((newest - oldest).count() * i / kOldTellings), i);
    }
  }
  CHECK(!open_.empty() && !closed_.empty());
  std::set<std::string> references;
  while (std::ssize(references) < plan.casefiles) {
    references.insert(system::new_reference());
  }
  references_.assign(references.begin(), references.end());
}

int TownPlan::officers() const {
  constexpr double kOpenCasefilesEach = 150;
  const auto open = static_cast<double>(casefiles) * open_share;
  return static_cast<int>(std::clamp(open / kOpenCasefilesEach, 1.0, 40.0));
}

void Town::tell(const casework::Scenario& story, std::chrono::days later, int officer) {
  auto told = story;
  auto staff = std::make_shared<casework::Staff>(*story.staff);
  const auto officer_of_story = officer_of(officer % plan_.officers());
  staff->join(officer_of_story.number, officer_of_story.name, {});
  told.staff = std::move(staff);
  std::erase_if(told.steps, [&](const auto& step) {
    return *calendar::from_london(step.at + later) > plan_.today;
  });
  if (told.steps.empty()) {
    return;
  }
  for (auto& step : told.steps) {
    step.at += later;
    if (step.happened) {
      step.happened->day += later;
    }
    if (step.act == "allocate") {
      step.answers["to"] = {officer_of_story.number};
    }
  }
  const auto received = std::chrono::floor<std::chrono::days>(told.steps.front().at);
  const auto edition = shelf_.in_force(plan_.landlord, received);
  if (!edition) {
    return;
  }
  static casebook::Landlords landlords(shelf_);
  const auto held = landlords.agreed(plan_.landlord, std::vector<casebook::StoredEvent>());
  const auto& agreed = *held;
  const auto& calendar = agreed.calendar(**edition);
  auto history = casework::rehearse(told, **edition, calendar, agreed.editions()).standing.history;
  if (history.empty()) {
    return;
  }
  history = casebook::caught_up(std::move(history), **edition, agreed, plan_.today).history;
  const auto standing =
      casebook::standing_of(history, **edition, agreed, history.back().recorded_at);
  Told one{history,
           casebook::rows_of(plan_.landlord, "", standing, shelf_.made_from(standing.edition))};
  if (!one.rows.casefile.open) {
    closed_.push_back(std::move(one));
  } else if (history.front().occurred_at > plan_.today - kSettled) {
    open_.push_back(std::move(one));
  }
}

std::size_t Town::below(std::size_t most) {
  return std::uniform_int_distribution<std::size_t>(0, most - 1)(chance_);
}

std::vector<casework::Named> Town::staff() const {
  std::vector<casework::Named> staff;
  // The actors of a story have numbers from S1.
  for (int i = 1; i <= kMostInAStory; ++i) {
    staff.push_back({fmt::format("S{}", i), fmt::format("Colleague {}", i)});
  }
  for (int i = 0; i < plan_.officers(); ++i) {
    staff.push_back(officer_of(i));
  }
  return staff;
}

std::vector<casebook::Person> Town::people() const {
  std::vector<casebook::Person> people;
  for (std::size_t i = 0; i < references_.size() / 3 + 1; ++i) {
    people.push_back({.landlord = plan_.landlord,
                      .number = fmt::format("T-{}", i),
                      .name = fmt::format("Resident {}", i),
                      .contact = fmt::format("resident{}@example.org", i),
                      .relationship = "",
                      .property = "",
                      .tenancy_ended = {}});
  }
  return people;
}

casebook::Append Town::next() {
  const bool open = std::bernoulli_distribution(plan_.open_share)(chance_);
  const auto& from = open ? open_ : closed_;
  auto told = from[below(from.size())];
  const auto& reference = references_[next_++];
  const auto person = below(references_.size() / 3 + 1);
  auto received = *told.history.front().body.as<casework::Received>();
  if (!received.person.empty()) {
    received.person = {"X1", fmt::format("Resident {}", person)};
    received.contact = fmt::format("resident{}@example.org", person);
    received.person_number = fmt::format("T-{}", person);
    told.rows.casefile.person = received.person.name;
    for (auto& marker : told.rows.markers) {
      marker.person_number = received.person_number;
    }
    told.history.front().body = std::move(received);
  }
  told.rows.casefile.reference = reference;
  const auto salt = [&] {
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", chance_(), chance_(), chance_(), chance_());
  };
  return {.landlord = plan_.landlord,
          .stream = reference,
          .expected_version = 0,
          .events = casebook::seal(plan_.landlord, reference, {}, told.history, salt),
          .rows = std::move(told.rows),
          .idempotency_key = "",
          .request_digest = ""};
}

}  // namespace redress::bench
