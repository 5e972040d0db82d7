#include "casework/acts/authority_choices.h"

#include <algorithm>

#include "casework/acts/acts.h"
#include "casework/rules/act_names.h"
#include "casework/rules/permission/authorities.h"
#include "procedure/phrases.h"

namespace redress::casework::choices {
namespace {

std::string about(const procedure::Authority& authority, const procedure::Edition& edition) {
  std::string words(find_act(authority.act)->traits.title);
  for (const auto& of : authority.of) {
    words += ": " + procedure::name_of_subject(of, edition);
  }
  return words;
}

std::vector<Choice> authorities_of(const Situation& here, bool consultation) {
  std::vector<Choice> choices;
  for (const auto* authority : authorities_here(here)) {
    if (authority->is_consultation() == consultation) {
      choices.push_back({authority->id, about(*authority, here.edition), ""});
    }
  }
  return choices;
}

}  // namespace

std::vector<Choice> authorities(const Situation& here) { return authorities_of(here, false); }

std::vector<Choice> consultations(const Situation& here) { return authorities_of(here, true); }

std::vector<Choice> approval_subjects(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto* authority : authorities_here(here)) {
    for (const auto& of : authority->of) {
      const Choice choice{of, procedure::name_of_subject(of, here.edition), ""};
      if (std::find(choices.begin(), choices.end(), choice) == choices.end()) {
        choices.push_back(choice);
      }
    }
    const auto* stage = here.stage();
    if (authority->act == act_name::kIssueDecision && authority->of.empty() && stage) {
      for (const auto& outcome : stage->outcomes) {
        const Choice choice{outcome, procedure::name_of_subject(outcome, here.edition), ""};
        if (std::find(choices.begin(), choices.end(), choice) == choices.end()) {
          choices.push_back(choice);
        }
      }
    }
    if (authority->act == act_name::kRecordCompliance && authority->of.empty()) {
      const auto orders = open_orders(here);
      choices.insert(choices.end(), orders.begin(), orders.end());
    }
  }
  return choices;
}

}  // namespace redress::casework::choices
