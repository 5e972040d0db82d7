#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

namespace {

std::string_view word_for(const Clock& clock) {
  if (clock.use == Use::window) {
    return "Window";
  }
  if (clock.use == Use::opening) {
    return "Right";
  }
  switch (clock.force) {
    case Force::must:
      return "Must";
    case Force::should:
      return "Should";
    case Force::target:
      return "Target";
  }
  return "";
}

std::string told(const std::vector<std::string>& things) {
  std::vector<std::string> words;
  for (auto thing : things) {
    std::ranges::replace(thing, '-', ' ');
    words.push_back("the " + thing);
  }
  return listed(words);
}

void show_changes(Page& page, const Clock& clock, const Edition& edition) {
  if (clock.extend) {
    const auto& extend = *clock.extend;
    page.line(3,
              with_clause(
                  fmt::format("Can be extended {} by up to {}{}{}.",
                              extend.times == 1 ? "once" : fmt::format("{} times", extend.times),
                              calendar::to_words(extend.up_to),
                              extend.by.empty() ? "" : ", by " + names_of_roles(extend.by, edition),
                              extend.must_tell.empty()
                                  ? ""
                                  : "; the complainant is told " + told(extend.must_tell)),
                  extend.source));
    show_source(page, 3, extend.source);
  }
  if (clock.delay) {
    const auto& delay = *clock.delay;
    page.line(3, with_clause(fmt::format("When it will be late, the complainant is told {}{}. It "
                                         "stays due all the same.",
                                         told(delay.must_tell),
                                         delay.also_tell.empty()
                                             ? ""
                                             : ", and at the same time the " +
                                                   names_of_roles(delay.also_tell, edition, "and")),
                             delay.source));
    show_source(page, 3, delay.source);
  }
}

void show_clock(Page& page, const Clock& clock, const Edition& edition) {
  page.line(2, with_clause(fmt::format("{}: {}, {}.", word_for(clock), clock.name,
                                       length_in_words(clock, edition)),
                           clock.source));
  if (clock.met_by) {
    page.fact(3, "Met by", act_of(*clock.met_by, edition));
  }
  page.fact(3, "Applies to", applies_to(clock.when, edition));
  if (clock.on_lapse) {
    page.line(3, *clock.on_lapse == "make-formal"
                     ? "When it runs out, a formal complaint is registered by itself."
                     : "When it runs out, the right closes by itself.");
  }
  show_source(page, 3, clock.source);
  show_changes(page, clock, edition);
}

void show_before(Page& page, const Before& before, const Edition& edition) {
  std::vector<std::string> asked;
  if (!before.by.empty()) {
    asked.push_back("only by " + names_of_roles(before.by, edition));
  }
  for (const auto& gate : before.gates) {
    asked.push_back(gate_in_words(gate, edition));
  }
  page.line(2, with_clause(fmt::format("Before {}: {}.", titled(before.command, edition),
                                       joined(asked, "; ")),
                           before.source));
  show_source(page, 3, before.source);
}

std::string acts_in_words(const std::vector<CommandName>& acts, const Edition& edition) {
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

}  // namespace

void show_stages(Page& page, const Edition& edition) {
  for (const auto& stage : edition.stages) {
    page.heading(with_clause(stage.name, stage.source));
    page.fact(1, "Also called", listed(stage.aliases));
    page.fact(1, "Owner",
              stage.owner.empty() ? "whoever receives it" : names_of_roles(stage.owner, edition));
    page.fact(1, "Decided by", names_of_roles(stage.decides, edition));
    page.fact(1, "Copied", names_of_roles(stage.copied, edition, "and"));
    if (stage.admits == Admits::on_acceptance) {
      page.line(1, "A request to escalate here is accepted, or refused, by a person.");
    }
    page.fact(1, "Outcomes", outcomes_in_words(stage, edition));
    page.fact(1, "The person can", joined(stage.options, "; "));
    page.fact(1, "Further acts", acts_in_words(stage.acts, edition));
    page.fact(1, "Next",
              stage.next       ? edition.stage(*stage.next)->name
              : stage.informal ? ""
                               : "none: our own process is then exhausted");
    show_source(page, 1, stage.source);
    for (const auto& clock : stage.clocks) {
      show_clock(page, clock, edition);
    }
    for (const auto& before : stage.before) {
      show_before(page, before, edition);
    }
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
  if (!edition.deemed_delivery.empty()) {
    page.line(2, with_clause("Taken as received, in working days after sending:",
                             edition.deemed_delivery_source));
    for (const auto& [mode, days] : edition.deemed_delivery) {
      page.fact(3, mode, std::to_string(days));
    }
    show_source(page, 3, edition.deemed_delivery_source);
  }
  for (const auto& [day, why] : edition.office.closures) {
    page.fact(2, "Closed on " + calendar::to_words(day), why);
  }
}

}  // namespace redress::procedure
