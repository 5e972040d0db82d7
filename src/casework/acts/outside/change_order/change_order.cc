#include "casework/events/outside.h"
#include "casework/rules/act.h"
#include "casework/rules/numbering.h"

namespace redress::casework {
namespace {

/// Records that an outside body lifted its own order, or put another in its place. Nobody else can.
struct ChangeOrder {
  static constexpr ActTraits kTraits{.name = "change-order",
                                     .title = "Record that an outside body changed its order",
                                     .moment = Moment::since_received};

  std::string order;
  std::string how;
  std::string what;
  std::optional<Date> done_by;
  std::string words;

  void questions(Asker& ask) {
    ask(order, {.name = "order",
                .words = "Which order?",
                .kind = QuestionKind::choice,
                .from = choices::open_orders});
    ask(how, {.name = "how",
              .words = "What became of it?",
              .kind = QuestionKind::choice,
              .fixed = {{"replaced", "Another is in its place, or it has another day", ""},
                        {"lifted", "It was lifted", ""}}});
    ask(what, {.name = "what",
               .words = "What do they order now?",
               .kind = QuestionKind::words,
               .required = false});
    ask(done_by, {.name = "done-by",
                  .words = "By when is that to be done?",
                  .kind = QuestionKind::date,
                  .required = false});
    ask(words, {.name = "words",
                .words = "In which words did they say so?",
                .hint = "As they wrote to us",
                .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ChangeOrder::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  return choices::open_orders(here).empty()
             ? std::optional(refusal("no-order-open", "No order is outstanding."))
             : std::nullopt;
}

Decision ChangeOrder::decide(const Situation& here) const {
  if (how == "lifted") {
    return what.empty() && !done_by
               ? facts(OmbOrderEnded{.order = order, .replaced_by = "", .words = words})
               : fail(refusal("lifted-or-replaced",
                              "An order that was lifted asks for nothing any more. Say that "
                              "another is in its place, or leave out what they order now."));
  }
  if (what.empty()) {
    return fail(refusal("order-unsaid", "Say what they order now."));
  }
  const auto number = next_number("D", &OmbOrder::order, here.casefile.orders.size(), here);
  return std::vector<Fact>{OmbOrderEnded{.order = order, .replaced_by = number, .words = words},
                           OmbOrder{.order = number, .what = what, .due = done_by}};
}

}  // namespace

extern constinit const Act kChangeOrder = act<ChangeOrder>();

}  // namespace redress::casework
