#include "casework/rules/question.h"

#include <algorithm>

#include "casework/rules/choices.h"

namespace redress::casework {

const std::vector<Choice>& modes() {
  static const std::vector<Choice> kModes = {
      {"letter", "Letter", ""},
      {"email", "Email", ""},
      {"phone", "Phone", ""},
      {"text-message", "Text message", ""},
      {"in-person", "In person", ""},
      {"visit", "Visit", "At the person's home or the place concerned"},
      {"online", "Online", ""},
      {"social-media", "Social media", ""},
  };
  return kModes;
}

Question ask_mode(std::string_view words) {
  return {.name = "mode", .words = words, .kind = QuestionKind::choice, .from = choices::modes};
}

std::vector<Choice> choices_of(const Question& question, const Situation& here) {
  return question.from ? question.from(here) : question.fixed;
}

std::vector<Choice> each_once(const std::vector<std::string>& words) {
  std::vector<Choice> choices;
  for (const auto& one : words) {
    if (std::ranges::find(choices, one, &Choice::value) == choices.end()) {
      choices.push_back({one, one, ""});
    }
  }
  return choices;
}

}  // namespace redress::casework
