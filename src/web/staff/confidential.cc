#include "web/staff/confidential.h"

#include "casework/deciding/answers.h"
#include "casework/rules/act_names.h"
#include "markup/choices.h"
#include "web/forms/own_fields.h"

namespace redress::web {

KeptConfidential confidential_in(const Fields& form, const casework::Situation& blank) {
  KeptConfidential kept{
      .is_wanted = form.has(kConfidential),
      .questions = casework::questions_of(casework::act_name::kMakeConfidential, blank),
      .filled = {}};
  kept.filled = read_answers(form, kept.questions);
  return kept;
}

markup::Html confidential_fields(const KeptConfidential& kept) {
  return markup::checkboxes(
      {.name = kConfidential,
       .items = {{.value = "yes",
                  .content = "Only some staff may see it",
                  .hint = {.content = "For example, a complaint about somebody who works here"},
                  .conditional =
                      question_fields(kept.questions, kept.filled, /*to_resident=*/false)}},
       .values = kept.is_wanted ? std::vector<std::string>{"yes"} : std::vector<std::string>{},
       .fieldset = markup::Fieldset{
           .legend = {.content = "Is it confidential?", .classes = "govuk-fieldset__legend--s"}}});
}

void add_confidentiality(const KeptConfidential& kept, std::vector<casebook::Further>& further) {
  if (kept.is_wanted) {
    further.push_back({.act = std::string(casework::act_name::kMakeConfidential),
                       .any_of = {kept.filled.answers}});
  }
}

}  // namespace redress::web
