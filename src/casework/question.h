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
  lines,    // any number of texts, a line for each
  date,     // a day
  money,    // an amount in pounds
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
  exclusions,          // entry rules that can be applied now, by their effect
  exclusion_tellings,  // what those must tell
  redirects,
  redirect_tellings,
  rules_in_the_way,  // that keep it out until somebody decides
  lapsed_windows,    // whose late use the edition allows
  grounds,
  checks,
  capacities,
  representation_bars,
  representatives,  // of this casefile
  petition_parts,
  authorities,         // under which a yes can be asked for here
  approval_subjects,   // entry rules and markers those are about
  requests_to_answer,  // by whoever asks
  consultations,       // at this stage
  remedies,
  offers_to_offset,
  sides,
  markers,
  marker_conditions,
  markers_to_tell,   // decided here, and the person not told
  markers_in_force,  // decided here
  decided_stages,
  other_editions,  // of the landlord
  bodies,
  open_orders,
  units,
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
