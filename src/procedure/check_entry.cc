#include <algorithm>

#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

/// The clocks of the casefile that close a right.
std::vector<std::string> windows_of(const Edition& edition) {
  std::vector<std::string> windows;
  for (const auto& clock : edition.clocks) {
    if (clock.use == Use::window) {
      windows.push_back(clock.id);
    }
  }
  return windows;
}

/// What `lapsed` must be: a window of the casefile.
std::string no_window(const Edition& edition, const ClockId& id) {
  if (edition.clock("", id) != nullptr) {
    return fmt::format(
        "'lapsed' waits for a right to close, and the clock '{}' is no window; "
        "write use = \"window\" there, or another clock here",
        id);
  }
  const auto windows = windows_of(edition);
  return fmt::format("'lapsed' names no window of the casefile: '{}'{}", id,
                     windows.empty() ? fmt::format("; add [clock.{}] with use = \"window\"", id)
                                     : suggestion(id, windows));
}

}  // namespace

namespace {

/// The time to ask for the review of a refusal, which then ends our own process.
bool ends_asking_for_review(const Clock& clock) {
  const auto meets = [](const EventPattern& act) { return act.event == "escalation-requested"; };
  return clock.use == Use::window && clock.from.on.event == "excluded" &&
         clock.on_lapse == "close-window" && std::ranges::any_of(clock.met_by, meets);
}

}  // namespace

void check_entry_rules(const Edition& edition, const Node& root, Findings& findings) {
  const bool has_window = std::ranges::any_of(edition.clocks, ends_asking_for_review);
  for (const auto& rule : edition.entry_rules) {
    if (rule.review && !has_window && findings.leads_are_known()) {
      findings.wrong(
          key_place_of(node_at(root, {"entry", rule.id, "review"})),
          "nothing says until when the review can be asked for; add a [clock.*] with use "
          "= \"window\", from = \"excluded\", met_by = \"escalation-requested\" and "
          "on_lapse = \"close-window\"");
    }
  }
  const auto windows = windows_of(edition);
  for (const auto& rule : edition.entry_rules) {
    if (rule.lapsed && std::ranges::find(windows, *rule.lapsed) == windows.end()) {
      findings.wrong(place_of(node_at(root, {"entry", rule.id, "lapsed"})),
                     no_window(edition, *rule.lapsed));
    }
  }
}

}  // namespace redress::procedure
