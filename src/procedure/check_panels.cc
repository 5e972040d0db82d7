#include <algorithm>

#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

using Path = std::vector<std::string_view>;

/// The key of the first gate that asks for a panel, or "" where none does.
std::string_view key_that_asks_for_a_panel(const Before& before) {
  for (const auto& gate : before.gates) {
    if (std::holds_alternative<PanelAppointed>(gate)) {
      return "panel_appointed";
    }
    if (std::holds_alternative<OfferedPanelAppointed>(gate)) {
      return "offered_panel_appointed";
    }
    if (std::holds_alternative<PackSent>(gate)) {
      return "pack_sent";
    }
  }
  return "";
}

/// Notes each gate under `path` that asks for a panel; `whose` says which panel is missing.
void no_panel(const std::vector<Before>& rules, Path path, std::string_view whose, const Node& root,
              Findings& findings) {
  path.emplace_back("before");
  for (const auto& before : rules) {
    const auto key = key_that_asks_for_a_panel(before);
    if (!key.empty()) {
      Path at = path;
      at.insert(at.end(), {before.act, key});
      findings.wrong(key_place_of(node_at(root, at)),
                     fmt::format("'{}' asks for a panel, and {}", key, whose));
    }
  }
}

bool is_asked_for(const Edition& edition, const StageId& stage) {
  return std::ranges::any_of(edition.stages,
                             [&](const Stage& before) { return before.leads_to(stage); });
}

}  // namespace

void check_panels(const Edition& edition, const Node& root, Findings& findings) {
  for (const auto& stage : edition.stages) {
    if (!stage.panel) {
      no_panel(stage.before, {"stage", stage.id},
               fmt::format("the stage has none; add [stage.{}.panel]", stage.id), root, findings);
    }
    if (stage.refuse && !is_asked_for(edition, stage.id)) {
      findings.wrong(key_place_of(node_at(root, {"stage", stage.id, "refuse"})),
                     fmt::format("nobody asks for the stage '{}': no stage has it as 'next'; leave "
                                 "'refuse' out",
                                 stage.id));
    }
  }
  const bool somewhere = std::ranges::any_of(
      edition.stages, [](const Stage& stage) { return stage.panel.has_value(); });
  if (somewhere) {
    return;
  }
  constexpr std::string_view kNowhere = "no stage has one; add [stage.*.panel]";
  no_panel(edition.before, {}, kNowhere, root, findings);
  for (const auto& kind : edition.kinds) {
    no_panel(kind.before, {"kind", kind.id}, kNowhere, root, findings);
  }
}

}  // namespace redress::procedure
