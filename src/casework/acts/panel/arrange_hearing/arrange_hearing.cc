#include <string>

#include "casework/acts/panel/sittings.h"
#include "casework/casefile/casefile.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"

namespace redress::casework {
namespace {

/// Arranges a sitting of the hearing and tells those who come.
struct ArrangeHearing {
  static constexpr ActTraits kTraits{.name = "arrange-hearing",
                                     .title = "Arrange the hearing",
                                     .leaves = {HearingArranged::kName}};

  std::optional<Date> on;
  std::string where;
  Texts told;
  std::string mode;

  void questions(Asker& ask) {
    ask(on,
        {.name = "on", .words = "On which day?", .kind = QuestionKind::date, .days = Days::coming});
    ask(where, {.name = "where", .words = "Where, and at what time?"});
    ask(told, ask_who_was_told());
    ask(mode, ask_mode("How were they told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    if (auto refused = unless_complainant_told(told, here)) {
      return fail(*refused);
    }
    if (auto refused = unless_panel_is_there(told, here)) {
      return fail(*refused);
    }
    return facts(HearingArranged{.stage = here.casefile.stage,
                                 .hearing = "H" + std::to_string(here.casefile.sittings.size() + 1),
                                 .on = on,
                                 .where = where,
                                 .told = told,
                                 .mode = mode});
  }
};

/// One sitting stands at a time; the hearing goes on at another one by an adjournment.
std::optional<Refusal> ArrangeHearing::barred(const Situation& here) {
  if (auto bar = unless_heard(here)) {
    return bar;
  }
  const auto open = choices::open_sittings(here);
  return open.empty()
             ? std::nullopt
             : std::optional(refusal("sitting-arranged-already",
                                     "A sitting is arranged already: {sitting}. Move it, adjourn "
                                     "it or call it off.",
                                     {{"sitting", open.front().words}}));
}

}  // namespace

extern constinit const Act kArrangeHearing = act<ArrangeHearing>();

}  // namespace redress::casework
