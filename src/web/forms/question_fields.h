#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/rules/question.h"
#include "markup/html.h"
#include "web/server/fields.h"

// Turns an act's questions into a form, and the form's fields into answers. Nothing here is
// specific to one act.
namespace redress::web {

/// A form as a person filled it in: the answers for the act, what was typed (kept in case the
/// form is shown again), and what is wrong.
struct Filled {
  casework::Answers answers;
  std::map<std::string, std::string> typed;  // the parts of dates, by field name
  std::vector<casework::FieldProblem> problems;
};

/// Returns the answers in a posted form. A date comes as three fields; one that is not a date is
/// passed on as typed, for the act to refuse in words.
[[nodiscard]] Filled read_answers(const Fields& form,
                                  const std::vector<casework::Asked>& questions);

/// Returns what is known of the answers before anybody has given one.
[[nodiscard]] casework::Answers known_answers(const std::vector<casework::Asked>& questions,
                                              const casework::Situation& here);

/// Returns the questions as fields, filled in with what was typed, each problem at its field.
/// `to_resident`: in the wording for residents, and only the questions they are asked.
[[nodiscard]] markup::Html question_fields(const std::vector<casework::Asked>& questions,
                                           const Filled& filled, bool to_resident);

/// Returns only the questions that residents are asked.
[[nodiscard]] std::vector<casework::Asked> asked_of_residents(
    std::vector<casework::Asked> questions);

/// Returns the box at the top that says what is wrong: a line for each problem with a link to its
/// field, then the sentences that belong to no field. Empty when nothing is wrong.
[[nodiscard]] markup::Html problems_box(const std::vector<casework::Asked>& questions,
                                        const Filled& filled,
                                        const std::vector<std::string>& sentences);

}  // namespace redress::web
