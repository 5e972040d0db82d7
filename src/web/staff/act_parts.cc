#include "web/staff/act_parts.h"

#include <algorithm>

#include "calendar/london.h"
#include "calendar/typed.h"
#include "casework/deciding/decide.h"
#include "casework/rules/bars.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "markup/input.h"
#include "markup/links.h"
#include "web/staff/casefile/front.h"
#include "web/staff/casefile/next.h"
#include "web/staff/casefile/records.h"

namespace redress::web {

void ActForm::put_on(calendar::Date day) {
  const auto end = std::min(calendar::end_of(day), standing.now);
  const auto usual = casework::moment_of(casework::Happened(day), &standing, standing.now);
  for (const auto moment : {usual.value_or(end), end}) {
    auto past = casework::standing_as_of(standing, moment);
    if (past && !casework::barred(act, past->seen_by(circumstances))) {
      then.emplace(std::move(*past));
      return;
    }
  }
}

Html whose(const Desk& desk, const ActForm& act_form) {
  return act_form.reference.empty()
             ? restrictions_notice(desk, act_form.standing, act_form.circumstances)
             : identity_bar(desk, {act_form.reference, act_form.standing, act_form.circumstances});
}

namespace {

/// Asks on which day it was done, of an act that may be put on record late.
Html ask_when_done(const ActForm& act_form, std::string_view typed, calendar::Date today) {
  const auto day = calendar::parse_typed_day(typed, today);
  const std::string why_not =
      typed.empty() ? "What was done when it was possible can be put on record now."
      : day         ? "It was not possible on " + calendar::to_words(*day) + " either."
                    : "That is not a day. Write it like 27 March 2026.";
  return heading_2("Was it done earlier?") + paragraph(why_not) +
         markup::search_form(
             act_form.action,
             markup::input(
                 {.name = kDoneOn,
                  .value = std::string(typed),
                  .label = {.content = "On which day was it done?"},
                  .hint = markup::Hint{.content = "For example, 27 March 2026, or yesterday"},
                  .classes = "govuk-input--width-10"}) +
                 markup::button({.content = "Continue"}));
}

}  // namespace

Response show_bar(const Desk& desk, const ActForm& act_form, const casework::Refusal& bar,
                  std::string_view done_on) {
  const bool may_be_late = act_form.act.traits.late && bar.code() != casework::kNotPartOfProcedure;
  const OpenCasefile open{act_form.reference, act_form.standing, act_form.circumstances};
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = std::string(act_form.act.traits.title),
       .before_content = markup::back_link({.href = act_form.back}),
       .content = whose(desk, act_form) + heading_1(act_form.act.traits.title) +
                  markup::warning_text({.content = why_not(desk, open, bar)}) +
                  (may_be_late ? ask_when_done(act_form, done_on, calendar::london_day(desk.now))
                               : Html{})},
      409);
}

}  // namespace redress::web
