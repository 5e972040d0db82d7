#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casebook/memory_store.h"
#include "casebook/staff_list.h"
#include "casework/stories/vocabulary.h"
#include "procedure/reader.h"
#include "procedure/testing.h"

// A stream that has lost events is neither shown nor written to: what is decided on it would be
// wrong, and what is written after it would hide the loss.
namespace redress::casebook {
namespace {

using calendar::Instant;
using testing::AllOf;
using testing::HasSubstr;

constexpr const char* kLandlord = "example-homes";

Instant at(const char* local) { return *calendar::from_london(*calendar::parse_local_time(local)); }

Shelf small_shelf() {
  auto edition = procedure::read_edition(procedure::small_edition(), "small.toml", kLandlord,
                                         casework::vocabulary());
  return *Shelf::of(
      {*edition},
      {{.name = "england-and-wales", .release = "test", .first_year = 2024, .last_year = 2024}});
}

/// A store in which what is loaded can be damaged.
class LossyStore : public MemoryStore {
 public:
  using Events = std::vector<StoredEvent>;

  Events load(std::string_view landlord, std::string_view stream) override {
    auto events = MemoryStore::load(landlord, stream);
    damage(stream, events);
    return events;
  }

  Result<Appended, AppendProblem> append(const Append& append) override {
    ++appends;
    return MemoryStore::append(append);
  }

  std::function<void(std::string_view, Events&)> damage = [](auto, auto&) {};
  int appends = 0;
};

class DamagedStream : public testing::Test {
 protected:
  DamagedStream() {
    reference_ = send("", "log-item",
                      {{"kind", {"complaint"}},
                       {"account", {"The roof leaks."}},
                       {"person", {"Ada"}},
                       {"contact", {"x"}}})
                     ->reference;
    for (const char* note : {"One", "Two", "Three", "Four"}) {
      EXPECT_TRUE(send(reference_, "note", {{"text", {note}}}));
    }
    store_.appends = 0;
  }

  Result<Done, casework::NotDone> send(const std::string& reference, const std::string& act,
                                       casework::Answers answers) {
    return casebook_.handle({.landlord = kLandlord,
                             .reference = reference,
                             .act = act,
                             .answers = std::move(answers),
                             .actor = {.kind = casework::ActorKind::staff,
                                       .id = "a",
                                       .name = "A",
                                       .roles = {"officer"}},
                             .happened = {},
                             .late_reason = "",
                             .idempotency_key = "k" + std::to_string(++keys_)},
                            now_);
  }

  void lose(std::size_t place) {
    store_.damage = [this, place](std::string_view stream, auto& events) {
      if (stream == reference_) {
        events.erase(events.begin() + static_cast<std::ptrdiff_t>(place));
      }
    };
  }

  template <class Ask>
  void expect_damaged(const Ask& ask) {
    try {
      ask();
      ADD_FAILURE() << "went on with what is left";
    } catch (const Unreadable& unreadable) {
      EXPECT_EQ(unreadable.code(), "stream-damaged");
      EXPECT_THAT(unreadable.what(), AllOf(HasSubstr(reference_), HasSubstr("redress verify")));
    }
  }

  void expect_nothing_goes_on() {
    expect_damaged([&] { (void)casebook_.look(kLandlord, reference_, now_); });
    expect_damaged([&] { (void)casebook_.open(kLandlord, reference_, now_); });
    expect_damaged([&] { (void)send(reference_, "note", {{"text", {"More"}}}); });
    EXPECT_EQ(store_.appends, 0);
  }

  const Instant now_ = at("2024-04-02T10:00");
  Shelf shelf_ = small_shelf();
  LossyStore store_;
  int keys_ = 0;
  std::string reference_;
  Casebook casebook_{shelf_, store_, {.reference = [] { return "R1"; }, .salt = fresh_salt}};
};

TEST_F(DamagedStream, IsRefusedWhicheverEventIsLost) {
  for (std::size_t place = 0; place < 5; ++place) {
    lose(place);
    expect_nothing_goes_on();
  }
}

TEST_F(DamagedStream, IsRefusedWhereAllEventsAreLostAndItsRowIsLeft) {
  store_.damage = [this](std::string_view stream, auto& events) {
    if (stream == reference_) {
      events.clear();
    }
  };
  expect_nothing_goes_on();
}

TEST_F(DamagedStream, HasItsRowsLeftAsTheyAre) {
  for (const std::size_t place : {std::size_t{1}, std::size_t{4}}) {
    lose(place);
    std::string why;
    const auto done = rebuild(store_, row_maker(shelf_), [&](const auto& one) { why = one.what; });
    EXPECT_EQ(done.problems, 1);
    EXPECT_THAT(why, HasSubstr("backup"));
    EXPECT_EQ(store_.find(kLandlord, reference_)->casefile.version, 5);
  }
}

TEST_F(DamagedStream, OfTheLandlordIsNotWrittenTo) {
  StaffList staff(shelf_, store_);
  for (const char* name : {"Ann", "Ben", "Cat"}) {
    ASSERT_TRUE(staff.member(kLandlord, name, now_));
  }
  store_.damage = [](std::string_view stream, auto& events) {
    if (stream == kLandlordStream) {
      events.erase(events.begin() + 1);
    }
  };
  store_.appends = 0;
  StaffList again(shelf_, store_);
  EXPECT_THROW((void)again.member(kLandlord, "Dan", now_), Unreadable);
  EXPECT_EQ(store_.appends, 0);
}

}  // namespace
}  // namespace redress::casebook
