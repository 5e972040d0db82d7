#include <algorithm>

#include "casework/acts/authority_choices.h"
#include "casework/events/approvals.h"
#include "casework/rules/act.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Records what somebody who must be asked said, or why nobody was asked. The answer binds nobody.
struct Consult {
  static constexpr ActTraits kTraits{.name = "consult",
                                     .title = "Record a consultation",
                                     .leaves = {Consulted::kName},
                                     .judges = true};

  std::string authority;
  std::string role;
  std::string answer;
  std::string waiver;

  void questions(Asker& ask) {
    ask(authority, {.name = "authority",
                    .words = "About what?",
                    .kind = QuestionKind::choice,
                    .from = choices::consultations});
    ask(role, {.name = "role",
               .words = "Who was asked?",
               .kind = QuestionKind::choice,
               .from = choices::roles,
               .required = false});
    ask(answer, {.name = "answer",
                 .words = "What did they say?",
                 .kind = QuestionKind::words,
                 .required = false});
    ask(waiver, {.name = "waiver",
                 .words = "Or why was nobody asked?",
                 .kind = QuestionKind::words,
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> Consult::barred(const Situation& here) {
  if (choices::consultations(here).empty()) {
    return not_part_of_procedure();
  }
  return unless_stage_open(here);
}

Decision Consult::decide(const Situation& here) const {
  if (answer.empty() == waiver.empty()) {
    return fail(
        refusal("answer-or-waiver", "Record the answer, or why nobody was asked: one of the two."));
  }
  if (!answer.empty() && role.empty()) {
    return fail(refusal("role-missing", "Say who was asked."));
  }
  const auto rules = authorities_here(here);
  const auto rule = std::ranges::find(rules, authority, &procedure::Authority::id);
  if (rule != rules.end() && !role.empty() &&
      std::ranges::find((*rule)->consult, role) == (*rule)->consult.end()) {
    return fail(refusal("not-who-is-asked", "It is {roles} whom this asks.",
                        {{"roles", role_names(here.edition, (*rule)->consult)}}, (*rule)->source));
  }
  return facts(Consulted{.stage = here.casefile.stage,
                         .authority = authority,
                         .role = role,
                         .answer = answer,
                         .waiver = waiver});
}

}  // namespace

extern constinit const Act kConsult = act<Consult>();

}  // namespace redress::casework
