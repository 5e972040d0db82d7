#include "base/text.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/people/taking_part.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Gives the casefile to somebody.
struct Allocate {
  static constexpr ActTraits kTraits{.name = "allocate", .title = "Allocate"};

  std::string role;
  std::string to;

  void questions(Asker& ask) {
    ask(role, {.name = "role",
               .words = "In which role do they take it?",
               .kind = QuestionKind::choice,
               .from = choices::roles});
    ask(to, {.name = "to",
             .words = "Who takes it?",
             .hint = "Their name, or their number in the staff list"});
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
  return facts(Allocated{.stage = here.casefile.stage, .role = role, .to = std::move(taker)});
}

}  // namespace

extern constinit const Act kAllocate = act<Allocate>();

}  // namespace redress::casework
