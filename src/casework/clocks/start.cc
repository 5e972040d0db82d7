#include "casework/clocks/start.h"

#include <algorithm>
#include <iterator>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/clocks/deadlines.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/received.h"

namespace redress::casework {
namespace {

/// The days that age limits count from are facts within `received`, not events.
Start on_day(const std::optional<Date>& day, std::string_view by) {
  return day ? Start{.at = calendar::start_of(*day), .by = std::string(by)} : Start{};
}

/// Counts from when a message counts as received: a number of working days after it was sent, which
/// depends on its mode.
Start from_delivery(Start sent, const procedure::Edition& edition,
                    const calendar::WorkingCalendar& calendar) {
  const auto modes = values_of(sent.event->body, "mode");
  const auto found =
      modes.empty() ? edition.deemed_delivery.end() : edition.deemed_delivery.find(modes.front());
  if (found == edition.deemed_delivery.end()) {
    sent.trouble =
        Message{kNoDeemedDelivery,
                "the edition does not say when a message sent by {mode} counts as received",
                {{"mode", modes.empty() ? "an unknown way" : modes.front()}}};
    return sent;
  }
  if (found->second == 0) {
    return sent;
  }
  const auto day = calendar.add_working_days(calendar::london_day(*sent.at), found->second);
  if (!day) {
    sent.trouble = day.error();
    return sent;
  }
  sent.at = calendar::start_of(*day);
  return sent;
}

}  // namespace

Start find_start(const ClockRun& run, const History& history, const Casefile& casefile,
                 const procedure::Edition& edition, const calendar::WorkingCalendar& calendar) {
  const auto& from = run.rule.from;
  if (from.on.event == procedure::kIssueArose) {
    return on_day(casefile.received().issue_arose, procedure::kIssueArose);
  }
  if (from.on.event == procedure::kTenancyEnded) {
    return on_day(casefile.received().tenancy_ended, procedure::kTenancyEnded);
  }
  const auto* first = first_heard(run, {&from.on, 1}, history);
  if (!first) {
    return {};
  }
  Start start{.at = first->occurred_at, .by = std::string(name_of(first->body)), .event = first};
  return from.deemed ? from_delivery(std::move(start), edition, calendar) : start;
}

std::optional<Instant> later_stage_started(const procedure::Clock& rule, const Casefile& casefile,
                                           const procedure::Edition& edition) {
  const auto path = edition.path(casefile.kind);
  const auto own = std::find_if(path.begin(), path.end(),
                                [&](const auto* stage) { return stage->id == rule.stage; });
  for (auto later = own == path.end() ? own : std::next(own); later != path.end(); ++later) {
    if (const auto* run = casefile.run((*later)->id)) {
      return run->started_at;
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
