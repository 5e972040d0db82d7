#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

// An act's questions as data. The web form, the scenario reader, the CLI and the documentation are
// generic over them.
namespace redress::casework {

enum class QuestionKind {
  line,     // a few words
  words,    // as many as needed
  choice,   // one of a list
  choices,  // any of a list
  lines,    // any number of texts, one per line
  date,     // a day
  money,    // an amount in pounds
};

/// Which days answer a question for a date. Any are in the years from 1900 to 2099.
enum class Days {
  any,
  past,    // the day of the act or before
  coming,  // the day of the act or after
};

struct Choice {
  std::string value;  // stored
  std::string words;  // shown
  std::string hint;

  bool operator==(const Choice&) const = default;
};

struct Situation;

/// Makes the list that a question offers in a situation, from the edition or the casefile.
/// choices.h has the lists that several questions use.
using ChoiceList = std::vector<Choice> (*)(const Situation& here);

struct Question {
  std::string_view name;   // kebab-case; part of scenarios and addresses, never changes
  std::string_view words;  // as a person asks it
  std::string_view hint{};
  std::string_view
      to_resident{};  // the same, as the resident is asked; "" where residents are not asked
  QuestionKind kind = QuestionKind::line;
  ChoiceList from = nullptr;  // null: `fixed` is the list
  std::vector<Choice> fixed{};
  bool required = true;
  /// Whether it is asked under the edition; null: always. An answer given all the same is taken.
  bool (*asked_where)(const Situation& here) = nullptr;
  Days days = Days::any;  // of a question for a date
  /// What is known of the answer already, for a form to begin with; null: nothing.
  std::vector<std::string> (*known)(const Situation& here) = nullptr;
};

/// A question with its list made for one situation.
struct Asked {
  Question question;
  std::vector<Choice> choices;
};

/// The answers, by question: texts as typed, a list for questions that take several.
using Answers = std::map<std::string, std::vector<std::string>>;

/// An answer that cannot be used: which question, and a sentence that says how to fix it.
struct FieldProblem {
  std::string field;
  Message message;

  bool operator==(const FieldProblem&) const = default;
};

/// The list a question offers now. Empty for questions that are not a choice.
[[nodiscard]] std::vector<Choice> choices_of(const Question& question, const Situation& here);

/// Every way of sending and speaking: letter, email, phone, text-message, in-person, visit, online,
/// social-media.
[[nodiscard]] const std::vector<Choice>& modes();

/// Words that are also their values, without duplicates.
[[nodiscard]] std::vector<Choice> each_once(const std::vector<std::string>& words);

// Questions that several acts ask in the same words.
[[nodiscard]] Question ask_mode(std::string_view words = "How was it sent?");

}  // namespace redress::casework
