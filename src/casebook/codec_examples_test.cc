#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "calendar/london.h"
#include "casebook/codec.h"
#include "casebook/codec_testing.h"
#include "casework/casefile/landlord.h"
#include "casework/events/fields.h"
#include "system/json.h"

// Every event there is: as golden files have it, filled with any text, and without personal words.
namespace redress::casebook {
namespace {

namespace fs = std::filesystem;
using casework::ActorKind;
using casework::Event;
using casework::Texts;

const fs::path kGolden = fs::path(REDRESS_SOURCE_DIR) / "tests/golden/events";

// Fills every field from a list of texts, cycling through it.
struct Fill final : casework::FieldFiller {
  explicit Fill(const std::vector<std::string>& from) : texts(from) {}

  const std::vector<std::string>& texts;
  std::size_t next = 0;

  const std::string& text() { return texts[next++ % texts.size()]; }

  void operator()(casework::Field /*field*/, std::string& field) override { field = text(); }

  void operator()(casework::Field /*field*/, Texts& field) override { field = {text(), text()}; }

  void operator()(casework::Field /*field*/, std::optional<Date>& field) override {
    field = Date(std::chrono::days(19247 + static_cast<int>(text().size())));
  }

  void operator()(casework::Field /*field*/, std::optional<Instant>& field) override {
    field = Instant(std::chrono::seconds(1662973200 + static_cast<int>(text().size())));
  }

  void operator()(casework::Field /*field*/, std::optional<Money>& field) override {
    field = Money{static_cast<std::int64_t>(12345 + text().size())};
  }

  void operator()(casework::Field /*field*/, casework::Named& field) override {
    field = somebody();
  }

  void operator()(casework::Field /*field*/, casework::People& field) override {
    field = {somebody(), {"S4", "S4"}, somebody()};
  }

  /// Somebody who is not staff: an event stores no name of staff.
  casework::Named somebody() { return {fmt::format("X{}", next), text()}; }
};

// Every field of every event, as text that shows its name and type, to show how two events differ.
struct Describe final : casework::FieldReader {
  explicit Describe(std::string begin) : out(std::move(begin)) {}

  std::string out;

  void operator()(casework::Field of, const std::string& field) override { add(of.name, field); }

  void operator()(casework::Field of, const Texts& field) override {
    for (const auto& text : field) {
      add(of.name, text);
    }
  }

  void operator()(casework::Field of, const std::optional<Date>& field) override {
    add(of.name, field ? calendar::to_iso(*field) : "unset");
  }

  void operator()(casework::Field of, const std::optional<Instant>& field) override {
    add(of.name, field ? calendar::to_iso_utc(*field) : "unset");
  }

  void operator()(casework::Field of, const std::optional<Money>& field) override {
    add(of.name, field ? to_text(*field) : "unset");
  }

  void operator()(casework::Field of, const casework::Named& field) override {
    add(of.name, field.number + " " + field.name);
  }

  void operator()(casework::Field of, const casework::People& field) override {
    for (const auto& one : field) {
      add(of.name, one.number + " " + one.name);
    }
  }

  void add(std::string_view name, const std::string& text) {
    out += fmt::format("{}=<{}>\n", name, text);
  }
};

std::string described(const Event& event) {
  Describe describe(fmt::format("{} {} {} {} ", name_of(event.body), event.actor.name,
                                event.actor.id, event.late_reason));
  read_fields(event.body, describe);
  return describe.out;
}

template <class AnyEvent>
auto one_of_each() {
  if constexpr (std::is_same_v<AnyEvent, Event>) {
    return casework::blank_events();
  } else {
    return std::vector<casework::LandlordEventBody>{
        casework::HolidaysChanged{}, casework::LimitSet{},  casework::StaffJoined{},
        casework::StaffRenamed{},    casework::StaffLeft{}, casework::StaffPlaced{},
        casework::StaffAway{},       casework::StaffBack{}};
  }
}

template <class AnyEvent = Event>
std::vector<AnyEvent> examples(const std::vector<std::string>& texts) {
  std::vector<AnyEvent> events;
  for (auto& body : one_of_each<AnyEvent>()) {
    Fill fill(texts);
    AnyEvent event;
    EXPECT_TRUE(make_event(name_of(body), fill, body));
    event.body = std::move(body);
    event.actor = {ActorKind::staff, "s-17", fill.text(), {"officer", "approver"}};
    event.late_reason = fill.text();
    events.push_back(std::move(event));
  }
  return events;
}

template <class AnyEvent = Event>
std::vector<AnyEvent> golden_examples() {
  return examples<AnyEvent>(
      {"The \"first\" words,\non two lines", "Zoë", "a\\b/c", "4 < 5 & more", "second"});
}

/// A golden file: the body on its first line, and the personal text, if any, on its second.
std::string in_file(const EventTexts& texts) {
  return texts.body + "\n" + (texts.personal.empty() ? "" : texts.personal + "\n");
}

EventTexts texts_in(const std::string& file) {
  const auto end = file.find('\n');
  auto personal = file.substr(end + 1);
  personal = personal.substr(0, personal.find('\n'));
  return {file.substr(0, end), personal};
}

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// Returns the versions of an event's stored form, the newest last.
std::vector<fs::path> golden_files(std::string_view kind) {
  std::vector<fs::path> files;
  for (int version = 1;; ++version) {
    const fs::path file = kGolden / fmt::format("{}.v{}.json", kind, version);
    if (!fs::exists(file)) {
      return files;
    }
    files.push_back(file);
  }
}

// A form that has ever been written must stay readable. When an event gains a field, its old file
// must still load, and a new version is added beside it.
template <class AnyEvent>
void expect_newest_golden(const AnyEvent& event) {
  const std::string kind(name_of(event.body));
  const std::string text = in_file(encode(event));
  auto files = golden_files(kind);
  if (std::getenv("UPDATE_GOLDEN") != nullptr && (files.empty() || read(files.back()) != text)) {
    std::ofstream(kGolden / fmt::format("{}.v{}.json", kind, files.size() + 1)) << text;
    files = golden_files(kind);
  }
  ASSERT_FALSE(files.empty()) << kind << " has no golden file; UPDATE_GOLDEN=1 writes it";
  EXPECT_EQ(read(files.back()), text) << files.back();
}

TEST(EventCodec, WritesEachEventAsItsNewestGoldenFile) {
  for (const Event& event : golden_examples()) {
    expect_newest_golden(event);
  }
  for (const auto& event : golden_examples<casework::LandlordEvent>()) {
    expect_newest_golden(event);
  }
}

TEST(EventCodec, LoadsEveryGoldenFileOfALandlord) {
  for (const auto& event : golden_examples<casework::LandlordEvent>()) {
    const std::string kind(name_of(event.body));
    for (const fs::path& file : golden_files(kind)) {
      auto one = stored(kind, texts_in(read(file)));
      one.stream = kLandlordStream;
      const auto loaded = decode_landlord({one});
      ASSERT_TRUE(loaded) << file << ": " << render(loaded.error());
      EXPECT_EQ(encode(loaded->front()), encode(event));
      EXPECT_EQ(unreadable(one), std::nullopt);
      EXPECT_FALSE(decode(one)) << "no casefile has such an event";
    }
  }
}

TEST(EventCodec, LoadsEveryGoldenFile) {
  for (const Event& event : golden_examples()) {
    const std::string kind(name_of(event.body));
    const auto files = golden_files(kind);
    for (const fs::path& file : files) {
      const auto loaded = decode(stored(kind, texts_in(read(file))));
      ASSERT_TRUE(loaded) << file << ": " << render(loaded.error());
      if (file == files.back()) {
        EXPECT_EQ(described(*loaded), described(event));
      }
    }
  }
}

TEST(EventCodec, HasNoGoldenFileWithoutItsEvent) {
  std::set<std::string> kinds;
  for (const auto kind : all_kinds()) {
    kinds.emplace(kind);
  }
  for (const auto& event : golden_examples<casework::LandlordEvent>()) {
    kinds.emplace(name_of(event.body));
  }
  for (const auto& file : fs::directory_iterator(kGolden)) {
    const std::string name = file.path().filename().string();
    EXPECT_TRUE(kinds.contains(name.substr(0, name.find('.'))))
        << name << ": stored names are for ever";
  }
}

TEST(EventCodec, NamesEveryEventOnce) {
  const auto kinds = all_kinds();
  EXPECT_EQ(kinds.size(), casework::AllEvents::kSize);
  EXPECT_EQ(std::set(kinds.begin(), kinds.end()).size(), kinds.size());
}

TEST(EventCodec, GivesBackWhatItWasGiven) {
  EXPECT_TRUE(rc::check("any text in any field of any event", [](std::vector<std::string> texts) {
    texts.emplace_back();
    for (std::string& text : texts) {
      std::string quoted;
      system::append_quoted(quoted, text);  // ill-formed text is made well-formed first
      text = *system::parse_json(quoted)->as<std::string>();
    }
    for (const Event& event : examples(texts)) {
      const auto loaded = decode(stored(name_of(event.body), encode(event)));
      RC_ASSERT(loaded.has_value());
      RC_ASSERT(described(*loaded) == described(event));
    }
  }));
}

// A rule may ask only whether there are personal words, and how many.
TEST(EventCodec, ReadsEachEventWithoutItsPersonalText) {
  for (const Event& event : golden_examples()) {
    const std::string kind(name_of(event.body));
    const auto whole = encode(event);
    const auto erased = decode(stored(kind, whole.body));
    ASSERT_TRUE(erased) << kind << ": " << render(erased.error());
    EXPECT_TRUE(erased->erased) << "each example has a late reason";
    EXPECT_EQ(encode(*erased).body.substr(0, encode(*erased).body.find("\"@personal\"")),
              whole.body.substr(0, whole.body.find("\"@personal\"")))
        << kind;
    const auto without = described(without_personal(event, *casework::no_staff()));
    EXPECT_EQ(without, described(*erased)) << kind;
    EXPECT_THAT(without, testing::HasSubstr("[erased]")) << kind;
  }
}

}  // namespace
}  // namespace redress::casebook
