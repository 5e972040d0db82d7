#include "procedure/strictness_testing.h"
#include "procedure/testing.h"

// The mistakes of somebody who writes a first draft by the manual: each is one mistake, and one
// message says what may stand there.
namespace redress::procedure {
namespace {

class FirstDraft : public testing::TestWithParam<Mistake> {};

TEST_P(FirstDraft, HasOneMessageForOneMistake) {
  auto text = small_edition();
  const auto at = text.find(GetParam().in_place_of);
  ASSERT_NE(at, text.npos) << GetParam().in_place_of;
  text.replace(at, GetParam().in_place_of.size(), GetParam().written);
  EXPECT_THAT(problems_of(text), testing::ElementsAre(GetParam().said));
}

const std::vector<Mistake> kDrafts = {
    {"MisspeltKeyThatOpensAStage", "opens      =", "open       =",
     "e.toml:15:1: unknown key 'open' in [kind.complaint]; did you mean 'opens'?"},
    {"MisspeltKeyThatMustBeThere", "definition =", "definitoin =",
     "e.toml:14:1: unknown key 'definitoin' in [kind.complaint]; did you mean 'definition'?"},
    {"AnotherWordForAKeyThatMustBeThere", "landlord =", "name     =",
     "e.toml:2:1: unknown key 'name' in [procedure]; did you mean 'landlord'?"},
    {"MisspeltTableOfRoles", "[role.officer]", "[roles.officer]",
     "e.toml:18:2: unknown key 'roles' in the file; did you mean 'role'?"},
    {"ListOfRoles", "[role.officer]", "[[role]]",
     "e.toml:18:1: [[role]] makes a list; write a table for each with its name, [role.example]"},
    {"IdAsAName", "[role.officer]", "[role.Officer]",
     "e.toml:18:7: the role 'Officer' is not a plain name; write it in lower-case words with "
     "hyphens, like 'stage-1'"},
    {"ClockOfAStageAtTheTop", "[stage.stage-1.clock.decision]", "[clock.stage-1.decision]",
     "e.toml:34:16: [clock.stage-1.decision] is no table; did you mean "
     "[stage.stage-1.clock.decision]?"},
    {"NoKindAtAll",
     "[kind.complaint]\nname       = \"Complaint\"\ndefinition = \"Dissatisfaction.\"\nopens      "
     "= "
     "\"stage-1\"\nclause     = \"2\"\n",
     "", "e.toml:1:1: the file has no 'kind'; add it"},
    {"OutcomeUsedTwiceAndDefinedNowhere",
     "[outcome.upheld]\nname   = \"Upheld\"\nagreed = true\nclause = \"4\"\n", "",
     "e.toml:26:13: no outcome 'upheld' in this edition; add [outcome.upheld]"},
    {"NextStageThatIsNotThere", "next     = \"stage-2\"", "next     = \"review\"",
     "e.toml:31:12: no stage 'review' in this edition; use stage-1 or stage-2"},
    {"StageTwice", "[stage.stage-2]", "[stage.stage-1]",
     "e.toml:46:1: Error while parsing table header: cannot redefine existing table "
     "'stage.stage-1'; each table stands once: give this one another name"},
    {"LengthAsANumber", "within = \"10 working days\"", "within = 10",
     "e.toml:36:10: 'within' must be text in quotation marks"},
    {"UnitOfAnotherCountry", "10 working days", "10 business days",
     "e.toml:36:10: '10 business days' is no length of time; write a number and a unit (hours, "
     "working days, calendar days, weeks, months, years), such as \"10 working days\", or \"not "
     "set\", or \"set from outside\""},
    {"DateAsText", "in_force = 2024-04-01", "in_force = \"1 April 2024\"",
     "e.toml:4:12: 'in_force' must be a date without quotation marks, 2020-10-01"},
    {"TextWithoutMarks", "name   = \"Officer\"", "name   = Officer",
     "e.toml:19:10: Error while parsing value: could not determine value type; text stands in "
     "quotation marks, \"like this\""},
    {"EventOfOurOwn", "\"registered\"", "\"complaint-registered\"",
     "e.toml:37:10: unknown event 'complaint-registered'; did you mean registered?; 'redress "
     "procedure words' lists them all"},
    {"EventWithWordsOfItsOwn", "{ event = \"decision-issued\", mode = [\"letter\"] }",
     "\"decision-issued by letter\"",
     "e.toml:38:10: unknown event 'decision-issued by letter'; did you mean decision-issued?; "
     "'redress procedure words' lists them all"},
    {"FieldThatTheEventLacks", "mode = [\"letter\"]", "by = [\"letter\"]",
     "e.toml:38:39: unknown key 'by' in 'met_by'; use acting, stage, outcome, reasons, offers, "
     "sums, sums-why, "
     "raised "
     "or mode"},
    {"WayOfSendingThatIsNone", "mode = [\"letter\"]", "mode = [\"post\"]",
     "e.toml:38:47: 'mode' cannot be 'post'; use letter, email, phone, text-message, in-person, "
     "visit, online, social-media or preferred"},
    {"ExtensionAsALength", "delay  = { must_tell = [\"reason\", \"new-date\"] }",
     "extend = \"10 working days\"",
     "e.toml:39:10: 'extend' is not a table of keys and values, { key = ... }; its keys are "
     "by_body, "
     "times, up_to, at_most, by_agreement, by, must_tell, clause and reading"},
    {"NoAsFalse", "comment_invited = true", "comment_invited = false",
     "e.toml:43:19: 'comment_invited' can only be true; leave it out where it is not"},
    {"ActThatNoAuthorityHas", "[body.ombudsman]",
     "[authority.over]\nact = \"spend\"\nany_of = [\"officer\"]\nclause = "
     "\"6\"\n\n[body.ombudsman]",
     "e.toml:53:7: unknown act to approve 'spend' in 'act'; use exclude, redirect, admit, "
     "offer-remedy, offset, issue-decision, extend-clock, refuse-escalation, accept-late, "
     "decide-hearing, record-compliance, end-promise, mark-person or close-early"},
    {"AuthorityWithAnotherWordForWho", "[body.ombudsman]",
     "[authority.over]\nact = \"offset\"\nby = [\"officer\"]\nclause = \"6\"\n\n[body.ombudsman]",
     "e.toml:54:1: unknown key 'by' in [authority.over]; use when, of, above, asked_by, all_of, "
     "in_order, any_of, "
     "consult, own_yes, not_own, grounds, evidence or reading"},
    {"KeyThatIsThereAlready", "clause = \"4.1\"", "clause = \"4.1\"\nclauses = \"4.2\"",
     "e.toml:41:1: unknown key 'clauses' in [stage.stage-1.clock.decision]; it has 'clause' "
     "already"},
};

INSTANTIATE_TEST_SUITE_P(Reader, FirstDraft, testing::ValuesIn(kDrafts),
                         [](const auto& row) { return row.param.what; });

}  // namespace
}  // namespace redress::procedure
