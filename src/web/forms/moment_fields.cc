#include "web/forms/moment_fields.h"

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/typed.h"
#include "markup/callouts.h"
#include "markup/input.h"
#include "markup/textarea.h"
#include "web/forms/own_fields.h"

namespace redress::web {

MomentTyped read_moment(const Fields& form, calendar::Instant now) {
  MomentTyped moment;
  const std::string day(trimmed(form.text(kHappenedOn)));
  const std::string time(trimmed(form.text(kHappenedAt)));
  moment.late_reason = std::string(trimmed(form.text(kLateReason)));
  moment.typed.add(kHappenedOn, day);
  moment.typed.add(kHappenedAt, time);
  moment.typed.add(kLateReason, moment.late_reason);
  if (day.empty() && time.empty()) {
    return moment;
  }
  const auto on = calendar::parse_typed_day(day, calendar::london_day(now));
  if (on) {  // "yesterday" stays that day however late the form is sent again
    moment.typed.set(kHappenedOn, calendar::to_iso(*on));
  }
  const auto at = calendar::parse_typed_time(time);
  if (on && time.empty()) {
    moment.happened = *on;
  } else if (on && at) {
    moment.happened = calendar::LocalTime(*on + *at);
  } else {
    moment.problem =
        "When did it happen? Write the day like 27 March 2026 and the time like 2.30pm, or leave "
        "both empty for now.";
  }
  return moment;
}

MomentTyped moment_on(calendar::Date day) {
  MomentTyped moment;
  moment.happened = day;
  moment.typed.add(kHappenedOn, calendar::to_iso(day));
  return moment;
}

markup::Html moment_fields(const MomentTyped& moment) {
  const bool open = !moment.typed.text(kHappenedOn).empty() ||
                    !moment.typed.text(kHappenedAt).empty() || !moment.late_reason.empty();
  return markup::details(
      {.summary = "It happened earlier than now",
       .content =
           markup::input(
               {.name = kHappenedOn,
                .value = moment.typed.text(kHappenedOn),
                .label = {.content = "On which day?"},
                .hint = markup::Hint{.content = "For example, 27 March 2026, or yesterday"},
                .classes = "govuk-input--width-10"}) +
           markup::input(
               {.name = kHappenedAt,
                .value = moment.typed.text(kHappenedAt),
                .label = {.content = "At what time?"},
                .hint =
                    markup::Hint{.content = "For example, 2.30pm. Leave it empty if nobody knows"},
                .classes = "govuk-input--width-5"}) +
           markup::textarea(
               {.name = kLateReason,
                .value = moment.late_reason,
                .rows = 2,
                .label = {.content = "Why is it recorded only now?"},
                .hint = markup::Hint{.content = "Needed when its deadline has passed since"}}),
       .is_open = open});
}

}  // namespace redress::web
