#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/people/naming.h"

namespace redress::casework {
namespace {

/// Records what a petition says and who signed it. It can be assessed again when more comes in.
struct AssessPetition {
  static constexpr ActTraits kTraits{.name = "assess-petition",
                                     .title = "Read the petition",
                                     .leaves = {PetitionAssessed::kName},
                                     .moment = Moment::since_received};

  Texts statement;
  std::string lead;
  std::optional<Date> dated;
  Texts signatories;

  void questions(Asker& ask) {
    ask(statement, {.name = "statement",
                    .words = "Which parts does its statement have?",
                    .kind = QuestionKind::choices,
                    .from = choices::petition_parts,
                    .required = false});
    ask(lead, {.name = "lead",
               .words = "Who leads it?",
               .hint = "Left empty while nobody is named: the first signatory is written to",
               .required = false});
    ask(dated, {.name = "dated",
                .words = "On which day was it handed in?",
                .kind = QuestionKind::date,
                .required = false,
                .days = Days::past});
    ask(signatories, {.name = "signatories",
                      .words = "Who signed it?",
                      .hint = "A line for each: name; address; postcode",
                      .kind = QuestionKind::lines});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    auto assessed = signed_by(signatories);
    assessed.statement = statement;
    assessed.lead = Naming(here).stranger(lead);
    assessed.dated = dated;
    return facts(std::move(assessed));
  }
};

std::optional<Refusal> AssessPetition::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!here.edition.petition || kind_of(here).form != "petition") {
    return not_part_of_procedure();
  }
  // A lead who was not named may be found later: what is on record is then read again.
  if (!here.casefile.ended()) {
    return std::nullopt;
  }
  return refusal("procedure-ended", "The procedure has come to its end.");
}

}  // namespace

extern constinit const Act kAssessPetition = act<AssessPetition>();

}  // namespace redress::casework
