#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/lint_parts.h"

// Sections 5 and 6 of the Code, as far as they are about stages.
namespace redress::procedure {

namespace {

constexpr std::size_t kStages = 2;

void look_at_number(const Edition& edition, CodeFindings& findings) {
  const auto stages = formal_stages(edition);
  if (stages.size() == kStages) {
    return;
  }
  std::vector<std::string> names;
  for (const auto* stage : stages) {
    names.push_back(fmt::format("{} [{}]", stage->name, stage->source.clause));
  }
  findings.failure("5.3", "two stages, no fewer and no more",
                   fmt::format("has {}: {}", stages.size(), listed(names)),
                   stages.size() > kStages
                       ? "let the second stage be the last: take 'next' out of it"
                       : "lead the first stage to a second with 'next'");
}

void look_at_steps_before(const Edition& edition, CodeFindings& findings) {
  for (const auto& stage : edition.stages) {
    if (stage.informal) {
      findings.failure(
          "5.2", "no further named stage, such as an informal one or a stage 0",
          fmt::format("has '{}' before the first stage [{}]", stage.name, stage.source.clause),
          fmt::format("take 'informal' out of the kinds that lead to [stage.{}]; early "
                      "answers belong to stage 1",
                      stage.id));
    }
  }
}

/// On which grounds a request for the stage may be refused.
void look_at_the_way_on(const Stage& stage, CodeFindings& findings) {
  if (stage.refuse) {
    findings.advice("5.11",
                    "a request is refused only on grounds that the policy has for turning "
                    "complaints away",
                    fmt::format("refuses requests for '{}' on grounds of its own [{}]", stage.name,
                                stage.refuse->source.clause),
                    "let the grounds be those of the entry rules, or take 'refuse' out");
  }
}

/// The way to the Ombudsman is open as soon as the last answer is given.
void look_at_the_last_answer(const Edition& edition, CodeFindings& findings) {
  for (const auto& route : edition.routes) {
    for (const auto& opener : route.opens) {
      const bool waits = opener.wait && opener.wait->count > 0;
      if (route.form == RouteForm::review && opener.on.event == "exhausted" && waits) {
        findings.advice("6.19", "the last answer says how to go to the Ombudsman",
                        fmt::format("lets '{}' wait {} [{}]", route.name,
                                    calendar::to_words(*opener.wait), route.source.clause),
                        fmt::format("take 'wait' out of [route.{}]: a designated person is no step "
                                    "of the law since 1 October 2022",
                                    route.id));
      }
    }
  }
}

}  // namespace

void look_at_stages(const Edition& edition, CodeFindings& findings) {
  look_at_steps_before(edition, findings);
  look_at_number(edition, findings);
  for (const auto* stage : formal_stages(edition)) {
    look_at_the_way_on(*stage, findings);
  }
  if (edition.markers.empty()) {
    findings.advice("5.14",
                    "a way with unacceptable behaviour, with restrictions that are "
                    "evidenced and looked at again",
                    "has no marker", "add [marker.*] with its conditions and checks");
  }
  look_at_the_last_answer(edition, findings);
}

}  // namespace redress::procedure
