#include <algorithm>

#include <fmt/format.h>

#include "procedure/lint_parts.h"

// Sections 3 and 4 of the Code: how people reach the landlord, and who answers for complaints.
namespace redress::procedure {

namespace {

bool takes_complaints(const Channel& channel) {
  return channel.kinds.empty() ||
         std::ranges::find(channel.kinds, "complaint") != channel.kinds.end();
}

void look_at_channels(const Edition& edition, CodeFindings& findings) {
  const auto open = std::ranges::count_if(edition.channels, takes_complaints);
  if (open < 2) {
    findings.failure("3.1", "several ways to complain",
                     fmt::format("names {} for complaints", open == 0 ? "none" : "only one"),
                     "name each [channel.*] that takes complaints");
  }
  for (const auto& channel : edition.channels) {
    if (takes_complaints(channel) && channel.manner == ChannelManner::pointed_to_form) {
      findings.failure(
          "3.2",
          "complaints in any way and to any member of staff, without a form "
          "that must be used",
          fmt::format("points people to a form: '{}' [{}]", channel.name, channel.source.clause),
          "take the complaint as it comes: manner = \"open\", or \"taken-offline\"");
    }
  }
}

void look_at_forms(const Edition& edition, CodeFindings& findings) {
  for (const auto& stage : edition.stages) {
    if (std::ranges::find(stage.acts, "receive-form") != stage.acts.end()) {
      findings.failure(
          "3.2", "complaints in any way, without a form that must be used",
          fmt::format("waits for a completed form at '{}' [{}]", stage.name, stage.source.clause),
          fmt::format("take 'send-form' and 'receive-form' out of [stage.{}]", stage.id));
    }
  }
}

bool is_open_from_the_start(const Route& route) {
  return std::ranges::any_of(route.opens, [](const Opener& opener) {
    const bool waits = opener.wait && opener.wait->count > 0;
    return !waits && (opener.on.event == "received" || opener.on.event == "registered");
  });
}

void look_at_the_ombudsman(const Edition& edition, CodeFindings& findings) {
  if (std::ranges::none_of(edition.routes, is_open_from_the_start)) {
    findings.advice("3.7", "residents are told of the Ombudsman throughout, not only at the end",
                    "has no way to the Ombudsman that is open from the start",
                    "add a [route.*] with form = \"advice\" that opens from \"received\"");
  }
}

}  // namespace

void look_at_access(const Edition& edition, CodeFindings& findings) {
  look_at_channels(edition, findings);
  look_at_forms(edition, findings);
  if (edition.capacities.empty()) {
    findings.advice("3.6", "a representative may act throughout, and come to meetings",
                    "says nothing of representatives", "add [representation.*]");
  }
  look_at_the_ombudsman(edition, findings);
  for (const auto* stage : formal_stages(edition)) {
    if (stage->owner.empty()) {
      findings.failure(
          "4.1", "a named person or team for complaints",
          fmt::format("names no owner of '{}' [{}]", stage->name, stage->source.clause),
          fmt::format("give [stage.{}] 'owner'", stage->id));
    }
  }
}

}  // namespace redress::procedure
