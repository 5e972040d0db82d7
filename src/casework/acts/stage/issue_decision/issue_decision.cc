#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/people/panel.h"
#include "casework/rules/permission/approvals.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// The roles that the current stage has a copy go to.
std::vector<Choice> roles_copied(const Situation& here) {
  std::vector<Choice> choices;
  if (const auto* stage = here.stage()) {
    for (const auto& role : stage->copied) {
      choices.push_back({role, role_names(here.edition, {role}), ""});
    }
  }
  return choices;
}

/// The last proposal of the stage; null where there is none.
const DecisionProposed* last_proposal(const Situation& here) {
  const DecisionProposed* last = nullptr;
  for (const auto& event : here.history) {
    const auto* proposed = event.body.as<DecisionProposed>();
    last = proposed && proposed->stage == here.casefile.stage ? proposed : last;
  }
  return last;
}

Texts proposed_outcome(const Situation& here) {
  const auto* proposal = last_proposal(here);
  return proposal ? Texts{proposal->outcome} : Texts{};
}

Texts proposed_reasons(const Situation& here) {
  const auto* proposal = last_proposal(here);
  const bool erased = proposal && proposal->reasons == kErasedWords;
  return proposal && !erased ? Texts{proposal->reasons} : Texts{};
}

/// Issues the decision of the stage. It is issued when it is sent. Where no stage follows, it
/// exhausts the procedure.
struct IssueDecision {
  static constexpr ActTraits kTraits{.name = "issue-decision",
                                     .title = "Issue the decision",
                                     .leaves = {DecisionIssued::kName},
                                     .by_deciders = true,
                                     .late = true,
                                     .approvable = true,
                                     .checked = true};

  std::string outcome;
  std::string reasons;
  Texts offers;
  std::string sums;
  std::string sums_why;
  Texts raised;
  std::string mode;
  Texts copied;

  void questions(Asker& ask) {
    ask(outcome, {.name = "outcome",
                  .words = "What is the outcome?",
                  .kind = QuestionKind::choice,
                  .from = choices::outcomes,
                  .known = proposed_outcome});
    ask(reasons, {.name = "reasons",
                  .words = "What are the reasons?",
                  .hint = "As the person will read them",
                  .kind = QuestionKind::words,
                  .known = proposed_reasons});
    auto which_offers = ask_offers();
    which_offers.known = standing_offers;
    ask(offers, which_offers);
    ask(sums, ask_sums());
    ask(sums_why, ask_sums_why());
    ask(raised, {.name = "raised",
                 .words = "Did they raise something that is valid on its own?",
                 .hint = "It is then logged as feedback of its own, linked to this",
                 .kind = QuestionKind::choices,
                 .from = choices::raised_kinds,
                 .required = false});
    ask(mode, ask_mode());
    ask(copied, {.name = "copied",
                 .words = "Who was sent a copy?",
                 .kind = QuestionKind::choices,
                 .from = roles_copied,
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
  /// What the edition ties to the outcome goes with it, and nothing else.
  [[nodiscard]] std::optional<Refusal> unless_as_outcome_says(const Situation& here) const;
  /// Every sum in the reasons is offered, or promised to nobody.
  [[nodiscard]] std::optional<Refusal> unless_sums_settled(const Situation& here) const;
};

/// People were told that they are heard on that day: nothing is decided before it.
std::optional<Refusal> unless_sitting_over(const Situation& here) {
  const auto& all = here.casefile.sittings;
  const auto arranged = std::ranges::find_if(all, [&](const Sitting& sitting) {
    return sitting.open && sitting.stage == here.casefile.stage;
  });
  if (arranged == all.end()) {
    return std::nullopt;
  }
  return refusal("sitting-before",
                 "The sitting {hearing} is arranged, and the person is to be heard first. Record "
                 "that it was held, or call it off.",
                 {{"hearing", arranged->id}})
      .until(HearingHeld::kName);
}

std::optional<Refusal> IssueDecision::barred(const Situation& here) {
  if (auto bar = unless_stage_open(here)) {
    return bar;
  }
  if (auto bar = unless_decided_before(here)) {
    return bar;
  }
  if (auto bar = unless_sitting_beside(here)) {
    return bar;
  }
  if (auto bar = unless_found_out_settled(here)) {
    return bar;
  }
  if (auto bar = unless_panel_may_decide(here)) {
    return bar;
  }
  if (auto bar = unless_sitting_over(here)) {
    return bar;
  }
  if (auto bar = unless_mediation_settled(here)) {
    return bar;
  }
  if (auto bar = unless_lead_sought(here)) {
    return bar;
  }
  return unless_approvals_answered(here);
}

/// A document that names no outcomes asks for nothing beside one.
std::optional<Refusal> IssueDecision::unless_as_outcome_says(const Situation& here) const {
  const auto* rule = here.edition.outcome(outcome);
  if (rule == nullptr) {
    return std::nullopt;
  }
  if (!raised.empty() && (!rule->offers || raised != Texts{*rule->offers})) {
    return refusal("not-with-this-outcome",
                   "With the outcome “{outcome}” nothing is taken up beside it.",
                   {{"outcome", rule->name}}, rule->source);
  }
  if (rule->with_offer && offers.empty()) {
    return refusal("offer-missing",
                   "“{outcome}” says that something is offered. Offer it first, and name it.",
                   {{"outcome", rule->name}}, rule->source);
  }
  return std::nullopt;
}

/// Whoever was told that an earlier letter does not hold had that letter until then, and no other.
std::optional<Refusal> unless_after_what_they_were_told(const Situation& here) {
  for (const auto& event : here.history) {
    const auto* slip = event.body.as<TakenBack>();
    if (slip && slip->what == DecisionIssued::kName && slip->stage == here.casefile.stage &&
        slip->reached == "yes" && here.circumstances.occurred_at < event.occurred_at) {
      return refusal("told-otherwise-then",
                     "Until {when} the person had the letter that was taken back. What decides it "
                     "now was sent after that.",
                     {{"when", calendar::to_words(calendar::to_london(event.occurred_at))}});
    }
  }
  return std::nullopt;
}

std::optional<Refusal> IssueDecision::unless_sums_settled(const Situation& here) const {
  if (!sums.empty()) {
    return unless_promised_to_nobody(reasons, sums_why, offers, here);
  }
  constexpr std::string_view kInstead = "say that none of it is promised";
  auto refused = unless_sums_offered(reasons, offers, here, kInstead);
  return refused ? refused : unless_worth_offered(reasons, offers, here, kInstead);
}

Decision IssueDecision::decide(const Situation& here) const {
  if (auto refused = unless_after_what_they_were_told(here)) {
    return fail(*refused);
  }
  const auto* run = here.casefile.current();
  if (run && !run->proposed.empty() && run->proposed != outcome && proposal_told(here)) {
    const auto* explained = here.edition.outcome(run->proposed);
    return fail(
        refusal("not-as-explained",
                "What the person was told is proposed is “{outcome}”. Propose the other outcome "
                "and explain it first.",
                {{"outcome", explained ? explained->name : run->proposed}}));
  }
  if (auto refused = unless_as_outcome_says(here)) {
    return fail(*refused);
  }
  if (auto refused = unless_offers_named(offers, here)) {
    return fail(*refused);
  }
  if (auto refused = unless_sums_settled(here)) {
    return fail(*refused);
  }
  const auto to_copy = roles_copied(here);
  if (copied.size() < to_copy.size()) {
    return fail(refusal(
        "not-copied", "A copy goes to {roles}. Send it with the decision, and say that it went.",
        {{"roles", role_names(here.edition, here.stage()->copied)}}, here.stage()->source));
  }
  std::vector<Fact> issued{DecisionIssued{.stage = here.casefile.stage,
                                          .outcome = outcome,
                                          .reasons = reasons,
                                          .offers = offers,
                                          .sums = sums,
                                          .sums_why = sums_why,
                                          .raised = raised,
                                          .mode = mode}};
  if (!copied.empty()) {
    issued.emplace_back(Copied{.stage = here.casefile.stage, .roles = copied});
  }
  return issued;
}

}  // namespace

extern constinit const Act kIssueDecision = act<IssueDecision>();

}  // namespace redress::casework
