#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/rules/question.h"
#include "markup/html.h"
#include "web/server/fields.h"

// An act's questions as a form, and the form's fields as its answers. Nothing here knows any one
// act.
namespace redress::web {

/// A form as a person filled it in: what the act reads, what they typed (kept when it has to be
/// shown again), and what is wrong with it.
struct Filled {
  casework::Answers answers;
  std::map<std::string, std::string> typed;  // the parts of dates, by field name
  std::vector<casework::FieldProblem> problems;
};

/// The answers in a posted form. A date comes as three fields; one that is not a date is passed on
/// as typed, for the act to refuse in words.
[[nodiscard]] Filled read_answers(const Fields& form,
                                  const std::vector<casework::Asked>& questions);

/// The questions as fields, filled in with what was typed, each problem at its field.
/// `to_resident`: in the words for residents, and only what they are asked.
[[nodiscard]] markup::Html question_fields(const std::vector<casework::Asked>& questions,
                                           const Filled& filled, bool to_resident);

/// Those of the questions that residents are asked.
[[nodiscard]] std::vector<casework::Asked> asked_of_residents(
    std::vector<casework::Asked> questions);

/// The box at the top that says what is wrong: a line for each problem with a link to its field,
/// then the sentences that belong to no field. Empty when nothing is wrong.
[[nodiscard]] markup::Html problems_box(const std::vector<casework::Asked>& questions,
                                        const Filled& filled,
                                        const std::vector<std::string>& sentences);

}  // namespace redress::web
