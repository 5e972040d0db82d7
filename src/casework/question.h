#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "casework/situation.h"

// A command's questions as data. The web form, the scenario reader, the CLI and the documentation
// are generic over them.
namespace redress::casework {

enum class QuestionKind {
  line,     // a few words
  words,    // as many as needed
  choice,   // one of a list
  choices,  // any of a list
  date,     // a day
};

/// Where a choice's list comes from: the edition or the casefile, asked when the question is.
enum class ChoicesFrom {
  fixed,  // the question's own list
  kinds,  // of feedback, as the edition has them
  channels,
  relationships,
  tags,
  points,  // what a contact can cover
  modes,   // of sending and speaking
  roles,
  outcomes,           // of the current stage
  delayable_clocks,   // owed deadlines whose edition speaks of an explained delay
  extendable_clocks,  // owed deadlines that may be extended once more
  open_routes,        // those that lead to a decision; asking for advice is no referral
  open_promises,
};

struct Choice {
  std::string value;  // stored
  std::string words;  // shown
  std::string hint;

  bool operator==(const Choice&) const = default;
};

struct Question {
  std::string_view name;   // kebab-case; part of scenarios and addresses, never changes
  std::string_view words;  // as a person asks it
  std::string_view hint{};
  std::string_view
      to_resident{};  // the same asked of the resident themself; "" where they are not asked
  QuestionKind kind = QuestionKind::line;
  ChoicesFrom from = ChoicesFrom::fixed;
  std::vector<Choice> fixed{};
  bool required = true;
};

/// A question with its list made for one situation.
struct Asked {
  Question question;
  std::vector<Choice> choices;
};

/// What was answered, by question: texts as typed, a list for questions that take several.
using Answers = std::map<std::string, std::vector<std::string>>;

/// An answer that cannot be used: which question, and the sentence that says the mend.
struct FieldProblem {
  std::string field;
  Message message;

  bool operator==(const FieldProblem&) const = default;
};

/// The list a question offers now. Empty for questions that are not a choice.
[[nodiscard]] std::vector<Choice> choices_of(const Question& question, const Situation& here);

/// The ways of sending and speaking there are: letter, email, phone, text-message, in-person,
/// visit, online, social-media.
[[nodiscard]] const std::vector<Choice>& modes();

// What several commands ask in the same words.
[[nodiscard]] Question ask_mode(std::string_view words = "How was it sent?");

}  // namespace redress::casework
