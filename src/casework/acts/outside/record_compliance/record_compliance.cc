#include "casework/events/outside.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/permission/authorities.h"

namespace redress::casework {
namespace {

/// Shows that what an outside body ordered was done, or says why not in full.
struct RecordCompliance {
  static constexpr ActTraits kTraits{.name = act_name::kRecordCompliance,
                                     .title = "Show that an order is carried out",
                                     .leaves = {DeterminationComplied::kName},
                                     .approvable = true,
                                     .moment = Moment::since_received};

  std::string order;
  std::string shown_by;
  std::string exception;

  void questions(Asker& ask) {
    ask(order, {.name = "order",
                .words = "Which order?",
                .kind = QuestionKind::choice,
                .from = choices::open_orders});
    ask(shown_by, {.name = "shown-by",
                   .words = "How can that be seen?",
                   .kind = QuestionKind::words,
                   .required = false});
    ask(exception, {.name = "exception",
                    .words = "Or why not in full?",
                    .kind = QuestionKind::words,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> RecordCompliance::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices::open_orders(here).empty()) {
    return std::nullopt;
  }
  return refusal("no-order-open", "No order is outstanding.");
}

Decision RecordCompliance::decide(const Situation& here) const {
  if (shown_by.empty() == exception.empty()) {
    return fail(refusal("shown-or-exception",
                        "Say how it can be seen, or why it is not done in full: one of the two."));
  }
  if (!exception.empty() && authorities_before(kTraits.name, "", here).empty()) {
    return fail(refusal("order-binds",
                        "This procedure lets nobody leave an order undone, whether or not we agree "
                        "with it. Record how it is carried out."));
  }
  return facts(DeterminationComplied{.order = order, .shown_by = shown_by, .exception = exception});
}

}  // namespace

extern constinit const Act kRecordCompliance = act<RecordCompliance>();

}  // namespace redress::casework
