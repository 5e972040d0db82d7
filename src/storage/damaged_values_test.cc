#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "casebook/upkeep.h"
#include "storage/damage_testing.h"

// A value that can no longer be read stops the casefile that it belongs to, and no other.
namespace redress::storage {
namespace {

using casebook::moment;
using casebook::StoreProblem;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr int kAYear = 60 * 24 * 365;

/// Damage to the rows of the casefile a 2, beside a 1 and a 3.
const char* const kDamagedRows[] = {
    "update casefile set next_due = 'garbage' where reference = '2'",
    "update casefile set next_due = '' where reference = '2'",
    "update casefile set received_at = 'yesterday' where reference = '2'",
    "update casefile set received_at = '' where reference = '2'",
    "update casefile set wake_at = 'garbage' where reference = '2'",
    "update casefile set wake_at = '' where reference = '2'",
    "update casefile set wake_at = '2022-99-99T09:00:00Z' where reference = '2'",
    "update casefile set is_open = 7 where reference = '2'",
    "update casefile set is_open = -1 where reference = '2'",
    "update due set due_at = 'garbage' where reference = '2' and place = 1",
    "update due set started_at = '2022-09-12' where reference = '2' and place = 0",
    "update due set met_at = '' where reference = '2' and place = 0",
};

template <class Engine>
class DamagedValues : public testing::Test {
 protected:
  DamagedValues() {
    for (const char* stream : {"1", "2", "3"}) {
      EXPECT_TRUE(store().append(casebook::append_to("a", stream, {}, 2)));
    }
  }

  auto& store() { return engine_.get(); }

  void damage_with(const std::string& sql) { damage(engine_, sql); }

  std::vector<StoreProblem> verified() {
    std::vector<StoreProblem> problems;
    const auto found = casebook::verify(store(), casebook::planted_rows,
                                        [&](const auto& one) { problems.push_back(one); });
    EXPECT_EQ(found.streams, 3);
    return problems;
  }

  std::vector<StoreProblem> rebuilt() {
    std::vector<StoreProblem> problems;
    (void)casebook::rebuild(store(), casebook::planted_rows,
                            [&](const auto& one) { problems.push_back(one); });
    return problems;
  }

  std::vector<std::string> in_tray(int limit) {
    std::vector<std::string> references;
    casebook::TrayQuery query{.landlord = "a", .limit = limit};
    for (auto page = store().tray(query); !page.empty(); page = store().tray(query)) {
      EXPECT_LE(std::ssize(page), limit);
      for (const auto& row : page) {
        references.push_back(row.reference);
      }
      query.after = place_of(page.back());
    }
    return references;
  }

  std::vector<std::string> to_wake(int limit) {
    std::vector<std::string> references;
    casebook::Register::Waking last;
    for (auto due = store().to_wake(moment(kAYear), last, limit); !due.empty();
         due = store().to_wake(moment(kAYear), last, limit)) {
      for (const auto& one : due) {
        references.push_back(one.name.stream);
      }
      last = due.back();
    }
    return references;
  }

  Engine engine_;
};

TYPED_TEST_SUITE(DamagedValues, DamagedEngines, EngineNames);

TYPED_TEST(DamagedValues, AreNamedByVerifyAndMadeAgainByRebuild) {
  for (const char* sql : kDamagedRows) {
    this->damage_with(sql);
    const auto problems = this->verified();
    ASSERT_EQ(problems.size(), 1U) << sql;
    EXPECT_EQ(problems.front().stream, "2") << sql;
    EXPECT_THAT(problems.front().what, AllOf(HasSubstr("rows"), HasSubstr("rebuild"))) << sql;
    EXPECT_THAT(this->rebuilt(), IsEmpty()) << sql;
    EXPECT_THAT(this->verified(), IsEmpty()) << sql;
  }
}

TYPED_TEST(DamagedValues, StandInNobodyElsesWay) {
  for (const char* sql : kDamagedRows) {
    this->damage_with(sql);
    for (const int limit : {1, 2, 10}) {
      EXPECT_THAT(this->in_tray(limit), AllOf(Contains("1"), Contains("3"))) << sql << limit;
      EXPECT_THAT(this->to_wake(limit), AllOf(Contains("1"), Contains("3"))) << sql << limit;
    }
    EXPECT_THAT(this->rebuilt(), IsEmpty()) << sql;
  }
}

TYPED_TEST(DamagedValues, OfAnEventAreNamedAndTheRestIsChecked) {
  this->damage_with("update event set occurred_at = 'yesterday' where stream = '2' and seq = 2");
  const auto problems = this->verified();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_THAT(problems.front().stream, "2");
  EXPECT_THAT(problems.front().what, AllOf(HasSubstr("event 2"), HasSubstr("yesterday")));
  const auto left = this->rebuilt();
  ASSERT_EQ(left.size(), 1U);
  EXPECT_THAT(left.front().what, AllOf(HasSubstr("event 2"), HasSubstr("yesterday")));
  try {
    this->store().read_all([](const auto&) {});
    ADD_FAILURE() << "copied what cannot be read";
  } catch (const casebook::StorageFailure& failure) {
    EXPECT_THAT(failure.what(), AllOf(HasSubstr("a 2, event 2"), HasSubstr("yesterday")));
  }
}

TYPED_TEST(DamagedValues, AreListed) {
  this->damage_with("update casefile set next_due = 'garbage' where reference = '2'");
  const auto damaged = this->store().damaged_rows();
  ASSERT_EQ(damaged.size(), 1U);
  EXPECT_EQ(damaged.front().name, (casebook::StreamName{"a", "2"}));
  EXPECT_THAT(damaged.front().why, HasSubstr("garbage"));
}

TEST(DamagedNumbers, AreNotTakenForNothing) {
  Sqlite engine;
  EXPECT_TRUE(engine.get().append(casebook::append_to("a", "1", {})));
  damage(engine, "update casefile set is_open = 'garbage'");
  ASSERT_EQ(engine.get().damaged_rows().size(), 1U);
  EXPECT_THAT(engine.get().damaged_rows().front().why, HasSubstr("a stored number reads"));
}

TYPED_TEST(DamagedValues, OfARowWithoutACasefileAreFound) {
  this->damage_with(
      "insert into due (landlord, reference, place, use, name, what, owner, state)"
      " values ('a', '1b', 0, 'promise', 'P1', 'Fix it', 'repairs', 'running')");
  std::vector<StoreProblem> problems;
  (void)casebook::verify(this->store(), casebook::planted_rows,
                         [&](const auto& one) { problems.push_back(one); });
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().stream, "1b");
  EXPECT_THAT(problems.front().what, HasSubstr("rows and no events"));
}

}  // namespace
}  // namespace redress::storage
