#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what a petition says and who signed it. It can be read again when more comes in.
struct AssessPetition {
  static constexpr CommandTraits kTraits{
      .name = "assess-petition", .title = "Read the petition", .moment = Moment::since_received};

  Texts statement;
  std::string lead;
  std::optional<Date> dated;
  Texts signatories;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.statement, {.name = "statement",
                         .words = "Which parts does its statement have?",
                         .kind = QuestionKind::choices,
                         .from = ChoicesFrom::petition_parts,
                         .required = false});
    ask(self.lead, {.name = "lead",
                    .words = "Who leads it?",
                    .hint = "Left empty while nobody is named: the first signatory is written to",
                    .required = false});
    ask(self.dated, {.name = "dated",
                     .words = "On which day was it handed in?",
                     .kind = QuestionKind::date,
                     .required = false});
    ask(self.signatories, {.name = "signatories",
                           .words = "Who signed it?",
                           .hint = "A line for each: name; address; postcode",
                           .kind = QuestionKind::lines});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
