#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/outside.h"
#include "casework/rules/act.h"
#include "casework/rules/numbering.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Records what an outside body decided and ordered.
struct RecordDetermination {
  static constexpr ActTraits kTraits{.name = "record-determination",
                                     .title = "Record an outside body’s decision",
                                     .moment = Moment::since_received};

  std::string body;
  std::string result;
  std::string words;
  Texts orders;
  std::optional<Date> done_by;

  void questions(Asker& ask) {
    ask(body, {.name = "body",
               .words = "Who decided?",
               .kind = QuestionKind::choice,
               .from = choices::bodies});
    ask(result, {.name = "result", .words = "What did they decide?"});
    ask(words, {.name = "words",
                .words = "In which words?",
                .kind = QuestionKind::words,
                .required = false});
    ask(orders, {.name = "orders",
                 .words = "What do they order?",
                 .hint = "A line for each",
                 .kind = QuestionKind::lines,
                 .required = false});
    ask(done_by, {.name = "done-by",
                  .words = "By when is it to be done?",
                  .kind = QuestionKind::date,
                  .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_begun(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// A body decides on what was referred to it, what it asked us about, or what a way leads to that
/// is open.
bool concerned(const std::string& body, const Situation& here) {
  const bool asked = std::ranges::any_of(here.casefile.body_requests,
                                         [&](const auto& one) { return one.body == body; });
  return asked || std::ranges::any_of(here.routes, [&](const RouteState& one) {
           return one.open && one.rule->body == body &&
                  one.rule->form != procedure::RouteForm::advice;
         });
}

Decision RecordDetermination::decide(const Situation& here) const {
  if (!concerned(body, here)) {
    const auto* named = here.edition.body(body);
    return fail(refusal(
        "body-not-concerned",
        "No way to a decision of {body} is open, and it has asked for nothing. First record what "
        "it asked.",
        {{"body", named ? named->name : body}}));
  }
  std::vector<Fact> facts{OmbDetermined{.body = body, .result = result, .words = words}};
  auto number = highest_number(&OmbOrder::order, here.casefile.orders.size(), here);
  for (const auto& order : orders) {
    facts.emplace_back(
        OmbOrder{.order = "D" + std::to_string(++number), .what = order, .due = done_by});
  }
  return facts;
}

}  // namespace

extern constinit const Act kRecordDetermination = act<RecordDetermination>();

}  // namespace redress::casework
