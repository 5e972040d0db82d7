#include <algorithm>

#include "casework/events/history.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/people/person_now.h"

namespace redress::casework {
namespace {

/// Records that the person was told of a restriction: it holds from now on.
struct NotifyMarker {
  static constexpr ActTraits kTraits{.name = "notify-marker",
                                     .title = "Tell the person of a restriction",
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string marker;
  std::string mode;

  void questions(Asker& ask) {
    ask(marker, {.name = "marker",
                 .words = "Which restriction?",
                 .kind = QuestionKind::choice,
                 .from = choices::markers_to_tell});
    ask(mode, ask_mode("How were they told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation&) const {
    return facts(MarkerNotified{.marker = marker, .mode = mode});
  }
};

std::optional<Refusal> NotifyMarker::barred(const Situation& here) {
  if (here.edition.markers.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices::markers_to_tell(here).empty()) {
    const bool is_theirs = std::ranges::any_of(here.history, [&](const Event& event) {
      return event.body.is<MarkerApproved>() && is_since_person_now(event, here);
    });
    return is_theirs ? std::nullopt
                     : std::optional(refusal("decided-of-another",
                                             "It was decided of somebody who complains here no "
                                             "longer. Where it is right of whoever carries on, "
                                             "decide it of them."));
  }
  return refusal("nothing-to-tell", "No restriction awaits being told.");
}

}  // namespace

extern constinit const Act kNotifyMarker = act<NotifyMarker>();

}  // namespace redress::casework
