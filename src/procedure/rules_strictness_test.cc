#include "procedure/strictness_testing.h"
#include "procedure/testing.h"

// How the reader refuses mistakes in the rules on entry, authorities, remedies and people.
namespace redress::procedure {
namespace {

TEST(WideEdition, IsInOrder) { EXPECT_THAT(problems_of(wide_edition()), testing::IsEmpty()); }

class RulesStrictness : public testing::TestWithParam<Mistake> {};

TEST_P(RulesStrictness, RefusesAndSaysTheFix) { expect_refused(wide_edition(), GetParam()); }

const std::vector<Mistake> kMistakes = {
    {"UnknownGround", "unless             = [\"exceptional\"]", "unless = [\"exeptional\"]",
     "e.toml:127:11: no ground 'exeptional' in this edition; did you mean 'exceptional'?"},
    {"UnknownCheck", "checks             = [\"letter-read\"]", "checks = [\"leter-read\"]",
     "e.toml:128:11: no check 'leter-read' in this edition; did you mean 'letter-read'?"},
    {"UnknownEntryRule", "of       = [\"late\"]", "of       = [\"lates\"]",
     "e.toml:149:13: no entry 'lates' in this edition; did you mean 'late'?"},
    {"UnknownMarker", "of     = [\"restricted\"]", "of     = [\"restrictd\"]",
     "e.toml:218:11: no marker 'restrictd' in this edition; did you mean 'restricted'?"},
    {"UnknownEntryOfAMarker", "entry      = \"again\"", "entry      = \"agan\"",
     "e.toml:212:14: no entry 'agan' in this edition; did you mean 'again'?"},
    {"OffersAKindNotThere", "offers = \"suggestion\"\nclause = \"4\"",
     "offers = \"compliment\"\nclause = \"4\"",
     "e.toml:100:10: no kind 'compliment' in this edition; did you mean 'complaint'?"},
    {"RefusalOffersAKindNotThere", "offers  = \"suggestion\"", "offers  = \"enquiry\"",
     "e.toml:177:11: no kind 'enquiry' in this edition; use complaint, suggestion or petition"},
    {"EntryOffersAKindNotThere", "offers             = \"suggestion\"", "offers = \"sugestion\"",
     "e.toml:130:10: no kind 'sugestion' in this edition; did you mean 'suggestion'?"},
    {"NoEffect", "effect             = \"exclude\"\n", "",
     "e.toml:121:1: [entry.late] has no 'effect'; add it"},
    {"UnknownEffect", "effect             = \"exclude\"", "effect = \"excluded\"",
     "e.toml:123:10: 'effect' cannot be 'excluded'; did you mean 'exclude'?"},
    {"RedirectToNowhere", "to           = \"the agency's own procedure\"\n", "",
     "e.toml:134:1: [entry.agency] has no 'to'; add it"},
    {"ExclusionTo", "effect             = \"exclude\"", "effect = \"exclude\"\nto = \"x\"",
     "e.toml:124:6: only a redirect has 'to'; leave it out, or write effect = \"redirect\""},
    {"ExclusionWithConsent", "effect             = \"exclude\"",
     "effect = \"exclude\"\nwith_consent = true",
     "e.toml:124:16: only a redirect has 'with_consent'; leave it out, or write effect = "
     "\"redirect\""},
    {"HearingBeforeEntry", "when               = { kind = [\"complaint\"] }",
     "when = { hearing = \"hold\" }",
     "e.toml:125:8: [entry.late] comes before any hearing; leave 'hearing' out of 'when'"},
    {"LapsedUnknown", "lapsed             = \"age\"", "lapsed = \"agee\"",
     "e.toml:124:10: 'lapsed' names no window of the casefile: 'agee'; did you mean 'age'?"},
    {"LapsedOfNoWindow", "lapsed             = \"age\"", "lapsed = \"evidence\"",
     "e.toml:124:10: 'lapsed' waits for a right to close, and the clock 'evidence' is no window; "
     "write use = \"window\" there, or another clock here"},
    {"LapsedWithoutAnyWindow", "use    = \"window\"\n", "use    = \"deadline\"\n",
     "e.toml:124:22: 'lapsed' waits for a right to close, and the clock 'age' is no window; write "
     "use = \"window\" there, or another clock here"},
    {"UnknownKeyOfAnEntryRule", "must_tell          = [\"the limit\"]",
     "mst_tell = [\"the limit\"]",
     "e.toml:129:1: unknown key 'mst_tell' in [entry.late]; did you mean 'must_tell'?"},
    {"UnknownActToApprove", "act     = \"issue-decision\"", "act     = \"issue-decisions\"",
     "e.toml:164:11: unknown act to approve 'issue-decisions' in 'act'; did you mean "
     "'issue-decision'?"},
    {"NoActToApprove", "act     = \"issue-decision\"\n", "",
     "e.toml:163:1: [stage.stage-2.authority.advice] has no 'act'; add it"},
    {"OfWhatTheActHasNone", "act     = \"issue-decision\"",
     "act     = \"close-early\"\nof = [\"late\"]",
     "e.toml:165:6: 'of' names entry rules where the act is 'exclude', 'redirect' or 'admit', "
     "markers where it is 'mark-person', outcomes where it is 'issue-decision', remedies where it "
     "is 'offer-remedy', and 'waived' or 'broken' where it is 'end-promise'; leave it out here"},
    {"OfEntryRulesBeforeAMarker", "of     = [\"restricted\"]", "of     = [\"late\"]",
     "e.toml:218:11: no marker 'late' in this edition; use restricted"},
    {"LimitOfWhatHasNoAmount", "act     = \"issue-decision\"",
     "act     = \"issue-decision\"\nabove = \"own-limit\"",
     "e.toml:165:9: only 'offer-remedy' has an amount to limit; leave 'above' out"},
    {"UnknownLimit", "above   = \"own-limit\"", "above   = \"limit\"",
     "e.toml:157:11: unknown limit 'limit' in 'above'; use own-limit"},
    {"AsksNobody", "all_of   = [\"director\"]\n", "",
     "e.toml:147:1: [authority.refuse-late] asks nobody; say who with 'all_of', 'any_of' or "
     "'consult'"},
    {"ConsultsAndApproves", "consult = [\"director\", \"executive\"]",
     "consult = [\"director\"]\nany_of = [\"officer\"]",
     "e.toml:165:11: who is consulted does not approve; put 'consult' into an authority of its "
     "own"},
    {"AuthorityNotKebabCase", "[authority.refuse-late]", "[authority.refuse_late]",
     "e.toml:147:12: the authority 'refuse_late' is not a plain name; write it in lower-case words "
     "with hyphens, like 'stage-1'"},
    {"PanelWithoutClause", "supporters = 1\nclause     = \"5.1\"", "supporters = 1",
     "e.toml:168:1: [stage.stage-2.panel] has no 'clause'; add it"},
    {"PanelOfNobody", "size       = 3", "size = 0",
     "e.toml:169:8: 'size' must be a whole number from 1"},
    {"PanelGateWithoutAPanel",
     "[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "[stage.stage-1.before.close]\npanel_appointed = true\nclause = "
     "\"5\"\n\n[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "e.toml:181:1: 'panel_appointed' asks for a panel, and the stage has none; add "
     "[stage.stage-1.panel]"},
    {"PapersWithoutAPanel",
     "[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "[stage.stage-1.before.close]\npack_sent = [\"panel\"]\nclause = "
     "\"5\"\n\n[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "e.toml:181:1: 'pack_sent' asks for a panel, and the stage has none; add "
     "[stage.stage-1.panel]"},
    {"OfferedPanelOfAStageWithoutOne",
     "[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "[stage.stage-1.before.close]\noffered_panel_appointed = true\nclause = "
     "\"5\"\n\n[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "e.toml:181:1: 'offered_panel_appointed' asks for a panel, and the stage has none; add "
     "[stage.stage-1.panel]"},
    {"AgreementToWhatAsksForNone",
     "[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "[stage.stage-1.before.close]\nagreed = true\nclause = "
     "\"5\"\n\n[stage.stage-2.before.hold-hearing]\nchecked           = [\"letter-read\"]",
     "e.toml:181:10: only 'register' and 'make-formal' ask for the person's agreement; leave it "
     "out"},
    {"UnknownReaderOfPapers", "pack_sent         = [\"panel\", \"complainant\"]",
     "pack_sent = [\"panels\"]",
     "e.toml:185:14: unknown reader of the papers 'panels' in 'pack_sent'; did you mean 'panel'?"},
    {"RefusalOfTheFirstStage", "[stage.stage-2.refuse]", "[stage.stage-1.refuse]",
     "e.toml:174:16: nobody asks for the stage 'stage-1': no stage has it as 'next'; leave "
     "'refuse' out"},
    {"RefusalWithoutGrounds", "grounds = [\"exceptional\"]\noffers", "offers",
     "e.toml:174:1: [stage.stage-2.refuse] has no 'grounds'; add it"},
    {"LateOfADeadline", "needs_evidence = true }",
     "needs_evidence = true }\nlate = { by = [\"director\"] }",
     "e.toml:119:8: only a right that closed can be used late; leave 'late' out, or write use = "
     "\"window\""},
    {"LateSaysNothing",
     "late   = { by = [\"director\"], grounds = [\"exceptional\"], clause = \"7.1\" }",
     "late = { clause = \"7.1\" }",
     "e.toml:109:8: 'late' says nothing; say by whose discretion, or on which grounds"},
    {"ExtensionByABodyAndByUs", "by_body = \"ombudsman\",", "by_body = \"ombudsman\", times = 2,",
     "e.toml:117:43: the outside body decides how often and how far; leave 'times' out, or "
     "'by_body'"},
    {"ExtensionByAnUnknownBody", "by_body = \"ombudsman\"", "by_body = \"ombudsmen\"",
     "e.toml:117:22: no body 'ombudsmen' in this edition; did you mean 'ombudsman'?"},
    {"MetByAnEmptyList", "met_by = [\"received\", \"registered\"]", "met_by = []",
     "e.toml:108:10: 'met_by' is empty; say which event meets the clock"},
    {"MetByTheSameTwice", "met_by = [\"received\", \"registered\"]",
     "met_by = [\"received\", \"received\"]",
     "e.toml:108:23: this act stands twice in 'met_by'; remove one"},
    {"MetByAnUnknownAct", "met_by = [\"received\", \"registered\"]",
     "met_by = [\"received\", \"registerd\"]",
     "e.toml:108:23: unknown event 'registerd'; did you mean 'registered'?"},
    {"OffsetWithoutMoney", "money   = true\n", "",
     "e.toml:191:11: only money is set against what is owed; leave 'offset' out, or write money = "
     "true"},
    {"UnknownAuthorityToAct", "authority = \"signed\"", "authority = \"spoken\"",
     "e.toml:199:13: unknown authority 'spoken' in 'authority'; use recorded or signed"},
    {"PetitionWithoutItsKind", "[kind.petition]", "[kind.enquiry]",
     "e.toml:202:2: no kind 'petition' in this edition; use complaint, suggestion or enquiry"},
    {"PetitionWithoutSignatures", "signatures   = 5\n", "",
     "e.toml:202:1: [petition] has no 'signatures'; add it"},
    {"SideSeenByNobody", "seen_by = [\"executive\"]\n", "",
     "e.toml:222:1: [side.staff-conduct] has no 'seen_by'; add it"},
    {"SideSeenByAnUnknownRole", "seen_by = [\"executive\"]", "seen_by = [\"executives\"]",
     "e.toml:224:12: no role 'executives' in this edition; did you mean 'executive'?"},
    {"GateOfAKindAsksNothing", "by     = [\"officer\"]\nclause = \"2.1\"", "clause = \"2.1\"",
     "e.toml:69:1: [kind.suggestion.before.close] asks for nothing; say by whom, what must be "
     "true, or by which mode"},
    {"EvidenceFalse", "needs_evidence = true", "needs_evidence = false",
     "e.toml:118:53: 'needs_evidence' can only be true; leave it out where it is not"},
};

INSTANTIATE_TEST_SUITE_P(Reader, RulesStrictness, testing::ValuesIn(kMistakes),
                         [](const auto& row) { return row.param.what; });

/// Without a panel anywhere, a gate for every stage or for a kind cannot ask for one.
TEST(RulesProblems, NameAGateForAPanelThatIsNowhere) {
  const std::string gates =
      "\n[before.close]\npanel_appointed = true\nclause = \"1\"\n"
      "[kind.complaint.before.close]\npack_sent = [\"panel\"]\nclause = \"1\"\n";
  EXPECT_THAT(
      problems_of(small_edition() + gates),
      testing::ElementsAre(
          "e.toml:65:1: 'panel_appointed' asks for a panel, and no stage has one; add "
          "[stage.*.panel]",
          "e.toml:68:1: 'pack_sent' asks for a panel, and no stage has one; add [stage.*.panel]"));
  EXPECT_THAT(problems_of(wide_edition() + gates), testing::IsEmpty());
}

TEST(RulesProblems, NameTheWindowAnEntryRuleWaitsForInVain) {
  EXPECT_THAT(
      problems_of(small_edition() + "\n[entry.late]\nname = \"Late\"\neffect = \"exclude\"\n"
                                    "lapsed = \"age\"\nclause = \"1\"\n"),
      testing::ElementsAre("e.toml:67:10: 'lapsed' names no window of the casefile: 'age'; add "
                           "[clock.age] with use = \"window\""));
}

}  // namespace
}  // namespace redress::procedure
