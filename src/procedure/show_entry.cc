#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

namespace {

std::string effect_in_words(const EntryRule& rule, const Edition& edition) {
  if (rule.review) {
    return fmt::format(
        "The person is told why, and may have that looked at in {}; without it our "
        "own process ends here.",
        edition.stage(rule.review->to)->name);
  }
  if (rule.effect == EntryEffect::exclude) {
    return "Our own process ends here; the person is told why, and where else to go.";
  }
  return fmt::format("Goes to {}{}; the person is told why.", rule.to,
                     rule.with_consent ? ", if the person agrees" : "");
}

/// When the rule applies by itself, or that it does not.
std::string application_in_words(const EntryRule& rule, const Edition& edition) {
  std::vector<std::string> parts;
  if (const auto asked = applies_to(rule.when, edition); !asked.empty()) {
    parts.push_back(asked);
  }
  if (rule.lapsed) {
    parts.push_back(fmt::format("received after this window closed: {}",
                                edition.clock("", *rule.lapsed)->name));
  }
  if (rule.repeat) {
    parts.emplace_back("repeats what went through the whole procedure before");
  }
  return joined(parts, "; ");
}

void show_entry_rule(Page& page, const EntryRule& rule, const Edition& edition) {
  page.line(1, with_clause(rule.name, rule.source));
  page.line(2, effect_in_words(rule, edition));
  if (rule.applies_by_itself()) {
    page.fact(2, "Applies by itself where", application_in_words(rule, edition));
  } else {
    page.line(2, "Applied by judgement.");
  }
  page.fact(2, "Applied or lifted by", names_of_roles(rule.by, edition));
  page.fact(2, "Taken up all the same on one of these grounds",
            names_of_terms(rule.unless, edition.grounds));
  page.fact(2, "On record first", names_of_terms(rule.checks, edition.checks));
  page.fact(2, "The person is also told", joined(rule.must_tell, "; "));
  if (rule.offers) {
    page.fact(2, "Invited to instead", edition.kind(*rule.offers)->name);
  }
  if (rule.after_registration && rule.stages.empty()) {
    page.line(2, "May also be applied while a stage runs.");
  }
  std::vector<std::string> stages;
  for (const auto& id : rule.stages) {
    stages.push_back(edition.stage(id)->name);
  }
  page.fact(2, "May also be applied while it runs", listed(stages));
  show_source(page, 2, rule.source);
}

}  // namespace

void show_entry_rules(Page& page, const Edition& edition) {
  if (edition.entry_rules.empty()) {
    return;
  }
  page.heading("What stays out, or goes elsewhere");
  for (const auto& rule : edition.entry_rules) {
    show_entry_rule(page, rule, edition);
  }
}

}  // namespace redress::procedure
