#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/casefile/visibility.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/permission/managing.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

/// Opens a confidential casefile to somebody who manages its stage and may not see it, for as long
/// as they stay signed in. It stays on record, with the reason.
struct OpenInEmergency {
  static constexpr ActTraits kTraits{.name = act_name::kOpenInEmergency,
                                     .title = "Open it in an emergency",
                                     .moment = Moment::since_received};

  std::string reason;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason",
                 .words = "Why can it not wait for somebody who may see it?",
                 .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(OpenedInEmergency{.reason = reason});
  }
};

std::optional<Refusal> OpenInEmergency::barred(const Situation& here) {
  if (!here.casefile.confidential) {
    return refusal("not-confidential", "All staff may see it.");
  }
  const auto& number = here.circumstances.actor.id;
  const auto is_among = [&](const Texts& numbers) {
    return std::ranges::find(numbers, number) != numbers.end();
  };
  if (is_among(kept_from(here.casefile))) {
    return refusal("kept-from-it", "It is kept from you: somebody else must open it.");
  }
  if (is_among(seen_by(here.casefile, here.history))) {
    return refusal("seen-already", "You may see it as it is.");
  }
  if (!manages(here)) {
    return refusal("not-managing", "This is for {roles}.",
                   {{"roles", role_names(here.edition, managing_roles(here))}});
  }
  return std::nullopt;
}

}  // namespace

extern constinit const Act kOpenInEmergency = act<OpenInEmergency>();

}  // namespace redress::casework
