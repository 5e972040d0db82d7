#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/people/whose_word.h"

namespace redress::casework {
namespace {

/// Records that the person lets somebody act for them.
struct RecordAuthority {
  static constexpr ActTraits kTraits{.name = "record-authority",
                                     .title = "Record a representative’s authority",
                                     .leaves = {AuthorityRecorded::kName},
                                     .moment = Moment::since_received};

  std::string representative;
  std::string form;
  std::string evidence;
  std::optional<Date> held_since;

  void questions(Asker& ask) {
    ask(representative, {.name = "representative",
                         .words = "Whose authority?",
                         .kind = QuestionKind::choice,
                         .from = choices::representatives});
    ask(form, {.name = "form",
               .words = "How was it given?",
               .kind = QuestionKind::choice,
               .fixed = {{"signed", "Signed", ""},
                         {"spoken", "In words", ""},
                         {"by-law", "By law",
                          "A power of attorney, a deputyship, or a parent for a child"}}});
    ask(evidence, {.name = "evidence", .words = "Where can it be seen?"});
    ask(held_since, {.name = "held-since",
                     .words = "Since when is it held?",
                     .kind = QuestionKind::date,
                     .required = false,
                     .days = Days::past});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> RecordAuthority::barred(const Situation& here) {
  if (here.edition.capacities.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices::representatives(here).empty()) {
    return std::nullopt;
  }
  return refusal("nobody-represents", "Nobody is recorded as acting for the person.");
}

Decision RecordAuthority::decide(const Situation& here) const {
  const auto& one = *here.casefile.representative(representative);
  const auto& rule = *here.edition.capacity(one.capacity);
  if (rule.authority == procedure::AuthorityToAct::none) {
    return fail(refusal("authority-not-needed",
                        "{name} is entered as “{capacity}” and does not speak for the person. "
                        "Enter them in the other capacity first.",
                        {{"name", one.who.name}, {"capacity", rule.name}}, rule.source));
  }
  if (rule.authority == procedure::AuthorityToAct::signed_paper && form == "spoken") {
    return fail(
        refusal("authority-not-signed",
                "The authority must be signed, or be held by law where the person cannot sign.", {},
                rule.source));
  }
  if (form != "by-law") {
    if (auto refused = unless_somebody_left(here)) {
      return fail(*refused);
    }
  }
  return facts(AuthorityRecorded{.representative = representative,
                                 .form = form,
                                 .evidence = evidence,
                                 .held_since = held_since});
}

}  // namespace

extern constinit const Act kRecordAuthority = act<RecordAuthority>();

}  // namespace redress::casework
