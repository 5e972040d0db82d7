#include "web/forms/moment_fields.h"

#include "base/text.h"
#include "markup/callouts.h"
#include "markup/input.h"
#include "markup/textarea.h"
#include "web/forms/own_fields.h"

namespace redress::web {
MomentTyped read_moment(const Fields& form) {
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
  if (time.empty()) {
    if (const auto on = calendar::parse_date(day)) {
      moment.happened = *on;
    }
  } else if (const auto at = calendar::parse_local_time(day + "T" + time)) {
    moment.happened = *at;
  }
  if (!moment.happened) {
    moment.problem =
        "When did it happen? Write the day like 2026-03-27 and the time like 14:30, or leave both "
        "empty for now.";
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
           markup::input({.name = kHappenedOn,
                          .value = moment.typed.text(kHappenedOn),
                          .label = {.content = "On which day?"},
                          .hint = markup::Hint{.content = "For example, 2026-03-27"},
                          .classes = "govuk-input--width-10"}) +
           markup::input(
               {.name = kHappenedAt,
                .value = moment.typed.text(kHappenedAt),
                .label = {.content = "At what time?"},
                .hint =
                    markup::Hint{.content = "For example, 14:30. Leave it empty if nobody knows"},
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
