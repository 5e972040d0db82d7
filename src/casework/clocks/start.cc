#include "casework/clocks/start.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/casefile/fitting.h"
#include "casework/clocks/deadlines.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"

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

const Event* receipt_of(const History& history) {
  const auto found =
      std::ranges::find_if(history, [](const Event& event) { return event.body.is<Received>(); });
  return found == history.end() ? nullptr : &*found;
}

/// The further question that a run is for; null for any other run.
const Event* enquiry_of(const ClockRun& run, const History& history) {
  if (run.run.empty()) {
    return nullptr;
  }
  const auto found = std::ranges::find_if(history, [&](const Event& event) {
    const auto* made = event.body.as<EnquiryMade>();
    return made && made->enquiry == run.run;
  });
  return found == history.end() ? nullptr : &*found;
}

/// A refusal that was undone, and made again, counts from its last letter.
const Event* last_refusal(const procedure::EventPattern& pattern, const History& history,
                          const Casefile& casefile) {
  const Event* last = nullptr;
  for (const auto& event : history) {
    last = fits_here(event, pattern, casefile) ? &event : last;
  }
  return last;
}

/// A form that was lost is sent again, and its time counts from the last one that was sent before
/// it came back.
const Event* last_form(const procedure::EventPattern& pattern, const ClockRun& run,
                       const History& history) {
  const auto* back = first_heard(run, run.rule.met_by, history);
  const Event* last = nullptr;
  for (const auto* form = first_heard(run, {&pattern, 1}, history);
       form != nullptr &&
       (last == nullptr || back == nullptr || form->occurred_at <= back->occurred_at);
       form =
           first_heard(run, {&pattern, 1}, history, form->occurred_at + std::chrono::seconds{1})) {
    last = form;
  }
  return last;
}

/// Whether registering it, as things are, leads to this stage without a ground or a condition.
bool leads_to(const procedure::StageId& stage, const procedure::Kind& kind) {
  const auto first = std::ranges::find_if(kind.opens, [](const procedure::Edge& way) {
    return way.grounds.empty() && way.when == procedure::Condition{};
  });
  return first != kind.opens.end() && (stage.empty() || first->to == stage);
}

/// What will be registered as of its receipt is owed from then: our own triage takes no time from
/// the person. Once it was opened informally it counts from its registration.
bool is_owed_from_receipt(const ClockRun& run, const procedure::EventPattern& pattern,
                          const Casefile& casefile, const procedure::Edition& edition) {
  const auto* kind = edition.kind(casefile.kind);
  return pattern.event == Registered::kName && casefile.runs.empty() && kind != nullptr &&
         counts_from_receipt(casefile, edition) && leads_to(run.rule.stage, *kind);
}

/// It was never handled informally: whatever was wrong on record when it was registered, and was
/// put right since, it is registered as of its receipt.
bool is_straight_from_receipt(const Event& registered, const History& history) {
  for (const auto& event : history) {
    if (&event == &registered) {
      return true;
    }
    if (event.body.is<InformalOpened>() || event.body.is<Registered>()) {
      return false;
    }
  }
  return false;
}

/// When a rule no longer kept it out, for what is handled informally: nobody could offer a solution
/// before.
std::optional<Instant> kept_out_until(const ClockRun& run, const Casefile& casefile,
                                      const procedure::Edition& edition) {
  const auto* stage = edition.stage(run.rule.stage);
  const bool is_formal = std::ranges::any_of(casefile.runs, [&](const StageRun& one) {
    return one.stage != run.rule.stage && casefile.admitted_at &&
           one.started_at <= *casefile.admitted_at;
  });
  return stage != nullptr && stage->informal && !is_formal ? casefile.admitted_at : std::nullopt;
}

Start find_one_start(const procedure::Start& from, const ClockRun& run, const History& history,
                     const Casefile& casefile, const procedure::Edition& edition,
                     const calendar::WorkingCalendar& calendar) {
  if (const auto* again = enquiry_of(run, history)) {
    return {.at = again->occurred_at, .by = std::string(EnquiryMade::kName), .event = again};
  }
  if (!from.day.empty()) {
    const auto day = casefile.days.find(from.day);
    return day == casefile.days.end() ? Start{} : on_day(day->second, from.day);
  }
  if (from.on.event == procedure::kIssueArose) {
    return on_day(casefile.received().issue_arose, procedure::kIssueArose);
  }
  if (from.on.event == procedure::kTenancyEnded) {
    return on_day(casefile.received().tenancy_ended, procedure::kTenancyEnded);
  }
  const auto* first = from.on.event == Excluded::kName   ? last_refusal(from.on, history, casefile)
                      : from.on.event == FormSent::kName ? last_form(from.on, run, history)
                                                         : first_start(run, from.on, history);
  const bool if_registered = !first && is_owed_from_receipt(run, from.on, casefile, edition);
  if (if_registered) {
    first = receipt_of(history);
  }
  if (!first) {
    return {};
  }
  Start start{.at = first->occurred_at,
              .by = std::string(name_of(first->body)),
              .event = first,
              .if_registered = if_registered};
  if (first->body.is<Registered>() && is_straight_from_receipt(*first, history) &&
      counts_from_receipt(casefile, edition)) {
    start.at = std::min(*start.at, casefile.complete_at());
  }
  if (first->body.is<Received>()) {  // what was something else first counts from the complaint
    start.at =
        std::max(*start.at, if_registered ? casefile.complete_at() : casefile.complained_at());
    if (const auto admitted = kept_out_until(run, casefile, edition);
        admitted && *admitted > *start.at) {
      start.at = admitted;
      start.by = Admitted::kName;
    }
  }
  return from.deemed ? from_delivery(std::move(start), edition, calendar) : start;
}

/// A run that follows another, of a clock that renews itself: it starts when that one was met.
Start renewed_start(Start first, const ClockRun& run, const History& history) {
  const int earlier = whole_number(run.run).value_or(1) - 1;
  for (int met = 0; met < earlier && first.at; ++met) {
    const auto* answer = first_heard(run, run.rule.met_by, history,
                                     met == 0 ? *first.at : *first.at + std::chrono::seconds{1});
    first = answer == nullptr ? Start{}
                              : Start{.at = answer->occurred_at,
                                      .by = std::string(name_of(answer->body)),
                                      .event = answer};
  }
  return first;
}

/// Where people are pointed to a form, counting waits for the form, or for staff to register it for
/// somebody who cannot use the form.
bool waits_for_form(const Casefile& casefile, const procedure::Edition& edition) {
  return std::ranges::any_of(edition.channels, [&](const auto& channel) {
    return channel.id == casefile.received().channel &&
           channel.manner == procedure::ChannelManner::pointed_to_form;
  });
}

}  // namespace

bool counts_from_receipt(const Casefile& casefile, const procedure::Edition& edition) {
  const auto* kind = edition.kind(casefile.kind);
  return edition.registers_as_of == procedure::RegistersAsOf::receipt && kind != nullptr &&
         !kind->informal_by_wish && !waits_for_form(casefile, edition);
}

Start find_start(const ClockRun& run, const History& history, const Casefile& casefile,
                 const procedure::Edition& edition, const calendar::WorkingCalendar& calendar) {
  const auto& from = run.rule.from;
  auto start = find_one_start(from, run, history, casefile, edition, calendar);
  for (const auto& other : from.others) {
    auto another = find_one_start(other, run, history, casefile, edition, calendar);
    if (from.latest && (!start.at || !another.at)) {
      return {};
    }
    if (another.at &&
        (!start.at || (from.latest ? *another.at > *start.at : *another.at < *start.at))) {
      start = std::move(another);
    }
  }
  return run.is_renewal() ? renewed_start(std::move(start), run, history) : start;
}

std::optional<Instant> later_stage_started(const procedure::Clock& rule, const Casefile& casefile,
                                           const procedure::Edition& edition) {
  const auto* kind = edition.kind(casefile.kind);
  const bool is_informal = kind != nullptr && kind->informal == rule.stage;
  const auto follows = [&](const std::string& stage) {
    if (!is_informal) {
      return edition.can_follow(stage, rule.stage);
    }
    const auto path = edition.path(casefile.kind);
    return std::ranges::find(path, stage, &procedure::Stage::id) != path.end();
  };
  std::optional<Instant> first;
  for (const auto& run : casefile.runs) {
    if (run.stage != rule.stage && (!first || run.started_at < *first) && follows(run.stage)) {
      first = run.started_at;
    }
  }
  return first;
}

}  // namespace redress::casework
