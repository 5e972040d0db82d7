#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/upkeep.h"
#include "casebook/watch_testing.h"

// Rows follow the calendar and the edition they were made from.
namespace redress::casebook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A calendar file was changed and the server started again, over the same store.
class ChangedCalendar : public Watch {
 protected:
  ChangedCalendar() { begin("R1"); }

  [[nodiscard]] std::optional<Instant> in_tray() {
    return store_.tray({.landlord = "example-homes"}).at(0).next_due;
  }

  [[nodiscard]] static Instant on_casefile(Casebook& casebook) {
    const auto opened = casebook.look("example-homes", "R1", at("2024-04-03T10:00"));
    for (const auto& deadline : opened->standing.deadlines) {
      if (deadline.owed() && deadline.due) {
        return deadline.due->at;
      }
    }
    return {};
  }

  std::vector<std::string> verified(const Shelf& shelf) {
    std::vector<std::string> said;
    (void)verify(store_, row_maker(shelf),
                 [&](const StoreProblem& problem) { said.push_back(problem.what); });
    return said;
  }

  Rebuild rebuilt(const Shelf& shelf) {
    return rebuild_outdated(store_, shelf, row_maker(shelf),
                            [](const auto& problem) { ADD_FAILURE() << problem.what; });
  }

  const Shelf changed_ = *Shelf::of({edition_of("example-homes"), edition_of("other-homes")},
                                    {april({"2024-04-01", "2024-04-10"})});
};

TEST_F(ChangedCalendar, MovesTrayCasefileAndVerifyToTheSameDate) {
  begin("R2", "other-homes");
  EXPECT_THAT(verified(shelf_), IsEmpty());
  EXPECT_EQ(rebuilt(shelf_).streams, 0) << "nothing has changed";
  Casebook casebook(changed_, store_, {.reference = [] { return "R3"; }, .salt = fresh_salt});
  EXPECT_EQ(on_casefile(casebook), at("2024-04-17T23:59:59"));
  EXPECT_EQ(in_tray(), at("2024-04-16T23:59:59"));
  EXPECT_THAT(verified(changed_),
              ElementsAre(HasSubstr("next due 2024-04-16T22:59:59Z where the history makes "
                                    "2024-04-17T22:59:59Z"),
                          HasSubstr("next due")));
  EXPECT_EQ(rebuilt(changed_), (Rebuild{.streams = 2, .problems = 0}));
  EXPECT_EQ(in_tray(), at("2024-04-17T23:59:59"));
  EXPECT_THAT(verified(changed_), IsEmpty());
  EXPECT_EQ(rebuilt(changed_).streams, 0) << "once is enough";
}

TEST_F(ChangedCalendar, RebuildsNothingForAnEditionThatDidNotChange) {
  begin("R2", "other-homes");
  auto edition = edition_of("example-homes");
  edition.stages.front().name += " (renamed)";
  const auto renamed = *Shelf::of({edition, edition_of("other-homes")}, {april({"2024-04-01"})});
  EXPECT_EQ(rebuilt(renamed).streams, 1);
}

TEST_F(ChangedCalendar, LeavesAloneWhatCannotBeRebuiltAndGoesOn) {
  begin("R2");
  store_.spoilt = "R1";
  int problems = 0;
  const auto done =
      rebuild_outdated(store_, changed_, row_maker(changed_), [&](const auto&) { ++problems; });
  EXPECT_EQ(done, (Rebuild{.streams = 2, .problems = 1}));
  EXPECT_EQ(problems, 1);
  const auto again = rebuild_outdated(store_, changed_, row_maker(changed_), [](const auto&) {});
  EXPECT_EQ(again, (Rebuild{.streams = 1, .problems = 1})) << "a start rebuilds only what is left";
}

}  // namespace
}  // namespace redress::casebook
