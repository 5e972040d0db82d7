#include "laws/stranding.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "casework/acts/acts.h"
#include "casework/deciding/decide.h"
#include "casework/rules/edges.h"

namespace redress::tests {
namespace {

using casework::Standing;

/// Returns whether a refusal says what to do first, so that the act can be done then.
bool says_what_comes_first(std::string_view code) {
  for (const auto* one : {"not-done-first",         "not-allocated",
                          "given-to-another",       "not-spoken",
                          "check-missing",          "decision-not-explained",
                          "comment-not-invited",    "comment-awaited",
                          "panel-not-appointed",    "papers-not-sent",
                          "hearing-not-held",       "hearing-not-decided",
                          "approval-awaited",       "not-known-yet",
                          "delay-not-explained",    "learning-not-logged",
                          "improvement-not-logged", "mediation-wanted",
                          "sitting-arranged",       "sitting-before",
                          "offer-unanswered",       "response-not-reviewed",
                          "promises-outstanding",   "entry-undecided",
                          "orders-outstanding",     "request-unanswered",
                          "offer-not-given",        "raised-not-taken-up",
                          "petition-not-read",      "wanted-panel-not-appointed",
                          "petition-incomplete",    "lead-not-sought"}) {
    if (code == one) {
      return true;
    }
  }
  return false;
}

/// Returns whether somebody who never had to do with it can bring it on with this act, now or once
/// something else is done.
bool can_be_brought_on_with(std::string_view name, const Standing& standing) {
  const auto* act = casework::find_act(name);
  std::vector<casework::Actor> everybody{
      {.kind = casework::ActorKind::resident, .id = "resident", .name = "R", .roles = {}}};
  for (const auto& role : standing.edition.roles) {
    everybody.push_back(
        {.kind = casework::ActorKind::staff, .id = "new", .name = "N", .roles = {role.id}});
  }
  return std::ranges::any_of(everybody, [&](const casework::Actor& actor) {
    const casework::Circumstances circumstances{
        .now = standing.now, .actor = actor, .occurred_at = standing.now, .late_reason = ""};
    const auto refused = barred(*act, standing.seen_by(circumstances));
    return !refused || says_what_comes_first(refused->code());
  });
}

/// Why each of these is not possible for a member of staff without a role.
std::string bars_of(std::span<const char* const> acts, const Standing& standing) {
  std::string words;
  for (const auto* name : acts) {
    const casework::Circumstances circumstances{
        .now = standing.now,
        .actor = {.kind = casework::ActorKind::staff, .id = "new", .name = "N", .roles = {}},
        .occurred_at = standing.now,
        .late_reason = ""};
    const auto refused = barred(*casework::find_act(name), standing.seen_by(circumstances));
    words += std::string("\n") + name + ": " + (refused ? render(refused->message) : "possible");
  }
  return words;
}

}  // namespace

void what_is_decided_leads_on(const Attempt& attempt) {
  const auto& after = attempt.after;
  if (after.casefile.procedure == casework::ProcedureState::decided) {
    const casework::Circumstances circumstances{.now = after.now,
                                                .actor = attempt.asking.circumstances.actor,
                                                .occurred_at = after.now,
                                                .late_reason = ""};
    EXPECT_FALSE(casework::ways_on_request(after.seen_by(circumstances)).empty())
        << after.casefile.stage;
  }
}

void nothing_is_stranded(const Attempt& attempt) {
  const auto& casefile = attempt.after.casefile;
  if (!casefile.begun || casefile.closed_at) {
    return;
  }
  constexpr std::array kOn = {
      "register",       "make-formal",    "make-offer",         "accept-escalation",
      "issue-decision", "decide-hearing", "request-escalation", "hold-hearing",
      "send-form",      "receive-form",   "end-unanswered",     "ask-for-reply",
      "close",          "exclude",        "redirect",           "answer-feedback"};
  EXPECT_TRUE(std::ranges::any_of(
      kOn, [&](const char* act) { return can_be_brought_on_with(act, attempt.after); }))
      << casework::word_of(casefile.procedure) << " at " << casefile.stage << ", " << casefile.kind
      << bars_of(kOn, attempt.after);
}

}  // namespace redress::tests
