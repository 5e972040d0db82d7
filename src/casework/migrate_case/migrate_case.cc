#include "casework/migrate_case/migrate_case.h"

#include <algorithm>

namespace redress::casework {
namespace {

/// What stands on the casefile and the edition does not know; "" when it knows everything.
std::string unknown_to(const procedure::Edition& edition, const Casefile& casefile) {
  if (!edition.kind(casefile.kind)) {
    return casefile.kind;
  }
  const auto path = edition.path(casefile.kind);
  for (const auto& run : casefile.runs) {
    const bool known = std::any_of(path.begin(), path.end(),
                                   [&](const auto* stage) { return stage->id == run.stage; });
    if (!known) {
      return run.stage;
    }
  }
  return "";
}

}  // namespace

std::optional<Refusal> MigrateCase::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::other_editions}, here).empty()) {
    return std::nullopt;
  }
  return refusal("no-other-edition", "There is no other edition of this procedure.");
}

Decision MigrateCase::decide(const Situation& here) const {
  const auto found = std::find_if(here.editions.begin(), here.editions.end(),
                                  [&](const auto& one) { return one.edition->id == edition; });
  const auto unknown = unknown_to(*found->edition, here.casefile);
  if (!unknown.empty()) {
    return fail(
        refusal("edition-does-not-fit",
                "The edition {edition} has no {what}, which this casefile has been through.",
                {{"edition", edition}, {"what", unknown}}));
  }
  return facts(EditionChanged{.from = here.edition.id, .to = edition, .reason = reason});
}

}  // namespace redress::casework
