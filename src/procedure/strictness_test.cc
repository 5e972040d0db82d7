#include "procedure/strictness_testing.h"
#include "procedure/testing.h"

// How the reader refuses mistakes in what every edition has.
namespace redress::procedure {
namespace {

class Strictness : public testing::TestWithParam<Mistake> {};

TEST_P(Strictness, RefusesAndSaysTheFix) { expect_refused(small_edition(), GetParam()); }

const std::vector<Mistake> kMistakes = {
    {"UnknownKey", "within = \"10", "withn  = \"10",
     "e.toml:36:1: unknown key 'withn' in [stage.stage-1.clock.decision]; did you mean 'within'?"},
    {"UnknownTable", "[role.officer]", "[rol.officer]",
     "e.toml:18:2: unknown key 'rol' in the file; did you mean 'role'?"},
    {"MissingKey", "clause = \"4.1\"\n", "\n",
     "e.toml:34:1: [stage.stage-1.clock.decision] has no 'clause'; add it"},
    {"MissingTable", "[document]\ntitle  = \"Complaints Policy\"\nclause = \"1\"\n", "\n",
     "e.toml:1:1: the file has no 'document'; add it"},
    {"RepeatedKey", "clause = \"4.1\"", "clause = \"4.1\"\nclause = \"4.2\"",
     "e.toml:41:10: Error while parsing key-value pair: cannot redefine existing string 'clause'; "
     "each key stands once in its table: remove one"},
    {"NoLength", "within = \"10 working days\"\n", "",
     "e.toml:34:1: [stage.stage-1.clock.decision] has no 'within'; add it"},
    {"BadLength", "\"10 working days\"", "\"ten days\"",
     "e.toml:36:10: 'ten days' is no length of time; write a number and a unit (hours, working "
     "days, "
     "calendar days, weeks, months, years), such as \"10 working days\", or \"not set\", or \"set "
     "from outside\""},
    {"TextForADate", "in_force = 2024-04-01", "in_force = \"2024-04-01\"",
     "e.toml:4:12: 'in_force' must be a date without quotation marks, 2020-10-01"},
    {"NumberForText", "edition  = \"2024-04\"", "edition  = 2024",
     "e.toml:3:12: 'edition' must be text in quotation marks"},
    {"EmptyReading", "clause = \"4.1\"", "clause = \"4.1\"\nreading = \" \"",
     "e.toml:41:11: 'reading' is empty; say what it is"},
    {"EmptyClause", "clause = \"4.1\"", "clause = \"\"",
     "e.toml:40:10: 'clause' is empty; say what it is"},
    {"UnknownEvent", "from   = \"registered\"", "from   = \"registerd\"",
     "e.toml:37:10: unknown event 'registerd'; did you mean 'registered'?"},
    {"UnknownEventField", "mode = [\"letter\"]", "moed = [\"letter\"]",
     "e.toml:38:39: unknown key 'moed' in 'met_by'; did you mean 'mode'?"},
    {"UnknownMode", "mode = [\"letter\"]", "mode = [\"leter\"]",
     "e.toml:38:47: 'mode' cannot be 'leter'; did you mean 'letter'?"},
    {"UnknownClosedValue", "met_by = { event = \"decision-issued\", mode = [\"letter\"] }",
     "met_by = { event = \"contact\", result = [\"two-ways\"] }",
     "e.toml:38:41: 'result' cannot be 'two-ways'; did you mean 'two-way'?"},
    {"FreeWordsInAPattern", "mode = [\"letter\"]", "reasons = [\"fair\"]",
     "e.toml:38:50: 'reasons' of 'decision-issued' holds free words, which no rule can ask for; "
     "remove it"},
    {"UnknownStageInAPattern", "mode = [\"letter\"]", "stage = \"stage-3\"",
     "e.toml:38:47: no stage 'stage-3' in this edition; did you mean 'stage-1'?"},
    {"UnknownRole", "owner    = [\"officer\"]", "owner    = [\"oficer\"]",
     "e.toml:29:13: no role 'oficer' in this edition; did you mean 'officer'?"},
    {"UnknownOutcome", "outcomes = [\"upheld\"]\nnext", "outcomes = [\"uphold\"]\nnext",
     "e.toml:30:13: no outcome 'uphold' in this edition; did you mean 'upheld'?"},
    {"UnknownStage", "next     = \"stage-2\"", "next     = \"stage-3\"",
     "e.toml:31:12: no stage 'stage-3' in this edition; did you mean 'stage-1'?"},
    {"UnknownKind", "[kind.complaint]", "[kind.complain]",
     "e.toml:12:7: the kind 'complain' needs a form, which says what is done with it: form = "
     "\"complaint\"; did you mean 'complaint'?"},
    {"UnknownBody", "body   = \"ombudsman\"", "body   = \"ombudsmen\"",
     "e.toml:60:10: no body 'ombudsmen' in this edition; did you mean 'ombudsman'?"},
    {"UnknownAct", ".before.issue-decision]", ".before.issue-decisions]",
     "e.toml:42:23: unknown act 'issue-decisions'; did you mean 'issue-decision'?"},
    {"UnknownOptionalAct", "acts     = [\"hold-hearing\"]", "acts     = [\"issue-decision\"]",
     "e.toml:49:13: unknown optional act 'issue-decision' in 'acts'; use check-advocate, "
     "offer-mediation, run-mediation, offer-panel, send-form, receive-form, decide-hearing, "
     "hold-hearing or close-early"},
    {"UnknownClosedWord", "form   = \"review\"", "form   = \"reviews\"",
     "e.toml:59:10: 'form' cannot be 'reviews'; did you mean 'review'?"},
    {"UnknownThingToTell", "\"reason\", \"new-date\"", "\"reason\", \"newdate\"",
     "e.toml:39:35: unknown thing to tell 'newdate' in 'must_tell'; did you mean 'new-date'?"},
    {"UnknownLapse", "clause = \"4.1\"", "clause = \"4.1\"\non_lapse = \"close\"",
     "e.toml:41:12: unknown act of the system 'close' in 'on_lapse'; use make-formal, "
     "end-unanswered or close-window"},
    {"NothingNamedYet", "owner    = [\"officer\"]",
     "owner    = [\"officer\"]\nacts = [\"send-form\"]\noptions = [\"a\", \"a\"]",
     "e.toml:31:17: 'a' stands twice in 'options'; remove one"},
    {"NameNotKebabCase", "[role.officer]", "[role.Officer]",
     "e.toml:18:7: the role 'Officer' is not a plain name; write it in lower-case words with "
     "hyphens, like 'stage-1'"},
    {"GateFalse", "comment_invited = true", "comment_invited = false",
     "e.toml:43:19: 'comment_invited' can only be true; leave it out where it is not"},
    {"GateWithoutNumber", "comment_invited = true", "spoken = { or_attempts = 0 }",
     "e.toml:43:26: 'or_attempts' must be a whole number from 1"},
    {"GateAsksNothing", "comment_invited = true\n", "",
     "e.toml:42:1: [stage.stage-1.before.issue-decision] asks for nothing; say by whom, what "
     "must be true, or by which mode"},
    {"EmptyList", "owner    = [\"officer\"]", "owner    = []",
     "e.toml:29:12: 'owner' must be a list of texts, [\"...\"]"},
    {"TextForAList", "owner    = [\"officer\"]", "owner    = \"officer\"",
     "e.toml:29:12: 'owner' must be a list of texts, [\"officer\"]"},
    {"DeadlineMetByNothing", "met_by = { event = \"decision-issued\", mode = [\"letter\"] }\n", "",
     "e.toml:34:1: [stage.stage-1.clock.decision] has no 'met_by'; add it"},
    {"OpeningMetBySomething", "name   = \"Decision\"", "name   = \"Decision\"\nuse = \"opening\"",
     "e.toml:39:10: an opening is met by nothing: a right opens; leave 'met_by' out"},
    {"HoursThatEndWithTheDay", "within = \"10 working days\"",
     "within = \"48 hours\"\nends = \"end-of-day\"",
     "e.toml:37:8: hours always end exactly; leave 'ends' out"},
    {"ExtensionOfNothing", "within = \"10 working days\"",
     "within = \"not set\"\nextend = { up_to = \"10 working days\" }",
     "e.toml:37:10: only a deadline or a window with a length can be extended; leave 'extend' out"},
    {"DelayOfAWindow", "name   = \"Decision\"", "name   = \"Decision\"\nuse = \"window\"",
     "e.toml:40:10: only a deadline can be late; leave 'delay' out"},
    {"IssueThatMeetsAClock", "met_by = { event = \"decision-issued\", mode = [\"letter\"] }",
     "met_by = \"issue-arose\"",
     "e.toml:38:10: 'issue-arose' is a day and no event; a clock can count from it, with from = "
     "\"issue-arose\", and nothing else can name it"},
    {"StageThatLoops", "acts     = [\"hold-hearing\"]", "next     = \"stage-1\"",
     "e.toml:27:8: the stage 'stage-1' leads back to itself; the last stage has no 'next'"},
    {"StageNothingLeadsTo", "next     = \"stage-2\"\n", "",
     "e.toml:45:8: nothing leads to the stage 'stage-2'; a kind must open it, or a stage before it "
     "must have it as 'next'"},
    {"StageWithoutOutcomes", "outcomes = [\"upheld\"]\nacts", "acts",
     "e.toml:46:1: [stage.stage-2] has no outcomes; a decision needs at least one"},
    {"FormalStageForInformal", "opens      = \"stage-1\"",
     "opens      = \"stage-1\"\ninformal = \"stage-1\"",
     "e.toml:12:7: the stage 'stage-1' is not informal; write informal = true there, or another "
     "stage here"},
    {"InformalStageOpened", "acts     = [\"hold-hearing\"]", "informal = true",
     "e.toml:27:8: the stage 'stage-2' is informal; no stage leads to it, a kind does, with "
     "'informal'"},
    {"GateOfAnActNotThere", ".before.issue-decision]", ".before.hold-hearing]",
     "e.toml:27:8: 'hold-hearing' is no act of the stage 'stage-1'; add it to 'acts'"},
    {"DeemedWithoutATable", "from   = \"registered\"",
     "from   = { event = \"registered\", deemed = true }",
     "e.toml:27:8: the clock 'decision' counts from deemed delivery; add [deemed-delivery]"},
    {"BadMoment", "calendar = \"england-and-wales\"",
     "calendar = \"england-and-wales\"\nregisters_as_of = \"whenever\"",
     "e.toml:7:19: 'registers_as_of' cannot be 'whenever'; use receipt or registration"},
    {"BadOfficeHours", "[document]", "[office]\ncloses_at = \"5pm\"\n\n[document]",
     "e.toml:9:13: '5pm' is no time of day; write it like \"17:00\""},
    {"BadClosure", "[document]", "[office.closed]\nchristmas = \"Closed\"\n\n[document]",
     "e.toml:9:1: 'christmas' must be a day or the first and the last of some, with the reason: "
     "\"2020-12-24\" = \"Christmas closure\", \"2021-02-15 to 2021-02-19\" = \"Half term\""},
    {"BadDeemedDelivery", "[document]",
     "[deemed-delivery]\nletter = -1\nclause = \"1\"\n\n[document]",
     "e.toml:9:10: 'letter' must be a whole number of working days, 0 to 30"},
};

INSTANTIATE_TEST_SUITE_P(Reader, Strictness, testing::ValuesIn(kMistakes),
                         [](const auto& row) { return row.param.what; });

TEST(ReaderProblems, AreAllToldAtOnceInTheOrderOfTheFile) {
  const auto said =
      problems_of("[procedure]\nlandlord = 1\nedition = \"x\"\n\n[kind.complaint]\nnmae = \"C\"\n");
  EXPECT_THAT(said,
              testing::ElementsAre(
                  "e.toml:1:1: [procedure] has no 'in_force', 'clause' and 'calendar'; add them",
                  "e.toml:1:1: the file has no 'document' and 'stage'; add them",
                  "e.toml:2:12: 'landlord' must be text in quotation marks",
                  "e.toml:5:1: [kind.complaint] has no 'definition' and 'clause'; add them",
                  "e.toml:6:1: unknown key 'nmae' in [kind.complaint]; did you mean 'name'?"));
}

}  // namespace
}  // namespace redress::procedure
