#include "casebook/agreements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casebook/memory_store.h"
#include "casework/testing.h"

namespace redress::casebook {
namespace {

using casework::Actor;
using casework::HolidaysChanged;
using casework::testing::london;
using casework::testing::staff;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kLandlord = "example-homes";

/// Three casefiles of April 2024: the first registered on Monday the 8th, with its decision due in
/// ten working days, on the 22nd; the second withdrawn before the change; the third entered by
/// staff, and nothing told to the person.
class AgreementsTest : public testing::Test {
 protected:
  AgreementsTest() {
    log("resident", "2024-04-08T10:00");
    log("resident", "2024-04-08T10:30");
    ask("R2", staff("desk"), "withdraw", {{"words", {"Never mind."}}}, "2024-04-09T10:00");
    log("desk", "2024-04-08T11:00");
  }

  void log(const std::string& who, const std::string& at) {
    const auto by = who == "resident" ? casework::testing::resident() : staff(who);
    ask("", by, "log-item",
        {{"kind", {"complaint"}},
         {"account", {"The roof leaks."}},
         {"person", {"Ada"}},
         {"contact", {"ada@example.org"}}},
        at);
    ask("R" + std::to_string(references_), staff("desk"), "register", {}, at);
  }

  std::string ask(const std::string& reference, const Actor& by, const std::string& act,
                  casework::Answers answers, const std::string& at) {
    const auto done = casebook_.handle({.landlord = kLandlord,
                                        .reference = reference,
                                        .act = act,
                                        .answers = std::move(answers),
                                        .actor = by,
                                        .happened = {},
                                        .late_reason = "",
                                        .idempotency_key = "k" + std::to_string(++keys_)},
                                       london(at));
    return done ? "done" : done.error().code();
  }

  std::string due(const std::string& reference, const std::string& key, const std::string& at) {
    const auto opened = casebook_.open(kLandlord, reference, london(at));
    for (const auto& deadline : opened->standing.deadlines) {
      if (deadline.key() == key) {
        return due_text(deadline);
      }
    }
    return "no such clock";
  }

  static HolidaysChanged rest_day() {
    return {.calendar = "",
            .added = {"2024-04-17 Day of rest"},
            .removed = {},
            .reason = "A death in the family.",
            .proposed_by = "Pat",
            .moved = {}};
  }

  static Actor called(const std::string& name) {
    auto actor = staff("manager", name);
    actor.name = name;
    return actor;
  }

  std::string refusal_of(const HolidaysChanged& change, const std::string& agreed_by = "Sam") {
    const auto done =
        agreements_.agree(kLandlord, change, called(agreed_by), london("2024-04-12T10:00"));
    return done ? "agreed" : done.error().key;
  }

  Shelf shelf_ =
      *Shelf::of({casework::testing::wide_edition()}, {casework::testing::england().table()});
  MemoryStore store_;
  int references_ = 0;
  int keys_ = 0;
  Casebook casebook_{
      shelf_,
      store_,
      {.reference = [this] { return "R" + std::to_string(++references_); }, .salt = fresh_salt}};
  Agreements agreements_{shelf_, store_};
};

TEST_F(AgreementsTest, ShowFirstWhatAHolidayMovesAndWhoWasTold) {
  const auto moved = agreements_.preview(kLandlord, rest_day(), london("2024-04-12T10:00")).value();
  std::vector<MovedDate> decisions;
  std::copy_if(moved.begin(), moved.end(), std::back_inserter(decisions),
               [](const auto& one) { return one.clock == "stage-1.decision"; });
  EXPECT_THAT(decisions,
              ElementsAre(MovedDate{"R1", "stage-1.decision", "2024-04-22", "2024-04-23", true},
                          MovedDate{"R3", "stage-1.decision", "2024-04-22", "2024-04-23", false}));
  EXPECT_EQ(due("R1", "stage-1.decision", "2024-04-12T10:00"), "2024-04-22") << "only shown";
  EXPECT_THAT(store_.load(kLandlord, kLandlordStream), IsEmpty());
}

TEST_F(AgreementsTest, MoveWhatRunsFromTheDayTheyAreAgreed) {
  ASSERT_EQ(refusal_of(rest_day()), "agreed");
  EXPECT_EQ(due("R1", "stage-1.decision", "2024-04-12T11:00"), "2024-04-23");
  EXPECT_EQ(due("R2", "stage-1.decision", "2024-04-12T11:00"), "2024-04-22") << "withdrawn before";
  const auto rows = store_.find(kLandlord, "R1");
  EXPECT_TRUE(std::any_of(rows->due.begin(), rows->due.end(), [](const auto& row) {
    return row.name == "stage-1.decision" && row.due_at == london("2024-04-23T23:59:59");
  })) << "the lists are as the casefile";
}

TEST_F(AgreementsTest, ThatCannotBeReadAreAProblemOfTheirLandlordAlone) {
  ASSERT_EQ(refusal_of(rest_day()), "agreed");
  auto stream = store_.load(kLandlord, kLandlordStream);
  stream.front().body = "{";
  const auto rows_of = row_maker(shelf_);
  (void)rows_of(kLandlord, kLandlordStream, stream);
  const auto rows = rows_of(kLandlord, "R1", store_.load(kLandlord, "R1"));
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().key, "landlord-unreadable");
}

TEST_F(AgreementsTest, HoldOneLineOfPlainTextEach) {
  for (const char* bad : {"\xFF", "two\nlines", "\u202Eturned"}) {
    auto change = rest_day();
    change.reason = std::string("A death ") + bad;
    EXPECT_EQ(refusal_of(change), "agreement-text-unusable") << bad;
    change = rest_day();
    change.added.front() += bad;
    EXPECT_EQ(refusal_of(change), "agreement-text-unusable") << bad;
    EXPECT_FALSE(agreements_.set_limit(kLandlord, {"officer", Money{100}, bad}, called("Sam"),
                                       london("2024-04-12T10:00")))
        << bad;
  }
  auto change = rest_day();
  change.reason = std::string(1'001, 'x');
  EXPECT_EQ(refusal_of(change), "agreement-text-unusable");
}

TEST_F(AgreementsTest, AreRecordedWithWhatTheyMoved) {
  ASSERT_EQ(refusal_of(rest_day()), "agreed");
  const auto stream = store_.load(kLandlord, kLandlordStream);
  EXPECT_THAT(verify_stream(kLandlord, kLandlordStream, stream), IsEmpty());
  const auto history = decode_landlord(stream).value();
  ASSERT_EQ(history.size(), 1U);
  const auto& change = std::get<HolidaysChanged>(history.front().body);
  EXPECT_EQ(history.front().actor.name, "Sam");
  EXPECT_EQ(change.proposed_by, "Pat");
  EXPECT_EQ(change.calendar, "england-and-wales");
  EXPECT_THAT(change.moved, testing::Contains("R1 stage-1.decision 2024-04-22 2024-04-23 told"));
  EXPECT_EQ(
      verify(store_, row_maker(shelf_), [](const auto& problem) { ADD_FAILURE() << problem.what; })
          .problems,
      0);
  const auto done = rebuild(store_, row_maker(shelf_),
                            [](const auto& problem) { ADD_FAILURE() << problem.what; });
  EXPECT_EQ(done.streams, 4);
}

TEST_F(AgreementsTest, TakeADayAwayAgain) {
  ASSERT_EQ(refusal_of(rest_day()), "agreed");
  auto undone = rest_day();
  undone.added.clear();
  undone.removed = {"2024-04-17"};
  ASSERT_EQ(refusal_of(undone), "agreed");
  EXPECT_EQ(due("R1", "stage-1.decision", "2024-04-12T11:00"), "2024-04-22");
}

TEST_F(AgreementsTest, WantTwoPeopleAReasonAndADayThatCanChange) {
  const auto with = [](auto change) {
    auto one = rest_day();
    change(one);
    return one;
  };
  EXPECT_EQ(refusal_of(rest_day(), "Pat"), "holidays-own-proposal");
  EXPECT_EQ(refusal_of(rest_day(), " "), "holidays-two-people");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.reason = " "; })), "holidays-no-reason");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.added = {}; })), "holidays-nothing");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.added = {"17 April"}; })), "holiday-no-date");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.added = {"2024-04-17"}; })), "holiday-no-name");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.added = {"2024-04-20 x"}; })), "holiday-weekend");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.added = {"2024-04-01 x"}; })), "holiday-already");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.added = {"2040-04-17 x"}; })),
            "calendar-year-not-held");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.removed = {"2024-04-17"}; })), "holiday-none");
  EXPECT_EQ(refusal_of(with([](auto& one) { one.calendar = "scotland"; })), "no-such-calendar");
  EXPECT_EQ(agreements_.preview("elsewhere", rest_day(), {}).error().key, "no-landlord");
  EXPECT_THAT(store_.load(kLandlord, kLandlordStream), IsEmpty());
}

TEST_F(AgreementsTest, SetWhatARoleMayOfferAlone) {
  const auto offer = [&] {
    return ask("R1", staff("officer"), "offer-remedy",
               {{"remedy", {"payment"}}, {"amount", {"50"}}, {"what", {"For the stairs."}}},
               "2024-04-09T12:00");
  };
  const auto set = [&](const std::string& role, std::optional<Money> amount) {
    const auto done = agreements_.set_limit(kLandlord, {role, amount, "The scheme of delegation."},
                                            called("Sam"), london("2024-04-09T09:00"));
    return done ? "set" : done.error().key;
  };
  EXPECT_EQ(offer(), "approval-missing-limit-not-set");
  EXPECT_EQ(set("nobody", Money{100'00}), "no-such-role");
  EXPECT_EQ(set("officer", Money{40'00}), "set");
  EXPECT_EQ(offer(), "approval-missing");
  EXPECT_EQ(set("officer", Money{50'00}), "set");
  EXPECT_EQ(offer(), "done");
  EXPECT_EQ(set("officer", std::nullopt), "set");
  EXPECT_EQ(offer(), "approval-missing-limit-not-set");
}

TEST_F(AgreementsTest, AreNoCasefile) {
  ASSERT_EQ(refusal_of(rest_day()), "agreed");
  EXPECT_FALSE(casebook_.open(kLandlord, kLandlordStream, london("2024-04-12T11:00")));
  EXPECT_EQ(ask(std::string(kLandlordStream), staff("desk"), "note", {{"text", {"x"}}},
                "2024-04-12T11:00"),
            "no-such-casefile");
}

/// Merges two casefiles about one matter, all the way to the store.
TEST_F(AgreementsTest, LeaveMergingToTheCasefilesThatAreThere) {
  const auto merge = [&](const std::string& one, const std::string& into) {
    return ask(one, staff("desk"), "merge", {{"into", {into}}, {"reason", {"One leak."}}},
               "2024-04-10T10:00");
  };
  EXPECT_EQ(merge("R3", "R9"), "no-such-casefile");
  EXPECT_EQ(merge("R3", "R3"), "no-such-casefile");
  EXPECT_EQ(merge("R1", "R3"), "other-received-later");
  EXPECT_EQ(merge("R3", "R1"), "done");
  EXPECT_FALSE(store_.find(kLandlord, "R3")->casefile.open);
}

}  // namespace
}  // namespace redress::casebook
