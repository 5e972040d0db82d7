#include "casework/rules/people/whose_word.h"

#include <algorithm>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/numbered.h"
#include "casework/events/history.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/rules/choices.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/people/naming.h"
#include "casework/rules/people/taking_part.h"
#include "casework/rules/permission/representing.h"

namespace redress::casework {
namespace {

bool somebody_complains_called(std::string_view name, const Situation& here) {
  return std::ranges::any_of(here.casefile.complainants, [&](const Complainant& one) {
    return !one.left && is_called(one.who, name, *here.circumstances.staff);
  });
}

/// When somebody called so left the complaint; nothing where nobody did.
std::optional<Instant> left_at(std::string_view name, const Situation& here) {
  std::optional<Instant> left;
  for (const auto& one : here.casefile.complainants) {
    if (!is_called(one.who, name, *here.circumstances.staff)) {
      continue;
    }
    for (const auto& event : here.history) {
      const auto* leaving = event.body.as<ComplainantLeft>();
      left = leaving && leaving->complainant == one.id ? event.occurred_at : left;
    }
  }
  return left;
}

/// A petition is its lead's to accept or withdraw: a signatory takes their own name off alone.
std::optional<Refusal> unless_leads_petition(std::string_view name, const Situation& here) {
  const auto* petition = petition_here(here);
  const bool is_theirs = petition == nullptr || petition->lead.empty() ||
                         is_called(petition->lead, name, *here.circumstances.staff);
  const Named signatory{.number = "", .name = std::string(name)};
  if (is_theirs || (!somebody_complains_called(name, here) && !signed_petition(signatory, here))) {
    return std::nullopt;
  }
  return refusal(
      "not-the-lead",
      "{lead} leads the petition and speaks for those who signed it. Whoever takes their "
      "own name off is left out when it is assessed again.",
      {{"lead", petition->lead.name}});
}

/// When the last of them left, where nobody is left.
std::optional<Instant> all_left_at(const Situation& here) {
  std::optional<Instant> last;
  for (const auto& event : here.history) {
    last = event.body.is<ComplainantLeft>() ? event.occurred_at : last;
  }
  return here.casefile.lead() ? std::nullopt : last;
}

}  // namespace

std::optional<Refusal> unless_somebody_left(const Situation& here) {
  const auto left = all_left_at(here);
  return left && here.circumstances.occurred_at >= *left
             ? std::optional(refusal("nobody-left",
                                     "Nobody who complained is left, so nobody can have said this. "
                                     "If somebody carries on, add them first."))
             : std::nullopt;
}

std::optional<Refusal> unless_theirs_to_say(const ActTraits& act, const Situation& here) {
  if (!act.persons_word) {
    return std::nullopt;
  }
  if (auto refused = unless_somebody_left(here)) {
    return refused;
  }
  const auto& actor = here.circumstances.actor;
  if (actor.kind != ActorKind::resident || own_name(actor).empty()) {
    return std::nullopt;
  }
  if (auto refused = unless_leads_petition(actor.name, here)) {
    return refused;
  }
  if (somebody_complains_called(actor.name, here)) {
    return std::nullopt;
  }
  if (const auto left = left_at(actor.name, here);
      left && here.circumstances.occurred_at >= *left) {
    return refusal("left-the-complaint",
                   "{name} no longer complains here: it is for those who still do.",
                   {{"name", actor.name}});
  }
  return unless_authorised(actor.name, here);
}

std::vector<Choice> several_who_complain(const Situation& here) {
  if (petition_here(here) != nullptr) {
    return {};
  }
  auto all = choices::complainants(here);
  return all.size() > 1 ? all : std::vector<Choice>{};
}

Question ask_whose_word() {
  return {.name = "said-by",
          .words = "Whose word is it?",
          .hint = "Where several complain: all who said it",
          .kind = QuestionKind::choices,
          .from = several_who_complain,
          .required = false};
}

std::optional<Refusal> unless_all_say_so(const Texts& said_by, const Situation& here) {
  const auto& actor = here.circumstances.actor;
  const auto own = actor.kind == ActorKind::resident ? own_name(actor) : std::string();
  Texts silent;
  for (const auto& one : several_who_complain(here)) {
    const auto* person = numbered(here.casefile.complainants, one.value);
    const bool is_own = !own.empty() && is_called(person->who, own, *here.circumstances.staff);
    if (!is_own && std::ranges::find(said_by, one.value) == said_by.end()) {
      silent.push_back(one.words);
    }
  }
  if (silent.empty()) {
    return std::nullopt;
  }
  return refusal("not-all-say-so",
                 "This ends it for all who complain, and {names} has not said it. Record it when "
                 "everybody has, or put on record who leaves the complaint.",
                 {{"names", listed(silent)}});
}

}  // namespace redress::casework
