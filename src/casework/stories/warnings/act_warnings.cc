#include <array>
#include <variant>

#include <fmt/format.h>

#include "casework/events/panel.h"
#include "casework/stories/warnings/origins.h"
#include "casework/stories/warnings/warning_parts.h"

namespace redress::casework {
namespace {

using procedure::Before;
using procedure::Edition;
using procedure::Stage;

/// An optional act that is refused until another optional act was done at the same stage.
struct Needs {
  std::string_view act;
  std::string_view first;
};

constexpr std::array kNeeds = {
    Needs{"run-mediation", "offer-mediation"},
    Needs{"receive-form", "send-form"},
    Needs{"decide-hearing", "receive-form"},
};

void look_at_optional(const std::vector<std::string>& acts, const std::string& where,
                      const Edition& edition, const Stage* stage, std::vector<Warning>& warnings) {
  for (const auto& act : acts) {
    for (const auto& needs : kNeeds) {
      if (needs.act == act && !has_act(needs.first, edition, stage)) {
        warnings.push_back({where, fmt::format("'{0}' can never be done: '{1}' comes first; add "
                                               "'{1}' to 'acts'",
                                               act, needs.first)});
      }
    }
  }
}

/// What the gates of an act wait for and never see.
std::vector<std::string> never_true(const Before& before, const Edition& edition,
                                    const Stage* stage) {
  std::vector<std::string> reasons;
  const auto add = [&](std::string_view event) {
    if (const auto lacking = lacking_for(event, edition, stage); !lacking.empty()) {
      reasons.push_back(fmt::format("it waits for '{}', which never happens; {}", event, lacking));
    }
  };
  for (const auto& gate : before.gates) {
    if (const auto* done = std::get_if<procedure::Done>(&gate)) {
      for (const auto& pattern : done->events) {
        add(pattern.event);
      }
    } else if (std::holds_alternative<procedure::HearingSettled>(gate)) {
      add(HearingDecided::kName);
    }
  }
  return reasons;
}

void look_at_gates(const std::vector<Before>& rules, const std::string& within,
                   const Edition& edition, const Stage* stage, std::vector<Warning>& warnings) {
  for (const auto& before : rules) {
    for (const auto& reason : never_true(before, edition, stage)) {
      warnings.push_back({fmt::format("[{}before.{}]", within, before.act), reason});
    }
  }
}

}  // namespace

void look_at_acts(const Edition& edition, std::vector<Warning>& warnings) {
  look_at_optional(edition.acts, "[procedure]", edition, nullptr, warnings);
  look_at_gates(edition.before, "", edition, nullptr, warnings);
  for (const auto& kind : edition.kinds) {
    look_at_gates(kind.before, fmt::format("kind.{}.", kind.id), edition, nullptr, warnings);
  }
  for (const auto& stage : edition.stages) {
    look_at_optional(stage.acts, fmt::format("[stage.{}]", stage.id), edition, &stage, warnings);
    look_at_gates(stage.before, fmt::format("stage.{}.", stage.id), edition, &stage, warnings);
  }
}

}  // namespace redress::casework
