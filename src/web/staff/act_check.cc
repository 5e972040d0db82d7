#include "web/staff/act_check.h"

#include <string>

#include "base/text.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "markup/links.h"
#include "web/forms/answers_shown.h"
#include "web/forms/own_fields.h"
#include "web/staff/casefile/what_it_does.h"

namespace redress::web {

using markup::element;

namespace {

constexpr const char* kChange = "change";

Html buttons(const casework::Act& act) {
  return element("div", {{"class", "govuk-button-group"}},
                 markup::button({.content = act.traits.title, .prevent_double_click = true}) +
                     markup::button({.content = "Change something",
                                     .name = kStep,
                                     .value = kChange,
                                     .classes = "govuk-button--secondary"}));
}

}  // namespace

bool was_checked(const Fields& form, std::int64_t version) {
  return form.text(kChecked) == std::to_string(version);
}

bool wants_change(const Fields& form) { return form.text(kStep) == kChange; }

Response check_page(const Desk& desk, const Fields& form, const ActToCheck& to_check,
                    const casework::Foreseen& foreseen) {
  const auto& act = to_check.act;
  const std::string title = "Check before you " + with_small_letter(act.traits.title);
  const bool has_changed = form.has(kChecked);
  const Html changed =
      has_changed ? markup::warning_text({.content = "The casefile has changed since you read "
                                                     "this. Check again what it does."})
                  : Html{};
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = title,
       .before_content = markup::back_link({.href = desk.casefile(to_check.open.reference),
                                            .content = "Back to the casefile, without doing it"}),
       .content = changed + identity_bar(desk, to_check.open) + heading_1(title) +
                  answers_shown(to_check.questions, to_check.filled, to_check.moment) +
                  what_it_would_do(to_check.open.standing, foreseen) +
                  markup::form(
                      {.action = desk.on_casefile(to_check.open.reference, act.traits.name),
                       .csrf_token = desk.visit.form_token(),
                       .content = answers_carried(form, to_check.moment) +
                                  markup::hidden_field(kChecked, std::to_string(to_check.version)) +
                                  buttons(act)})},
      200);
}

}  // namespace redress::web
