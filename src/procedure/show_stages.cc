#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

namespace {

std::string acts_in_words(const std::vector<ActName>& acts, const Edition& edition) {
  std::vector<std::string> words;
  for (const auto& act : acts) {
    words.push_back(titled(act, edition));
  }
  return listed(words);
}

std::string outcomes_in_words(const Stage& stage, const Edition& edition) {
  std::vector<std::string> names;
  for (const auto& id : stage.outcomes) {
    names.push_back(edition.outcome(id)->name);
  }
  return joined(names, "; ");
}

void show_panel(Page& page, const Stage& stage, const Edition& edition) {
  if (!stage.panel) {
    return;
  }
  const Panel& panel = *stage.panel;
  page.line(1, with_clause(
                   fmt::format("Heard by a panel of {}{}.", members_in_words(panel),
                               panel.pools.empty() ? "" : ", from " + joined(panel.pools, " or ")),
                   panel.source));
  if (panel.role) {
    page.line(2, "Whoever acts as " + names_of_roles({*panel.role}, edition) +
                     " is one of those appointed.");
  }
  if (panel.supporters) {
    page.line(
        2, fmt::format("The complainant may bring {}.",
                       *panel.supporters == 1 ? "one supporter"
                                              : fmt::format("{} supporters", *panel.supporters)));
  }
  show_source(page, 2, panel.source);
}

void show_refusal(Page& page, const Stage& stage, const Edition& edition) {
  if (!stage.refuse) {
    return;
  }
  const EscalationRefusal& refuse = *stage.refuse;
  page.line(1, with_clause(
                   fmt::format("A request for this stage can be refused{}, which ends our "
                               "own process, on one of these grounds: {}.",
                               refuse.by.empty() ? "" : " by " + names_of_roles(refuse.by, edition),
                               names_of_terms(refuse.grounds, edition.grounds)),
                   refuse.source));
  if (refuse.offers) {
    page.fact(2, "Invited to instead", edition.kind(*refuse.offers)->name);
  }
  show_source(page, 2, refuse.source);
}

}  // namespace

void show_stages(Page& page, const Edition& edition) {
  for (const auto& stage : edition.stages) {
    page.heading(with_clause(stage.name, stage.source));
    page.fact(1, "Also called", listed(stage.aliases));
    page.fact(1, "Owner",
              stage.owner.empty() ? "whoever receives it" : names_of_roles(stage.owner, edition));
    for (const auto& owners : stage.owner_when) {
      page.fact(1, "Owner where " + applies_to(owners.when, edition),
                names_of_roles(owners.roles, edition));
    }
    page.fact(1, "Decided by", names_of_roles(stage.decides, edition));
    page.fact(1, "Copied", names_of_roles(stage.copied, edition, "and"));
    if (stage.admits == Admits::on_acceptance) {
      page.line(1, "A request to escalate here is accepted, or refused, by a person.");
    }
    page.fact(1, "Outcomes", outcomes_in_words(stage, edition));
    page.fact(1, "The person can", joined(stage.options, "; "));
    page.fact(1, "Further acts", acts_in_words(stage.acts, edition));
    page.fact(1, "Next",
              !stage.next.empty() ? edges_in_words(stage.next, edition)
              : stage.informal    ? ""
                                  : "none: our own process is then exhausted");
    if (stage.same_decider != SameDecider::never) {
      page.line(1, to_words(stage.same_decider));
    }
    show_source(page, 1, stage.source);
    show_panel(page, stage, edition);
    show_refusal(page, stage, edition);
    for (const auto& clock : stage.clocks) {
      show_clock(page, clock, edition);
    }
    for (const auto& before : stage.before) {
      show_before(page, before, edition);
    }
    show_authorities(page, stage.authorities, edition);
  }
}

void show_rules_of_the_casefile(Page& page, const Edition& edition) {
  page.heading("Whatever the stage");
  page.fact(1, "Further acts", acts_in_words(edition.acts, edition));
  for (const auto& clock : edition.clocks) {
    show_clock(page, clock, edition);
  }
  for (const auto& before : edition.before) {
    show_before(page, before, edition);
  }
  show_authorities(page, edition.authorities, edition);
  if (!edition.deemed_delivery.empty()) {
    page.line(2, with_clause("Taken as received, in working days after sending:",
                             edition.deemed_delivery_source));
    for (const auto& [mode, days] : edition.deemed_delivery) {
      page.fact(3, mode, std::to_string(days));
    }
    show_source(page, 3, edition.deemed_delivery_source);
  }
  page.fact(2, "A working day is called", edition.office.own_working_day());
  for (const auto& [day, why] : edition.office.closures) {
    page.fact(2, "Closed on " + calendar::to_words(day), why);
  }
}

}  // namespace redress::procedure
