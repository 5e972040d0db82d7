#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/rules/act.h"
#include "procedure/gates.h"
#include "procedure/stages.h"

namespace redress::casework {

/// "Resolution Lead or Senior Manager".
[[nodiscard]] std::string role_names(const procedure::Edition& edition,
                                     const std::vector<std::string>& roles);

/// What rules about an act ask of its answers.
struct AnswersKnown {
  Texts modes;
  std::string outcome;  // that the act gives; "" for none
};

/// Who carries a stage of this casefile: its owners, or those under whose condition it is.
[[nodiscard]] const std::vector<std::string>& owners(const procedure::Stage& stage,
                                                     const Situation& here);

/// Who may decide at a stage: those it names, or its owners.
[[nodiscard]] const std::vector<std::string>& deciders(const procedure::Stage& stage,
                                                       const Situation& here);

/// Why this actor may not do this act here: it is not for residents, another role decides it, or it
/// is not part of this edition at this stage.
[[nodiscard]] std::optional<Refusal> not_allowed(const ActTraits& act, const Situation& here);

/// What the edition requires before an act: at the current stage, then anywhere. Points into the
/// edition. Rules that depend on what is answered are left out until it is given.
[[nodiscard]] std::vector<const procedure::Before*> before(const ActTraits& act,
                                                           const Situation& here,
                                                           const AnswersKnown* answers = nullptr);

/// Whether the rule depends on what is answered: the mode, or the outcome that the act gives.
[[nodiscard]] bool depends_on_answers(const procedure::Before& rule);

/// Why whoever acts may not, where a rule about the act names others.
[[nodiscard]] std::optional<Refusal> unless_of_roles(const procedure::Before& rule,
                                                     const Situation& here);

/// Whether the edition names this optional act for the current stage or for every one.
[[nodiscard]] bool names_act(std::string_view act, const Situation& here);

}  // namespace redress::casework
