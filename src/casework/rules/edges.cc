#include "casework/rules/edges.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "casework/rules/bars.h"
#include "casework/rules/choices.h"
#include "casework/rules/compared.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework {
namespace {

using procedure::Edge;

/// The way to the review of a refusal to take it up.
Edges ways_to_review(const Situation& here) {
  for (const auto& rule : here.edition.entry_rules) {
    if (rule.review && rule.review->to == here.casefile.review_at) {
      return {&*rule.review};
    }
  }
  return {};
}

}  // namespace

Edges ways_on_request(const Situation& here) {
  if (here.casefile.procedure == ProcedureState::refused) {
    return ways_to_review(here);
  }
  Edges ways;
  if (const auto* stage = here.stage()) {
    for (const auto& edge : stage->next) {
      if (!edge.by_itself && may_hold(edge.when, compared(here))) {
        ways.push_back(&edge);
      }
    }
  }
  return ways;
}

Edges ways_before_decision(const Situation& here) {
  auto ways = ways_on_request(here);
  std::erase_if(ways, [](const Edge* edge) { return !edge->any_time; });
  return ways;
}

const Edge* way_by_itself(const Casefile& decided, const Situation& here) {
  const auto* stage = here.edition.stage(decided.stage);
  if (stage == nullptr) {
    return nullptr;
  }
  const auto found = std::ranges::find_if(stage->next, [&](const Edge& edge) {
    return edge.by_itself && holds(edge.when, {decided, here.history, decided.stage});
  });
  return found == stage->next.end() ? nullptr : &*found;
}

bool leads_on(const Casefile& decided, const Situation& here) {
  const auto* stage = here.edition.stage(decided.stage);
  return stage != nullptr && std::ranges::any_of(stage->next, [&](const Edge& edge) {
           return holds(edge.when, {decided, here.history, decided.stage});
         });
}

Edges ways_in(const Situation& here) {
  Edges ways;
  for (const auto& edge : kind_of(here).opens) {
    if (holds(edge.when, compared(here))) {
      ways.push_back(&edge);
    }
  }
  return ways;
}

Question ask_stage(std::string_view words, ChoiceList from) {
  return {.name = "stage",
          .words = words,
          .kind = QuestionKind::choice,
          .from = from,
          .required = false};
}

Question ask_edge_ground(ChoiceList from) {
  return {.name = "ground",
          .words = "On which ground?",
          .kind = QuestionKind::choice,
          .from = from,
          .required = false};
}

namespace {

std::string names_of_stages(const Edges& ways, const Situation& here) {
  Texts names;
  for (const auto* edge : ways) {
    names.push_back(stage_name(here.edition, edge->to));
  }
  return listed(names, "or");
}

/// Where a way asks for a ground, it is one of its own.
std::optional<Refusal> unless_grounded(const Edge& edge, const std::string& ground,
                                       const Situation& here) {
  const bool is_named = std::ranges::find(edge.grounds, ground) != edge.grounds.end();
  if (edge.grounds.empty() || is_named) {
    return std::nullopt;
  }
  return refusal("ground-missing", "{stage}: name one of these grounds: {grounds}.",
                 {{"stage", stage_name(here.edition, edge.to)},
                  {"grounds", procedure::names_of_terms(edge.grounds, here.edition.grounds)}},
                 edge.source);
}

}  // namespace

Result<const Edge*, Refusal> way_meant(const Edges& ways, const std::string& stage,
                                       const std::string& ground, const Situation& here) {
  CHECK(!ways.empty());
  const auto meant = std::ranges::find_if(
      ways, [&](const Edge* edge) { return stage.empty() || edge->to == stage; });
  if (meant == ways.end()) {
    return fail(refusal("not-that-stage", "From here it goes to {stages}.",
                        {{"stages", names_of_stages(ways, here)}}, ways.front()->source));
  }
  if (auto refused = unless_grounded(**meant, ground, here)) {
    return fail(*refused);
  }
  return *meant;
}

}  // namespace redress::casework
