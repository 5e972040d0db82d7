#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "procedure/reader.h"
#include "procedure/testing.h"
#include "procedure/vocabulary_testing.h"

namespace redress::procedure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Edition wide() {
  return *read_edition(wide_edition(), "e.toml", "example", vocabulary_for_tests());
}

TEST(RulesReader, ReadsAnEntryRuleThatAppliesByItself) {
  const auto edition = wide();
  const EntryRule* late = edition.entry_rule("late");
  ASSERT_NE(late, nullptr);
  EXPECT_EQ(late->effect, EntryEffect::exclude);
  EXPECT_EQ(late->lapsed, "age");
  EXPECT_THAT(late->when.kind, ElementsAre("complaint"));
  EXPECT_THAT(late->by, ElementsAre("director"));
  EXPECT_THAT(late->unless, ElementsAre("exceptional"));
  EXPECT_THAT(late->checks, ElementsAre("letter-read"));
  EXPECT_THAT(late->must_tell, ElementsAre("the limit"));
  EXPECT_EQ(late->offers, "suggestion");
  EXPECT_TRUE(late->after_registration);
  EXPECT_TRUE(late->applies_by_itself());
  EXPECT_TRUE(edition.entry_rule("again")->applies_by_itself());
}

TEST(RulesReader, ReadsARedirectThatIsAppliedByJudgement) {
  const auto edition = wide();
  const EntryRule* agency = edition.entry_rule("agency");
  EXPECT_EQ(agency->effect, EntryEffect::redirect);
  EXPECT_EQ(agency->to, "the agency's own procedure");
  EXPECT_TRUE(agency->with_consent);
  EXPECT_FALSE(agency->applies_by_itself());
}

TEST(RulesReader, ReadsWhoMustSayYesAndWhoIsAsked) {
  const auto edition = wide();
  ASSERT_THAT(edition.authorities, SizeIs(2));
  const Authority& late = edition.authorities[0];
  EXPECT_EQ(late.id, "refuse-late");
  EXPECT_EQ(late.stage, "");
  EXPECT_THAT(late.of, ElementsAre("late"));
  EXPECT_THAT(late.asked_by, ElementsAre("officer"));
  EXPECT_THAT(late.evidence, ElementsAre("letter-read"));
  EXPECT_THAT(edition.authorities[1].of, ElementsAre("restricted"));
  ASSERT_THAT(edition.stage("stage-2")->authorities, SizeIs(2));
  const Authority& limit = edition.stage("stage-2")->authorities[0];
  EXPECT_EQ(limit.stage, "stage-2");
  EXPECT_TRUE(limit.above_own_limit);
  EXPECT_THAT(limit.all_of, ElementsAre("director", "executive"));
  EXPECT_THAT(limit.any_of, ElementsAre("officer"));
  EXPECT_THAT(limit.grounds, ElementsAre("exceptional"));
  EXPECT_FALSE(limit.is_consultation());
  EXPECT_TRUE(edition.stage("stage-2")->authorities[1].is_consultation());
}

TEST(RulesReader, ReadsAPanelAndHowItsStageIsRefused) {
  const auto edition = wide();
  const Stage* stage = edition.stage("stage-2");
  EXPECT_EQ(stage->panel->size, 3);
  EXPECT_THAT(stage->panel->pools, ElementsAre("the Board", "the residents' forum"));
  EXPECT_EQ(stage->panel->supporters, 1);
  EXPECT_THAT(stage->refuse->by, ElementsAre("director"));
  EXPECT_THAT(stage->refuse->grounds, ElementsAre("exceptional"));
  EXPECT_EQ(stage->refuse->offers, "suggestion");
  EXPECT_EQ(edition.stage("stage-1")->panel, std::nullopt);
}

TEST(RulesReader, ReadsTheGatesOfAHearing) {
  const auto edition = wide();
  const auto& gates = edition.stage("stage-2")->before.front().gates;
  ASSERT_THAT(gates, SizeIs(5));
  EXPECT_THAT(std::get<Checked>(gates[0]).checks, ElementsAre("letter-read"));
  EXPECT_TRUE(std::holds_alternative<LearningLogged>(gates[1]));
  EXPECT_TRUE(std::holds_alternative<ResponseReviewed>(gates[2]));
  EXPECT_TRUE(std::holds_alternative<PanelAppointed>(gates[3]));
  EXPECT_THAT(std::get<PackSent>(gates[4]).to, ElementsAre("panel", "complainant"));
  EXPECT_EQ(edition.kind("suggestion")->before.front().act, "close");
}

TEST(RulesReader, ReadsWhatMayHappenToAClock) {
  const auto edition = wide();
  const Clock* age = edition.clock("", "age");
  ASSERT_THAT(age->met_by, SizeIs(2));
  EXPECT_EQ(age->met_by[1].event, "registered");
  EXPECT_THAT(age->late->by, ElementsAre("director"));
  EXPECT_THAT(age->late->grounds, ElementsAre("exceptional"));
  EXPECT_EQ(age->late->source.clause, "7.1");
  const Clock* evidence = edition.clock("", "evidence");
  EXPECT_EQ(evidence->extend->by_body, "ombudsman");
  EXPECT_THAT(evidence->extend->must_tell, ElementsAre("reason"));
  EXPECT_TRUE(evidence->delay->needs_evidence);
}

TEST(RulesReader, ReadsRemediesAndPeople) {
  const auto edition = wide();
  const Remedy* payment = edition.remedy("payment");
  EXPECT_TRUE(payment->money);
  EXPECT_TRUE(payment->offsets_arrears);
  EXPECT_THAT(payment->offset_when.kind, ElementsAre("complaint"));
  EXPECT_THAT(edition.capacities.front().bars, ElementsAre("a lawyer"));
  EXPECT_EQ(edition.capacities.front().authority, AuthorityToAct::signed_paper);
  EXPECT_EQ(edition.petition->signatures, 5);
  EXPECT_EQ(edition.petition->households, 4);
  EXPECT_EQ(edition.petition->without_lead, "the first signatory");
  EXPECT_EQ(edition.marker("restricted")->entry, "again");
  EXPECT_THAT(edition.marker("restricted")->conditions, ElementsAre("one named officer"));
  EXPECT_THAT(edition.sides.front().seen_by, ElementsAre("executive"));
  EXPECT_EQ(edition.outcome("not-upheld")->offers, "suggestion");
  EXPECT_EQ(edition.units.front().name, "North");
}

TEST(RulesReader, LeavesUnsetHowManySitOnAPanel) {
  const auto edition = read_edition(small_edition() + "\n[stage.stage-2.panel]\nclause = \"5\"\n",
                                    "e.toml", "example", vocabulary_for_tests());
  ASSERT_TRUE(edition);
  EXPECT_EQ(edition->stage("stage-2")->panel->size, std::nullopt);
  EXPECT_THAT(edition->stage("stage-2")->panel->pools, IsEmpty());
}

}  // namespace
}  // namespace redress::procedure
