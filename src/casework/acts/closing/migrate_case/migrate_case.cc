#include <algorithm>

#include "casework/events/closing.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Moves a casefile to another edition of the landlord's procedure. The edition in force on receipt
/// governs it until somebody moves it, with a reason; `rehearse --what-if` shows first what would
/// differ.
struct MigrateCase {
  static constexpr ActTraits kTraits{.name = "migrate-case",
                                     .title = "Move to another edition of the procedure",
                                     .moment = Moment::since_received};

  std::string edition;
  std::string reason;

  void questions(Asker& ask) {
    ask(edition, {.name = "edition",
                  .words = "To which edition?",
                  .kind = QuestionKind::choice,
                  .from = choices::other_editions});
    ask(reason, {.name = "reason",
                 .words = "Why?",
                 .hint = "What the person gains by it, and that they were told",
                 .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// Something on the casefile that the edition does not know; "" when it knows everything.
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

std::optional<Refusal> MigrateCase::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices::other_editions(here).empty()) {
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

}  // namespace

extern constinit const Act kMigrateCase = act<MigrateCase>();

}  // namespace redress::casework
