#include "casebook/codec.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <tuple>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "calendar/london.h"
#include "casebook/codec_testing.h"
#include "casework/casefile/landlord.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "system/json.h"

namespace redress::casebook {
namespace {

namespace fs = std::filesystem;
using casework::Actor;
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
        casework::HolidaysChanged{}, casework::LimitSet{}, casework::StaffJoined{},
        casework::StaffRenamed{}, casework::StaffLeft{}};
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

TEST(EventCodec, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(encode(Event{casework::Noted{}, {}, {}, {}, ""}), (EventTexts{"{}", ""}));
  const auto loaded = decode(stored("received", "{}"));
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->body.as<casework::Received>()->issue_arose, std::nullopt);
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

TEST(EventCodec, SaysInTheBodyWhatThePersonalTextHolds) {
  const auto texts = encode(Event{
      casework::PetitionAssessed{.lead = {"X1", "Ida Blom"},
                                 .signatories = {{"N1", "Ida Blom"}, {"N2", "Otto Blom"}},
                                 .addresses = {"1 Canal Path; M33 1AA", "1 Canal Path; M33 1AA"},
                                 .households = {"H1", "H1"}},
      {},
      {},
      {},
      ""});
  EXPECT_EQ(texts.body, R"({"lead":"X1","signatories":["N1","N2"],"households":["H1","H1"],)"
                        R"("@personal":{"lead":1,"signatories":2,"addresses":2}})");
  const auto erased = decode(stored("petition-assessed", texts.body));
  const auto* petition = erased->body.as<casework::PetitionAssessed>();
  EXPECT_EQ(petition->lead, (casework::Named{"X1", "[erased]"}));
  EXPECT_EQ(petition->signatories.size(), 2U);
  EXPECT_EQ(petition->addresses, (Texts{"[erased]", "[erased]"}));
}

TEST(EventCodec, FindsNobodyByAnErasedNumber) {
  const auto texts = encode(
      Event{casework::Received{.account = "Mould.", .person_number = "T-17"}, {}, {}, {}, ""});
  EXPECT_EQ(texts.body.find("T-17"), std::string::npos);
  const auto erased = decode(stored("received", texts.body));
  EXPECT_EQ(erased->body.as<casework::Received>()->account, "[erased]");
  EXPECT_EQ(erased->body.as<casework::Received>()->person_number, "");
}

TEST(EventCodec, NamesStaffFromTheListAsItWasThen) {
  casework::Staff staff;
  const auto day = [](int days) { return Instant(std::chrono::hours(24 * days)); };
  staff.join("S7", "Jo Smith", day(0));
  staff.rename("S7", "Jo Brown", day(20));
  const Event event{casework::Allocated{.role = "officer", .to = {"S7", "whoever"}},
                    day(10),
                    day(10),
                    {ActorKind::staff, "S7", "whoever", {"officer"}},
                    ""};
  EXPECT_EQ(encode(event), (EventTexts{R"({"role":"officer","to":"S7"})", ""}));
  auto one = stored("allocated", encode(event));
  one.actor = encode_actor_unnamed(event.actor);
  one.recorded_at = day(10);
  EXPECT_EQ(decode(one, staff)->actor.name, "Jo Smith");
  EXPECT_EQ(decode(one, staff)->body.as<casework::Allocated>()->to.name, "Jo Smith");
  one.recorded_at = day(21);
  EXPECT_EQ(decode(one, staff)->actor.name, "Jo Brown");
  EXPECT_EQ(decode(one)->actor.name, "S7") << "nobody says who it is";
}

TEST(EventCodec, RefusesWhatIsGoneUnlessALaterEventSaysThatItWasErased) {
  const auto sealed = [](std::int64_t seq, const Event& event) {
    auto one = stored(name_of(event.body), encode(event));
    one.seq = seq;
    return one;
  };
  const Event note{casework::Noted{.text = "Words."}, {}, {}, {}, ""};
  const Event erasure{casework::Erased{.events = {"1"}, .why = "Asked."}, {}, {}, {}, ""};
  std::vector<StoredEvent> stream = {sealed(1, note), sealed(2, note), sealed(3, erasure)};
  EXPECT_TRUE(decode_all(stream));
  stream[0].personal.clear();
  EXPECT_TRUE(decode_all(stream));
  EXPECT_TRUE(decode_all(stream)->front().erased);
  stream[1].personal.clear();
  ASSERT_FALSE(decode_all(stream));
  EXPECT_EQ(decode_all(stream).error().key, "stored-event.emptied");
  EXPECT_THAT(render(decode_all(stream).error()), testing::HasSubstr("Event 2 of"));
  EXPECT_FALSE(decode_all({stream[0], stream[1]})) << "nothing says so yet";
}

TEST(EventCodec, RefusesAnEmptiedEvent) {
  const auto loaded = decode(stored("noted", ""));
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().key, "stored-event.emptied");
}

TEST(EventCodec, SaysWhatIsWrong) {
  const std::tuple<std::string, std::string, std::string> table[] = {
      {"no-such-thing", "{}", "Event 3 of 0000-0000-0, no-such-thing: no release"},
      {"noted", "{", "the text cannot be read: not JSON at character 2"},
      {"noted", "[]", "the text is a list and should be an object"},
      {"registered", R"({"stage":7})", "stage should be a text and is a whole number"},
      {"registered", R"({"stage":null})", "stage should be a text and is nothing"},
      {"noted", R"({"text":"a"})", "its field number 1 is none that this release knows"},
      {"noted", R"({"@personal":"a"})", "@personal should be an object and is a text"},
      {"noted", R"({"@personal":{"text":0}})", "@personal should be how much"},
      {"noted", R"({"@personal":{"text":9000000000}})", "@personal should be how much"},
      {"allocated", R"({"to":["S1"]})", "to should be a text and is a list"},
      {"noted", R"({"txet":"a"})", "its field number 1 is none that this release knows"},
      {"received", R"({"tags":"a"})", "tags should be a list of texts and is a text"},
      {"received", R"({"tags":["a",1]})", "tags should be a list of texts and is a whole number"},
      {"received", R"({"issue-arose":"2022-02-30"})", "issue-arose should be a date like"},
      {"deadline-missed", R"({"due":"2022-02-28"})", "due should be a moment like"},
  };
  for (const auto& [kind, body, expected] : table) {
    const auto loaded = decode(stored(kind, body));
    ASSERT_FALSE(loaded) << body;
    EXPECT_THAT(render(loaded.error()), testing::HasSubstr(expected));
  }
}

TEST(EventCodec, KeepsTheNameOfWhoActedOutOfTheHeader) {
  const Actor actor{ActorKind::resident, "resident", "Jo Smith", {"complainant"}};
  EXPECT_EQ(encode_actor_unnamed(actor),
            R"({"kind":"resident","id":"resident","roles":["complainant"]})");
  EXPECT_EQ(decode_actor(encode_actor(actor)), actor);
}

TEST(EventCodec, RefusesAnActorItDoesNotKnow) {
  EXPECT_FALSE(decode_actor(R"({"kind":"robot"})"));
  EXPECT_FALSE(decode_actor(R"({"id":"x"})"));
  EXPECT_FALSE(decode_actor(R"({"kind":"staff","age":"x"})"));
  EXPECT_FALSE(decode_actor(""));
}

TEST(EventCodec, StopsAtTheFirstEventItCannotRead) {
  EXPECT_EQ(decode_all({stored("noted", "{}"), stored("noted", "{}")})->size(), 2U);
  EXPECT_FALSE(decode_all({stored("noted", "{}"), stored("noted", "!")}));
}

TEST(EventCodec, SaysWhatIsWrongWithAPersonalText) {
  const std::pair<std::string, std::string> table[] = {
      {R"({"text":7})", "text should be a text and is a whole number"},
      {R"({"txet":"a"})", "its personal field number 1 is none that this release knows"},
      {R"({"@late-reason":[]})", "@late-reason should be a text"},
      {"[", "the text cannot be read"},
  };
  for (const auto& [personal, expected] : table) {
    const auto loaded = decode(stored("noted", R"({"@personal":{"text":1}})", personal));
    ASSERT_FALSE(loaded) << personal;
    EXPECT_THAT(render(loaded.error()), testing::HasSubstr(expected));
  }
}

}  // namespace
}  // namespace redress::casebook
