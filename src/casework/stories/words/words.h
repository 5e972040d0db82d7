#pragma once

#include <string>
#include <string_view>
#include <vector>

// What a scenario and an edition may name: events with their fields, acts with their questions. All
// of it comes from the events and the acts themselves.
namespace redress::casework {

struct FieldWord {
  std::string name;
  std::string type;  // what a rule may ask of it; "" for free words, for which no rule can ask
};

struct EventWord {
  std::string name;
  std::string moment;  // "the decision"
  std::vector<FieldWord> fields;
};

struct QuestionWord {
  std::string_view key;
  std::string_view words;
  std::string type;  // "words", "date", "one of a, b", "name, [stage.*]"
  bool required = true;
};

struct ActWord {
  std::string_view name;
  std::string_view title;
  std::string who;        // "staff", "staff and residents", "the system", "operations"
  bool optional = false;  // exists only where 'acts' names it
  std::vector<QuestionWord> questions;
};

/// Every event, by name.
[[nodiscard]] std::vector<EventWord> words_of_events();

/// Every act, in the order an officer meets them.
[[nodiscard]] std::vector<ActWord> words_of_acts();

}  // namespace redress::casework
