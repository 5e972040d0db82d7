#include "casework/clocks/run/hearing.h"

#include <algorithm>
#include <iterator>

#include "casework/casefile/fitting.h"
#include "casework/events/closing.h"
#include "casework/events/lapse.h"
#include "casework/events/outside.h"
#include "casework/events/received.h"

namespace redress::casework {
namespace {

/// The number of the request or the order that an event is about, be it an outside body's or ours
/// to the person; "" for any other event.
std::string_view request_of(const EventBody& body) {
  if (const auto* requested = body.as<OmbRequested>()) {
    return requested->request;
  }
  if (const auto* supplied = body.as<OmbSupplied>()) {
    return supplied->request;
  }
  if (const auto* asked = body.as<ReplyAsked>()) {
    return asked->request;
  }
  if (const auto* ordered = body.as<OmbOrder>()) {
    return ordered->order;
  }
  if (const auto* ended = body.as<OmbOrderEnded>()) {
    return ended->order;
  }
  if (const auto* complied = body.as<DeterminationComplied>()) {
    return complied->order;
  }
  const auto* revised = body.as<OmbRevised>();
  return revised ? std::string_view(revised->request) : std::string_view();
}

bool hears(const procedure::Clock& rule, const procedure::EventPattern& pattern, const Event& event,
           const Casefile& casefile) {
  if (name_of(event.body) != pattern.event) {
    return false;  // most events, and cheaper to see than their stage
  }
  const auto* complied = event.body.as<DeterminationComplied>();
  if (complied && !complied->exception.empty()) {
    return false;  // settled without being carried out in full meets nothing
  }
  const auto stage = stage_of(event.body);
  const bool here = rule.stage.empty() || stage.empty() || stage == rule.stage;
  return (here || pattern.where.contains("stage")) && fits_here(event, pattern, casefile);
}

/// It counts from the first words to their answer, and so for everything else they ask.
bool counts_for_enquiries(const procedure::Clock& rule) {
  return rule.stage.empty() && !rule.renews && rule.from.on.event == Received::kName &&
         std::ranges::any_of(rule.met_by, [](const procedure::EventPattern& pattern) {
           return pattern.event == FeedbackAnswered::kName;
         });
}

}  // namespace

bool ClockRun::is_of_this_run(const EventBody& body) const {
  if (const auto* answered = body.as<FeedbackAnswered>(); answered && counts_for_enquiries(rule)) {
    return answered->enquiry == run;
  }
  const auto request = request_of(body);
  return run.empty() || rule.renews || request.empty() || request == run;
}

namespace {

template <class Heard>
const Event* first_of(const ClockRun& run, const History& history, std::optional<Instant> since,
                      const Heard& heard) {
  const Event* first = nullptr;
  for (const auto& event : history) {
    if (heard(event) && run.is_of_this_run(event.body) && (!since || event.occurred_at >= *since) &&
        (!first || event.occurred_at < first->occurred_at)) {
      first = &event;
    }
  }
  return first;
}

}  // namespace

const Event* first_heard(const ClockRun& run, std::span<const procedure::EventPattern> patterns,
                         const History& history, std::optional<Instant> since) {
  return first_of(run, history, since, [&](const Event& event) {
    return std::ranges::any_of(patterns, [&](const auto& pattern) {
      return hears(run.rule, pattern, event, run.casefile);
    });
  });
}

const Event* first_start(const ClockRun& run, const procedure::EventPattern& pattern,
                         const History& history, std::optional<Instant> since) {
  return first_of(run, history, since, [&](const Event& event) {
    const bool is_before_any = !run.rule.stage.empty() && says_its_stage(event.body) &&
                               stage_of(event.body).empty() && !pattern.where.contains("stage");
    return hears(run.rule, pattern, event, run.casefile) &&
           (!is_before_any || stage_of(event, run.casefile) == run.rule.stage);
  });
}

std::vector<std::string> runs_of(const procedure::Clock& rule, const History& history,
                                 const Casefile& casefile) {
  std::vector<std::string> runs;
  for (const auto& event : history) {
    if (hears(rule, rule.from.on, event, casefile)) {
      if (const auto request = request_of(event.body); !request.empty()) {
        runs.emplace_back(request);
      }
    }
  }
  if (counts_for_enquiries(rule) && !casefile.enquiries.empty()) {
    runs.emplace_back("");
    std::ranges::transform(casefile.enquiries, std::back_inserter(runs), &Enquiry::id);
  }
  if (rule.renews) {
    return {"1"};
  }
  if (runs.empty()) {
    runs.emplace_back();
  }
  return runs;
}

}  // namespace redress::casework
