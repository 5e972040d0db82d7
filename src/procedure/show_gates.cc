#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

// What must hold before an act.
namespace redress::procedure {

namespace {

/// "“Offer a remedy” above one's own limit": what the rule applies to.
std::string act_in_words(const Authority& authority, const Edition& edition) {
  std::vector<std::string> scope;
  for (const auto& id : authority.of) {
    scope.push_back(name_of_subject(id, edition));
  }
  return fmt::format("{}{}{}", titled(authority.act, edition),
                     scope.empty() ? "" : fmt::format(" ({})", joined(scope, "; ")),
                     authority.above_own_limit
                         ? " above one's own limit (a limit that is not set is exceeded)"
                         : "");
}

/// "A and B must each say yes, as different people; and C or D must say yes"
std::string who_is_asked(const Authority& authority, const Edition& edition) {
  if (authority.is_consultation()) {
    return fmt::format("{} is asked for advice, without being bound by it, or it is said why not",
                       names_of_roles(authority.consult, edition));
  }
  std::vector<std::string> parts;
  if (authority.all_of.size() == 1) {
    parts.push_back(names_of_roles(authority.all_of, edition) + " must say yes");
  } else if (!authority.all_of.empty()) {
    parts.push_back(fmt::format("{} must each say yes, as different people{}",
                                names_of_roles(authority.all_of, edition, "and"),
                                authority.in_order ? ", one after the other" : ""));
  }
  if (!authority.any_of.empty()) {
    parts.push_back(names_of_roles(authority.any_of, edition) + " must say yes" +
                    (authority.own_yes ? ", and needs nobody else's for what they do" : ""));
  }
  return joined(parts, "; and ") +
         (authority.not_own ? ", never whoever has or had it, or decided it" : "");
}

void show_authority(Page& page, const Authority& authority, const Edition& edition) {
  page.line(2, with_clause(fmt::format("Before {}: {}.", act_in_words(authority, edition),
                                       who_is_asked(authority, edition)),
                           authority.source));
  page.fact(3, "Applies to", applies_to(authority.when, edition));
  page.fact(3, "Asked for by", names_of_roles(authority.asked_by, edition));
  page.fact(3, "Names one of these grounds", names_of_terms(authority.grounds, edition.grounds));
  page.fact(3, "On record first", names_of_terms(authority.evidence, edition.checks));
  show_source(page, 3, authority.source);
}

}  // namespace

void show_before(Page& page, const Before& before, const Edition& edition) {
  std::vector<std::string> asked;
  if (!before.by.empty()) {
    asked.push_back("only by " + names_of_roles(before.by, edition));
  }
  for (const auto& gate : before.gates) {
    asked.push_back(gate_in_words(gate, edition));
  }
  if (!before.modes.empty()) {
    asked.push_back("it goes " + modes_in_words(before.modes));
  }
  if (before.agreed) {
    asked.emplace_back("the person agrees, in words that are kept");
  }
  const auto where = applies_to(before.when, edition);
  page.line(2,
            with_clause(fmt::format("Before {}{}: {}.", titled(before.act, edition),
                                    where.empty() ? "" : " (" + where + ")", joined(asked, "; ")),
                        before.source));
  show_source(page, 3, before.source);
}

void show_authorities(Page& page, const std::vector<Authority>& authorities,
                      const Edition& edition) {
  for (const auto& authority : authorities) {
    show_authority(page, authority, edition);
  }
}

}  // namespace redress::procedure
