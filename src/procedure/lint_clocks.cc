#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/lint_parts.h"
#include "procedure/phrases.h"

// Section 6 of the Code: how long an acknowledgement, an answer and an extension may take.
namespace redress::procedure {

namespace {

/// What the Code says about one act at one stage.
struct Limit {
  std::string_view provision;
  std::string_view act;    // the event that is owed
  std::string_view what;   // "acknowledge and define the complaint"
  std::string_view start;  // the event it counts from
  std::string_view start_in_words;
  int working_days = 0;
};

/// What the Code says about later dates at one stage.
struct ExtensionLimit {
  std::string_view length;    // the provision on how long and what for
  std::string_view contents;  // the provision on the Ombudsman's contact details
  int working_days = 0;
};

struct StageLimits {
  Limit acknowledgement;
  Limit answer;
  ExtensionLimit extension;
};

constexpr std::array<StageLimits, 2> kLimits = {
    {{{"6.2", "ack-sent", "acknowledge, define and log the complaint", "received", "its receipt",
       5},
      {"6.3", "decision-issued", "answer at stage 1", "ack-sent", "the acknowledgement", 10},
      {"6.4", "6.5", 10}},
     {{"6.11", "ack-sent", "acknowledge, define and log the request for stage 2",
       "escalation-requested", "the request", 5},
      {"6.14", "decision-issued", "answer at stage 2", "ack-sent",
       "the acknowledgement of the request", 20},
      {"6.15", "6.16", 20}}}};

/// The most working days that an amount can contain.
int most_working_days(const calendar::Amount& amount) {
  static constexpr int kWorkingDaysInAWeek = 5;
  static constexpr int kDaysInAWeek = 7;
  constexpr int kHoursInADay = 24;
  constexpr int kWorkingDaysInAMonth = 23;
  constexpr int kWorkingDaysInAYear = 262;
  const auto of_days = [](int days) {
    return days / kDaysInAWeek * kWorkingDaysInAWeek +
           std::min(days % kDaysInAWeek, kWorkingDaysInAWeek);
  };
  switch (amount.unit) {
    case calendar::Unit::working_days:
      return amount.count;
    case calendar::Unit::calendar_days:
      return of_days(amount.count);
    case calendar::Unit::weeks:
      return amount.count * kWorkingDaysInAWeek;
    case calendar::Unit::hours:
      return of_days((amount.count + kHoursInADay - 1) / kHoursInADay);
    case calendar::Unit::months:
      return amount.count * kWorkingDaysInAMonth;
    case calendar::Unit::years:
      return amount.count * kWorkingDaysInAYear;
  }
  return 0;
}

bool is_for_complaints(const Clock& clock) {
  const auto& kinds = clock.when.kind;
  return kinds.empty() || std::ranges::find(kinds, "complaint") != kinds.end();
}

/// The deadlines for an act at a stage; at the first stage, also those of the casefile.
std::vector<const Clock*> deadlines_for(const Limit& limit, const Stage& stage, bool first,
                                        const Edition& edition) {
  std::vector<const Clock*> found;
  const auto add = [&](const std::vector<Clock>& clocks) {
    for (const auto& clock : clocks) {
      const bool owes = std::ranges::any_of(
          clock.met_by, [&](const EventPattern& act) { return act.event == limit.act; });
      if (owes && clock.use == Use::deadline && is_for_complaints(clock)) {
        found.push_back(&clock);
      }
    }
  };
  add(stage.clocks);
  if (first) {
    add(edition.clocks);
  }
  return found;
}

/// How a clock's start compares with the Code's: the same, never later, or possibly later.
enum class StartIs { the_same, never_later, possibly_later };

/// Where nothing is handled informally first, registration as of receipt is the same as receipt.
EventName start_of(const Clock& clock, const Edition& edition) {
  const Kind* complaint = edition.kind_of_form("complaint");
  const bool at_once = complaint != nullptr && !complaint->informal &&
                       edition.registers_as_of == RegistersAsOf::receipt;
  return clock.from.on.event == "registered" && at_once ? "received" : clock.from.on.event;
}

StartIs start_beside(const Limit& limit, const Clock& clock, const Edition& edition) {
  const auto start = start_of(clock, edition);
  if (clock.from.deemed) {
    return StartIs::possibly_later;
  }
  if (start == limit.start) {
    return StartIs::the_same;
  }
  const bool is_before = start == "received" || start == "escalation-requested";
  return is_before ? StartIs::never_later : StartIs::possibly_later;
}

/// Why a clock falls short of the Code; empty where it does not.
std::vector<std::string> shortfalls(const Limit& limit, const Clock& clock,
                                    const Edition& edition) {
  std::vector<std::string> why;
  if (!clock.within) {
    why.emplace_back("no time is set");
  } else if (most_working_days(*clock.within) > limit.working_days) {
    why.emplace_back("it is longer");
  }
  if (start_beside(limit, clock, edition) == StartIs::possibly_later) {
    why.emplace_back("it starts elsewhere, and may start later");
  }
  if (clock.force != Force::must) {
    why.emplace_back("it is no duty");
  }
  return why;
}

std::string asked_by(const Limit& limit) {
  return fmt::format("{} within {} working days of {}", limit.what, limit.working_days,
                     limit.start_in_words);
}

void look_at_limit(const Limit& limit, const Stage& stage, bool first, const Edition& edition,
                   CodeFindings& findings) {
  const auto clocks = deadlines_for(limit, stage, first, edition);
  if (clocks.empty()) {
    findings.failure(
        limit.provision, asked_by(limit),
        fmt::format("has no deadline for it at '{}' [{}]", stage.name, stage.source.clause),
        fmt::format("add a clock to [stage.{}] with within = \"{} working days\", "
                    "from = \"{}\", met_by = \"{}\"",
                    stage.id, limit.working_days, limit.start, limit.act));
    return;
  }
  const auto falls_short = [&](const Clock* clock) {
    return !shortfalls(limit, *clock, edition).empty();
  };
  if (std::ranges::all_of(clocks, falls_short)) {
    const Clock& clock = *clocks.front();
    findings.failure(
        limit.provision, asked_by(limit),
        fmt::format("{}: {}", said_by(clock, edition), listed(shortfalls(limit, clock, edition))),
        fmt::format("write within = \"{} working days\" and from = \"{}\" as a duty, "
                    "or add such a clock beside '{}'",
                    limit.working_days, limit.start, clock.id));
    return;
  }
  const auto keeps = std::ranges::find_if_not(clocks, falls_short);
  if (start_beside(limit, **keeps, edition) == StartIs::never_later) {
    findings.difference(limit.provision, asked_by(limit),
                        said_by(**keeps, edition) + ": it starts earlier, and is no less strict",
                        fmt::format("none is needed; a clock from \"{}\" beside it would "
                                    "show both dates",
                                    limit.start));
  }
}

bool tells(const std::vector<std::string>& things, std::string_view thing) {
  return std::ranges::find(things, thing) != things.end();
}

/// What a message about a later date must tell: the reason, the new date, and the Ombudsman.
void look_at_contents(const std::vector<std::string>& told, const std::string& where,
                      const ExtensionLimit& limit, CodeFindings& findings) {
  if (!tells(told, "reason") || !tells(told, "new-date")) {
    findings.failure(limit.length, "the resident is told the reason and the date now expected",
                     fmt::format("{} leaves out {}", where,
                                 tells(told, "reason")     ? "the new date"
                                 : tells(told, "new-date") ? "the reason"
                                                           : "the reason and the new date"),
                     "add \"reason\" and \"new-date\" to its must_tell");
  }
  if (!tells(told, "ombudsman")) {
    findings.failure(limit.contents, "the message gives the Ombudsman's contact details",
                     where + " leaves them out", "add \"ombudsman\" to its must_tell");
  }
}

void look_at_later_dates(const Clock& clock, const ExtensionLimit& limit, CodeFindings& findings) {
  const auto asks =
      fmt::format("at most {} further working days without a good reason", limit.working_days);
  if (clock.extend && clock.extend->by_body.empty()) {
    const Extension& extend = *clock.extend;
    const auto where = fmt::format("the extension of '{}' ({}) [{}]", clock.name, to_words(extend),
                                   extend.source.clause);
    const bool has_a_most = extend.times && extend.up_to;
    if (!has_a_most || *extend.times * most_working_days(*extend.up_to) > limit.working_days) {
      findings.failure(
          limit.length, asks, fmt::format("{}: it is longer", where),
          fmt::format("write times = 1 and up_to = \"{} working days\"", limit.working_days));
    }
    look_at_contents(extend.must_tell, where, limit, findings);
  }
  if (clock.delay) {
    const auto where =
        fmt::format("the explained delay of '{}' [{}]", clock.name, clock.delay->source.clause);
    if (!clock.extend) {
      findings.failure(limit.length, asks, where + " has no limit",
                       fmt::format("add extend = {{ up_to = \"{} working days\", ... }} to the "
                                   "clock '{}'",
                                   limit.working_days, clock.id));
    }
    look_at_contents(clock.delay->must_tell, where, limit, findings);
  }
}

}  // namespace

void look_at_clocks(const Edition& edition, CodeFindings& findings) {
  const auto stages = formal_stages(edition);
  for (std::size_t at = 0; at < std::min(stages.size(), kLimits.size()); ++at) {
    const Stage& stage = *stages[at];
    const StageLimits& limits = kLimits.at(at);
    const bool first = at == 0;
    look_at_limit(limits.acknowledgement, stage, first, edition, findings);
    look_at_limit(limits.answer, stage, first, edition, findings);
    for (const auto* clock : deadlines_for(limits.answer, stage, first, edition)) {
      look_at_later_dates(*clock, limits.extension, findings);
    }
  }
}

}  // namespace redress::procedure
