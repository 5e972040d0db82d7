#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/stories/warnings/origins.h"
#include "casework/stories/warnings/warning_parts.h"

namespace redress::casework {
namespace {

using procedure::Clock;
using procedure::Edition;
using procedure::EventPattern;
using procedure::Stage;

bool is_of_a_stage(std::string_view event) {
  const auto& blank = blank_events();
  const auto found =
      std::ranges::find_if(blank, [&](const EventBody& body) { return name_of(body) == event; });
  return found != blank.end() && std::ranges::any_of(fields_of(*found), [](const Field& field) {
           return field.name == "stage";
         });
}

bool is_of_a_request(std::string_view event) {
  return event == EscalationRequested::kName || event == EscalationAccepted::kName ||
         event == EscalationRefused::kName;
}

/// Why an event of the clock's own stage never happens there, with the fix; "" where it can.
std::string never_at(const Stage& stage, std::string_view event, const Edition& edition) {
  const bool opened = std::ranges::any_of(edition.kinds, [&](const auto& kind) {
    return std::ranges::any_of(kind.opens, [&](const auto& edge) { return edge.to == stage.id; });
  });
  if (event == Registered::kName && !opened) {
    return fmt::format(
        "no kind opens the stage '{}', so '{}' is never of it; write from = "
        "\"{}\", or name its stage",
        stage.id, event, EscalationRequested::kName);
  }
  if (is_of_a_request(event) && !is_asked_for(edition, stage.id)) {
    return fmt::format(
        "nobody asks for the stage '{}': no stage has it as 'next'; write from = "
        "\"{}\", or name the stage that is asked for",
        stage.id, Registered::kName);
  }
  const bool of_informal = event == InformalOpened::kName || event == InformalOffer::kName ||
                           event == InformalLapsed::kName;
  if (of_informal && !stage.informal) {
    return fmt::format("the stage '{}' is not informal, so '{}' is never of it; name its stage",
                       stage.id, event);
  }
  return "";
}

/// Why a pattern that a clock listens to never fits, with the fix; "" where it can.
std::string never_fits(const EventPattern& pattern, const Clock& clock, const Edition& edition) {
  const Stage* own = edition.stage(clock.stage);
  const auto named = pattern.where.find("stage");
  const Stage* at = named == pattern.where.end() ? own : edition.stage(named->second.front());
  const auto lacking =
      lacking_for(pattern.event, edition, is_of_a_stage(pattern.event) ? at : nullptr);
  if (!lacking.empty()) {
    return fmt::format("'{}' never happens{}; {}", pattern.event,
                       at == nullptr ? "" : fmt::format(" at the stage '{}'", at->id), lacking);
  }
  return named == pattern.where.end() && own != nullptr && is_of_a_stage(pattern.event)
             ? never_at(*own, pattern.event, edition)
             : "";
}

/// Why the clock never concerns anybody; "" where it can.
std::string concerns_nobody(const Clock& clock, const Edition& edition) {
  if (!clock.stage.empty() && !is_passed(edition, clock.stage, clock.when.kind) &&
      is_passed(edition, clock.stage)) {
    return fmt::format("no {} passes through the stage '{}'; name another kind in 'when'",
                       listed(clock.when.kind, "or"), clock.stage);
  }
  if (!clock.when.hearing.empty() && clock.stage.empty()) {
    return "'hearing' is decided at a stage; move the clock to that stage";
  }
  if (!clock.when.hearing.empty()) {
    return lacking_for(HearingDecided::kName, edition, edition.stage(clock.stage));
  }
  return "";
}

/// The stages that come after one, as far as they lead.
std::set<std::string> stages_after(const Stage& stage, const Edition& edition) {
  std::set<std::string> after;
  for (const auto* later : edition.after(stage.id)) {
    after.insert(later->id);
  }
  return after;
}

/// Why an event that should meet a stage's clock is of another stage than it may be; "" where it is
/// of the right one. A request for a stage is an event of the stage that is asked for, which comes
/// next.
std::string of_wrong_stage(const EventPattern& pattern, const Clock& clock,
                           const Edition& edition) {
  const Stage* own = edition.stage(clock.stage);
  if (own == nullptr || !is_of_a_stage(pattern.event)) {
    return "";
  }
  const auto named = pattern.where.find("stage");
  if (named == pattern.where.end()) {
    const bool asks = is_of_a_request(pattern.event) && !is_of_a_request(clock.from.on.event);
    return !asks ? ""
           : !own->next.empty()
               ? fmt::format(
                     "'{0}' alone is the request for '{1}' itself, which is over by then; "
                     "write {{ event = \"{0}\", stage = \"{2}\" }}",
                     pattern.event, own->id, own->next.front().to)
               : fmt::format("'{}' is a request for a further stage, and '{}' has no 'next'",
                             pattern.event, own->id);
  }
  const auto after = stages_after(*own, edition);
  const auto fits = [&](const std::string& stage) {
    return after.contains(stage) || (stage == own->id && !is_of_a_request(pattern.event));
  };
  return std::ranges::any_of(named->second, fits)
             ? ""
             : fmt::format("'{}' of the stage {} is not of '{}' nor of a stage after it",
                           pattern.event, listed(named->second, "or"), own->id);
}

void look_at_meeting(const Clock& clock, const Edition& edition, std::vector<Warning>& warnings) {
  std::vector<std::string> reasons;
  for (const auto& pattern : clock.met_by) {
    const auto wrong = of_wrong_stage(pattern, clock, edition);
    const auto never = wrong.empty() ? never_fits(pattern, clock, edition) : wrong;
    if (!never.empty()) {
      reasons.push_back(never);
    }
  }
  // What one of several events cannot do, another may.
  if (!clock.met_by.empty() && reasons.size() == clock.met_by.size()) {
    for (const auto& reason : reasons) {
      warnings.push_back({table_of(clock), "nobody can meet it: " + reason});
    }
  }
}

/// Why none of its starts can happen, or one of which the latest counts; "" where they can.
std::string never_starts(const Clock& clock, const Edition& edition) {
  const auto never = [&](const procedure::Start& start) {
    return start.day.empty() ? never_fits(start.on, clock, edition) : std::string();
  };
  auto why = never(clock.from);
  for (const auto& other : clock.from.others) {
    const auto also = never(other);
    if (clock.from.latest ? !also.empty() : also.empty()) {
      why = also;
    }
  }
  return why;
}

void look_at_one(const Clock& clock, const Edition& edition, std::vector<Warning>& warnings) {
  if (const auto why = concerns_nobody(clock, edition); !why.empty()) {
    warnings.push_back({table_of(clock), "it concerns nobody: " + why});
    return;
  }
  if (const auto why = never_starts(clock, edition); !why.empty()) {
    warnings.push_back({table_of(clock), "nobody can start it: " + why});
    return;
  }
  look_at_meeting(clock, edition, warnings);
}

}  // namespace

std::string table_of(const Clock& clock) {
  return clock.stage.empty() ? fmt::format("[clock.{}]", clock.id)
                             : fmt::format("[stage.{}.clock.{}]", clock.stage, clock.id);
}

void look_at_clocks(const Edition& edition, std::vector<Warning>& warnings) {
  for (const auto& clock : edition.clocks) {
    look_at_one(clock, edition, warnings);
  }
  for (const auto& stage : edition.stages) {
    for (const auto& clock : stage.clocks) {
      look_at_one(clock, edition, warnings);
    }
  }
}

}  // namespace redress::casework
