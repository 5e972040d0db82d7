#include <algorithm>
#include <variant>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/people/taking_part.h"
#include "casework/rules/permission/permission.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Gives the casefile to somebody.
struct Allocate {
  static constexpr ActTraits kTraits{
      .name = "allocate", .title = "Allocate", .leaves = {Allocated::kName}};

  std::string role;
  std::string to;
  std::string reason;

  void questions(Asker& ask) {
    ask(role, {.name = "role",
               .words = "In which role do they take it?",
               .kind = QuestionKind::choice,
               .from = choices::roles});
    ask(to, {.name = "to",
             .words = "Who takes it?",
             .hint = "Their name, or their number in the staff list"});
    ask(reason, {.name = "reason",
                 .words = "Why is it handed over?",
                 .hint = "Where somebody else has it now",
                 .kind = QuestionKind::words,
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// Who may be given a stage: its owners and those who decide it. Empty: anybody.
std::vector<std::string> takers(const procedure::Stage& stage, const Situation& here) {
  auto takers = owners(stage, here);
  for (const auto& role : stage.decides) {
    if (!share(takers, {role})) {
      takers.push_back(role);
    }
  }
  return takers;
}

/// Where whoever a stage is given to is the one who decides it, it passes from one to another with
/// a reason.
std::optional<Refusal> unless_explained(const Named& taker, const std::string& reason,
                                        const Situation& here) {
  const auto* holder = holder_of_stage(here);
  const auto* stage = here.stage();
  if (!stage || !holder || !reason.empty() || same_person(*holder, taker, here)) {
    return std::nullopt;
  }
  for (const auto& rule : stage->before) {
    if (std::ranges::any_of(rule.gates, [](const auto& gate) {
          return std::holds_alternative<procedure::GivenToActor>(gate);
        })) {
      return refusal("handover-unexplained", "{name} has it. Say why it is handed over.",
                     {{"name", holder->name}}, rule.source);
    }
  }
  return std::nullopt;
}

/// Whoever decided before is not given what they may not decide.
std::optional<Refusal> unless_new_to_it(const Named& taker, const std::string& role,
                                        const Situation& here) {
  const auto* stage = here.stage();
  if (!stage || stage->same_decider != procedure::SameDecider::never ||
      !share(deciders(*stage, here), {role})) {
    return std::nullopt;
  }
  if (const auto hand = hand_in_decision(taker.number, here)) {
    return refusal(
        "taker-decided-before",
        "{name} {did} {stage}. Give it to somebody else: nobody reviews their own decision.",
        {{"name", taker.name},
         {"did", hand->did},
         {"stage", stage_name(here.edition, hand->stage)}});
  }
  return std::nullopt;
}

Decision Allocate::decide(const Situation& here) const {
  if (const auto* stage = here.stage()) {
    const auto roles = takers(*stage, here);
    if (!roles.empty() && !share(roles, {role})) {
      return fail(refusal("not-for-this-role", "{stage} is given to {roles}. Choose one of these.",
                          {{"stage", stage->name}, {"roles", role_names(here.edition, roles)}},
                          stage->source));
    }
  }
  if (auto refused = unless_one_is_called(to, here)) {
    return fail(*refused);
  }
  auto taker = Naming(here).somebody(to);
  if (auto refused = unless_fit_to_take_it(taker, here)) {
    return fail(*refused);
  }
  if (auto refused = unless_new_to_it(taker, role, here)) {
    return fail(*refused);
  }
  if (auto refused = unless_explained(taker, reason, here)) {
    return fail(*refused);
  }
  return facts(Allocated{
      .stage = here.casefile.stage, .role = role, .to = std::move(taker), .reason = reason});
}

}  // namespace

extern constinit const Act kAllocate = act<Allocate>();

}  // namespace redress::casework
