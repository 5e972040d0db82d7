#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/archive.h"
#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casebook/memory_store.h"
#include "casebook/staff_list.h"
#include "casebook/upkeep.h"
#include "casework/acts_testing.h"
#include "casework/events/received.h"
#include "storage/engines_testing.h"

// Erasure in every store: what is removed, what stays, and how it differs from damage.
namespace redress::tests {
namespace {

using casework::testing::london;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kLandlord = "example-homes";
constexpr const char* kReference = "R1";

/// An archive in memory.
class Box : public casebook::ArchiveSink, public casebook::ArchiveSource {
 public:
  void add(const casebook::ArchivedFile& file) override { files_.push_back(file); }

  void finish() override {}

  Result<std::optional<casebook::ArchivedFile>, Message> next() override {
    return at_ < files_.size() ? std::optional(files_[at_++]) : std::nullopt;
  }

  void again() { at_ = 0; }

 private:
  std::vector<casebook::ArchivedFile> files_;
  std::size_t at_ = 0;
};

template <class Engine>
class Erasure : public ::testing::Test {
 protected:
  /// Plays a complaint to its end, by people who have numbers.
  void tell() {
    casebook::Casebook casebook(shelf_, store(), chance());
    int key = 0;
    for (auto deed : casework::testing::exhausted()) {
      if (deed.act == "log-item") {
        deed.answers["person"] = {"Zoë Brown"};
        deed.answers["contact"] = {"zoe@example.org"};
        deed.answers["person-number"] = {"T-17"};
      }
      if (deed.by.kind == casework::ActorKind::staff) {
        const auto roles = deed.by.roles;
        deed.by = casebook.member(kLandlord, deed.by.name, london(deed.at)).value();
        deed.by.roles = roles;
      }
      const auto done = casebook.handle({.landlord = kLandlord,
                                         .reference = deed.act == "log-item" ? "" : kReference,
                                         .act = deed.act,
                                         .answers = deed.answers,
                                         .actor = deed.by,
                                         .happened = {},
                                         .late_reason = "",
                                         .idempotency_key = std::to_string(key++)},
                                        london(deed.at));
      ASSERT_TRUE(done) << deed.act;
    }
  }

  casebook::Chance chance() {
    return {.reference = [] { return std::string(kReference); }, .salt = casebook::fresh_salt};
  }

  auto& store() { return engine_.get(); }

  casebook::Opened look() {
    return *casebook::Casebook(shelf_, store(), chance()).look(kLandlord, kReference, now_);
  }

  std::vector<casebook::StoredEvent> events() { return store().load(kLandlord, kReference); }

  std::string erase(const std::vector<std::string>& entries) {
    casework::Answers answers{{"why", {"They asked for it."}}};
    if (!entries.empty()) {
      answers["events"] = entries;
    }
    const auto done = casebook::Casebook(shelf_, store(), chance())
                          .handle({.landlord = kLandlord,
                                   .reference = kReference,
                                   .act = "erase",
                                   .answers = std::move(answers),
                                   .actor = casebook::operations(),
                                   .happened = {},
                                   .late_reason = "",
                                   .idempotency_key = fmt::format("erase {}", keys_++)},
                                  now_);
    return done ? "done" : done.error().code();
  }

  std::vector<std::string> problems() {
    std::vector<std::string> found;
    (void)casebook::verify(store(), casebook::row_maker(shelf_), [&](const auto& problem) {
      found.push_back(fmt::format("{} {}", problem.seq, problem.what));
    });
    return found;
  }

  casebook::Shelf shelf_ = *casebook::Shelf::of({casework::testing::small_edition()},
                                                {casework::testing::england().table()});
  calendar::Instant now_ = london("2024-06-03T10:00");
  int keys_ = 0;
  Engine engine_;
};

TYPED_TEST_SUITE(Erasure, storage::Engines, storage::EngineNames);

/// Returns what must be the same before and after: the standing and every date.
std::string standing_in_words(const casework::Standing& standing) {
  std::string words(word_of(standing.casefile.procedure));
  words += " " + standing.casefile.stage + " by " + standing.casefile.owner.number;
  for (const auto& deadline : standing.deadlines) {
    words += fmt::format("\n{} {} {}", deadline.key(), word_of(deadline.state),
                         casework::due_text(deadline));
  }
  for (const auto& event : standing.history) {
    words += fmt::format("\n{} {} {}", name_of(event.body), calendar::to_iso_utc(event.occurred_at),
                         event.actor.id);
  }
  return words;
}

TYPED_TEST(Erasure, LeavesACasefileThatReplaysAndVerifies) {
  this->tell();
  const auto before = this->look().standing;
  const auto count = static_cast<int>(before.history.size());
  int erased = 0;
  for (int entry = 1; entry <= count; ++entry) {
    SCOPED_TRACE(entry);
    const auto outcome = this->erase({std::to_string(entry)});
    const bool held = has_personal_words(before.history[static_cast<std::size_t>(entry) - 1]);
    ASSERT_EQ(outcome, held ? "done" : "nothing-to-erase");
    erased += held ? 1 : 0;
    EXPECT_THAT(this->problems(), IsEmpty());
    auto after = this->look().standing;
    after.history.resize(static_cast<std::size_t>(count));
    EXPECT_EQ(standing_in_words(after), standing_in_words(before));
  }
  EXPECT_GT(erased, 3);
  EXPECT_EQ(this->look().standing.casefile.received().person,
            (casework::Named{"X1", std::string(casework::kErasedWords)}));
  EXPECT_FALSE(this->look().standing.casefile.anonymous()) << "there was somebody";
}

TYPED_TEST(Erasure, LeavesNoWordInEventsAndRows) {
  this->tell();
  ASSERT_EQ(this->erase({}), "done");
  for (const auto& event : this->events()) {
    EXPECT_EQ(event.personal, "") << event.kind;
    EXPECT_EQ(event.personal_salt, "");
  }
  const auto rows = this->store().find(kLandlord, kReference);
  EXPECT_EQ(rows->casefile.person, casework::kErasedWords);
  EXPECT_EQ(rows->casefile.summary, casework::kErasedWords);
  EXPECT_THAT(rows->markers, IsEmpty());
  EXPECT_EQ(this->erase({}), "nothing-to-erase") << "done once, it is done";
}

TYPED_TEST(Erasure, NamesTheStaffWhoActed) {
  this->tell();
  const auto before = this->look().standing.history;
  ASSERT_EQ(this->erase({}), "done");
  const auto after = this->look().standing.history;
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(after[i].actor, before[i].actor);
  }
}

TYPED_TEST(Erasure, GoesOnAfterwards) {
  this->tell();
  ASSERT_EQ(this->erase({}), "done");
  casebook::Casebook casebook(this->shelf_, this->store(), this->chance());
  auto by = casebook.member(kLandlord, "desk", this->now_).value();
  by.roles = {"desk"};
  ASSERT_TRUE(casebook.handle({.landlord = kLandlord,
                               .reference = kReference,
                               .act = "note",
                               .answers = {{"text", {"They came back."}}},
                               .actor = by,
                               .happened = {},
                               .late_reason = "",
                               .idempotency_key = "after"},
                              this->now_));
  EXPECT_THAT(this->problems(), IsEmpty());
  EXPECT_EQ(this->erase({}), "done");
  EXPECT_THAT(this->problems(), IsEmpty());
}

TYPED_TEST(Erasure, ComesThroughAnArchive) {
  this->tell();
  ASSERT_EQ(this->erase({"1"}), "done");
  Box box;
  casebook::ArchiveFacts facts;
  facts.made_at = this->now_;
  const auto packed = casebook::pack(this->store(), facts, box);
  ASSERT_TRUE(casebook::check_archive(box));
  box.again();
  casebook::MemoryStore other;
  ASSERT_TRUE(casebook::unpack(box, other, casebook::row_maker(this->shelf_)));
  EXPECT_EQ(other.load(kLandlord, kReference), this->events());
  EXPECT_EQ(
      casebook::verify(other, casebook::row_maker(this->shelf_), [](const auto&) {}).fingerprint,
      packed.fingerprint);
}

/// A store whose first event somebody emptied by hand, as if it had been erased.
TEST(EmptiedByHand, IsToldFromAnErasure) {
  const auto shelf = *casebook::Shelf::of({casework::testing::small_edition()},
                                          {casework::testing::england().table()});
  casebook::MemoryStore store;
  casebook::Casebook casebook(
      shelf, store,
      {.reference = [] { return std::string(kReference); }, .salt = casebook::fresh_salt});
  const auto at = london("2024-04-08T10:00");
  ASSERT_TRUE(casebook.handle({.landlord = kLandlord,
                               .reference = "",
                               .act = "log-item",
                               .answers = {{"kind", {"complaint"}}, {"account", {"Mould."}}},
                               .actor = casework::testing::resident(),
                               .happened = {},
                               .late_reason = "",
                               .idempotency_key = "1"},
                              at));
  auto events = store.load(kLandlord, kReference);
  events[0].personal.clear();
  events[0].personal_salt.clear();
  casebook::MemoryStore emptied;
  std::optional<casebook::Filling> filling{casebook::Filling{
      {.events = events, .attempts = {}, .requests = {}}, {*store.find(kLandlord, kReference)}}};
  ASSERT_TRUE(emptied.fill([&] { return std::exchange(filling, std::nullopt); }));
  std::vector<std::string> found;
  (void)casebook::verify(emptied, casebook::row_maker(shelf),
                         [&](const auto& problem) { found.push_back(problem.what); });
  EXPECT_THAT(found, ::testing::Contains(HasSubstr("nothing says that it was erased")));
  casebook::Casebook over(shelf, emptied, {});
  EXPECT_THROW((void)over.look(kLandlord, kReference, at), casebook::Unreadable);
  Box box;
  casebook::ArchiveFacts facts;
  facts.made_at = at;
  (void)casebook::pack(emptied, facts, box);
  const auto checked = casebook::check_archive(box);
  ASSERT_FALSE(checked);
  EXPECT_THAT(render(checked.error()), HasSubstr("nothing says that it was erased"));
}

}  // namespace
}  // namespace redress::tests
