#include "procedure/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::procedure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Result<Edition, std::vector<Problem>> read(const std::string& text) {
  return read_edition(text, "e.toml", "example", vocabulary_for_tests());
}

Edition in_order(const std::string& text) {
  const auto edition = read(text);
  if (!edition) {
    ADD_FAILURE() << to_string(edition.error().front());
    return {};
  }
  return *edition;
}

/// The small edition with one of its texts replaced.
std::string with(std::string_view old_words, std::string_view new_words) {
  std::string text = small_edition();
  const auto at = text.find(old_words);
  EXPECT_NE(at, text.npos) << "the small edition has no " << old_words;
  return at == text.npos ? text : text.replace(at, old_words.size(), new_words);
}

TEST(Reader, ReadsASmallEdition) {
  const auto edition = in_order(small_edition());
  EXPECT_EQ(edition.slug, "example");
  EXPECT_EQ(edition.landlord, "Example Homes");
  EXPECT_EQ(edition.id, "2024-04");
  EXPECT_EQ(calendar::to_iso(edition.in_force), "2024-04-01");
  EXPECT_EQ(edition.registers_as_of, RegistersAsOf::receipt);
  ASSERT_NE(edition.stage("stage-1"), nullptr);
  EXPECT_THAT(edition.stage("stage-1")->owner, ElementsAre("officer"));
  EXPECT_TRUE(edition.outcome("upheld")->agreed);
  EXPECT_THAT(edition.body("ombudsman")->contact, ElementsAre("PO Box 152", "Liverpool"));
  EXPECT_EQ(edition.kind("suggestion"), nullptr);
}

TEST(Reader, ReadsAClock) {
  const auto edition = in_order(small_edition());
  const Clock* clock = edition.clock("stage-1", "decision");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->stage, "stage-1");
  EXPECT_EQ(clock->within, (calendar::Amount{10, calendar::Unit::working_days}));
  EXPECT_EQ(clock->from.on.event, "registered");
  ASSERT_EQ(clock->met_by.size(), 1U);
  EXPECT_EQ(clock->met_by[0].event, "decision-issued");
  EXPECT_THAT(clock->met_by[0].where.at("mode"), ElementsAre("letter"));
  EXPECT_EQ(clock->counting, calendar::Counting{});
  EXPECT_THAT(clock->delay->must_tell, ElementsAre("reason", "new-date"));
  EXPECT_EQ(clock->delay->source.clause, "4.1") << "a notice without a clause has its clock's";
  EXPECT_EQ(edition.clock("", "decision"), nullptr);
  EXPECT_EQ(edition.clock("stage-9", "decision"), nullptr);
}

TEST(Reader, ReadsGatesAndRoutes) {
  const auto edition = in_order(small_edition());
  const auto& before = edition.stage("stage-1")->before.front();
  EXPECT_EQ(before.act, "issue-decision");
  ASSERT_EQ(before.gates.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<CommentInvited>(before.gates.front()));
  const auto* route = edition.route("ombudsman");
  ASSERT_EQ(route->opens.size(), 2U);
  EXPECT_EQ(route->opens[0].wait, (calendar::Amount{8, calendar::Unit::weeks}));
  EXPECT_EQ(route->opens[1].on.event, "dp-passed-on");
  EXPECT_EQ(route->opens[1].wait, std::nullopt);
}

TEST(Reader, KeepsTheOrderOfTheFile) {
  const auto edition = in_order(with("[role.officer]", R"([role.zebra]
name = "Zebra"
clause = "3"

[role.officer])"));
  ASSERT_EQ(edition.roles.size(), 2U);
  EXPECT_EQ(edition.roles[0].id, "zebra");
}

TEST(Reader, LeavesUnsetWhatTheDocumentDoesNotGive) {
  const auto edition = in_order(with("\"10 working days\"", "\"not set\""));
  EXPECT_EQ(edition.clock("stage-1", "decision")->within, std::nullopt);
  EXPECT_FALSE(edition.clock("stage-1", "decision")->set_from_outside);
  EXPECT_EQ(edition.document.version, "");
  EXPECT_EQ(edition.document.approved, std::nullopt);
  EXPECT_EQ(edition.office.closes_at, std::nullopt);
}

TEST(Reader, KnowsADateThatAnOutsideBodySets) {
  const auto edition = in_order(with("\"10 working days\"", "\"set from outside\""));
  EXPECT_TRUE(edition.clock("stage-1", "decision")->set_from_outside);
  EXPECT_EQ(edition.clock("stage-1", "decision")->within, std::nullopt);
}

TEST(Reader, CarriesReadings) {
  const auto edition =
      in_order(with("clause = \"4.1\"", "clause = \"4.1\"\nreading = \"From receipt.\"") +
               "\n[reading.A1]\nclause = \"4\"\nissue = \"Unclear.\"\nreading = \"So.\"\n");
  EXPECT_EQ(edition.clock("stage-1", "decision")->source.reading, "From receipt.");
  ASSERT_EQ(edition.readings.size(), 1U);
  EXPECT_EQ(edition.readings[0].id, "A1");
  EXPECT_EQ(edition.readings[0].reading, "So.");
}

TEST(Reader, ReadsAnExtensionAWindowAndAnAge) {
  const auto edition = in_order(
      with("delay  = { must_tell = [\"reason\", \"new-date\"] }",
           "extend = { up_to = \"10 working days\", by = [\"officer\"], must_tell = [\"reason\"], "
           "clause = \"4.9\" }") +
      R"(
[stage.stage-1.clock.escalation]
name     = "Asking for stage 2"
use      = "window"
within   = "28 calendar days"
from     = { event = "decision-issued", deemed = true }
met_by   = { event = "escalation-requested", stage = "stage-2" }
on_lapse = "close-window"
clause   = "4.3"

[clock.age]
name   = "Age"
use    = "window"
within = "12 months"
from   = "issue-arose"
met_by = "received"
when   = { kind = ["complaint"], contactable = true }
clause = "7"

[deemed-delivery]
letter = 2
email  = 0
clause = "4.3"
)");
  const auto& extend = edition.clock("stage-1", "decision")->extend;
  ASSERT_TRUE(extend);
  EXPECT_EQ(extend->times, 1);
  EXPECT_EQ(extend->up_to->count, 10);
  EXPECT_EQ(extend->source.clause, "4.9");
  const Clock* window = edition.clock("stage-1", "escalation");
  EXPECT_EQ(window->use, Use::window);
  EXPECT_TRUE(window->from.deemed);
  EXPECT_EQ(window->on_lapse, "close-window");
  EXPECT_EQ(edition.clock("", "age")->from.on.event, kIssueArose);
  EXPECT_TRUE(edition.clock("", "age")->when.contactable);
  EXPECT_EQ(edition.deemed_delivery.at("letter"), 2);
}

TEST(Reader, OpensARightAtTheStartOfTheDay) {
  const auto edition = in_order(small_edition() + R"(
[clock.right]
name   = "Right"
use    = "opening"
within = "8 weeks"
from   = "exhausted"
clause = "6"
)");
  EXPECT_EQ(edition.clock("", "right")->counting.end, calendar::End::start_of_day);
  EXPECT_THAT(edition.clock("", "right")->met_by, IsEmpty());
}

TEST(Edition, GivesThePathOfAKind) {
  const auto edition = in_order(small_edition());
  const auto path = edition.path("complaint");
  ASSERT_EQ(path.size(), 2U);
  EXPECT_EQ(path[0]->id, "stage-1");
  EXPECT_EQ(path[1]->id, "stage-2");
  EXPECT_THAT(edition.path("compliment"), IsEmpty());
}

TEST(Edition, InForceIsTheLatestThatHadBegun) {
  std::vector<Edition> editions(2);
  editions[0].id = "new";
  editions[0].in_force = *calendar::parse_date("2024-04-01");
  editions[1].id = "old";
  editions[1].in_force = *calendar::parse_date("2020-10-01");
  EXPECT_EQ(edition_in_force(editions, *calendar::parse_date("2020-09-30")), nullptr);
  EXPECT_EQ(edition_in_force(editions, *calendar::parse_date("2024-03-31"))->id, "old");
  EXPECT_EQ(edition_in_force(editions, *calendar::parse_date("2024-04-01"))->id, "new");
}

}  // namespace
}  // namespace redress::procedure
