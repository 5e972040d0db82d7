#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "casework/stories/words/refusals.h"
#include "casework/stories/words/words.h"
#include "cli/procedure/words.h"
#include "procedure/words/key_words.h"

// The words as a page of Markdown, which reads as well on a terminal.
namespace redress::cli {

namespace {

std::string codes(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  quoted.reserve(names.size());
  for (const auto& name : names) {
    quoted.push_back("`" + name + "`");
  }
  return joined(quoted, ", ");
}

std::string table_in_words(const procedure::TableWords& table) {
  std::string text =
      fmt::format("### {}\n\n| Key | | Takes | Does |\n|---|---|---|---|\n", codes(table.tables));
  for (const auto& key : table.keys) {
    text += fmt::format("| `{}` | {} | {} | {} |\n", key.key, to_word(key.presence), key.type,
                        key.sentence);
  }
  if (table.has_fields) {
    text += "| fields | may | what the event has | The event's own fields. |\n";
  }
  return text;
}

std::string fields_in_words(const std::vector<casework::FieldWord>& fields) {
  std::vector<std::string> texts;
  for (const auto& field : fields) {
    texts.push_back(field.type.empty() ? fmt::format("`{}`", field.name)
                                       : fmt::format("`{}` ({})", field.name, field.type));
  }
  return joined(texts, "; ");
}

std::string act_in_words(const casework::ActWord& act) {
  std::string text = fmt::format("### `{}`\n\n{}. By {}.{}\n", act.name, act.title, act.who,
                                 act.optional ? " Only where `acts` names it." : "");
  if (!act.questions.empty()) {
    text += "\n| Question | | Takes | In words |\n|---|---|---|---|\n";
  }
  for (const auto& question : act.questions) {
    text += fmt::format("| `{}` | {} | {} | {} |\n", question.key,
                        question.required ? "must" : "may", question.type, question.words);
  }
  return text;
}

}  // namespace

std::string keys_in_words(const procedure::Vocabulary& vocabulary) {
  std::string text =
      "## Keys\n\nA key *must* be there, *may* be there, or that *depends* on what its sentence "
      "says. "
      "`*` is a name that the\nedition chooses.\n";
  for (const auto& table : procedure::words_of_the_format(vocabulary)) {
    text += "\n" + table_in_words(table);
  }
  return text;
}

std::string events_in_words() {
  std::string text =
      "## Events\n\nWhat clocks count from and are met by. A rule may ask for the fields that say "
      "what "
      "they hold; the others hold free\nwords.\n\n| Event | Is | Fields |\n|---|---|---|\n";
  for (const auto& event : casework::words_of_events()) {
    text += fmt::format("| `{}` | {} | {} |\n", event.name, event.moment,
                        fields_in_words(event.fields));
  }
  return text;
}

std::string acts_in_words() {
  std::string text =
      "## Acts\n\nWhat a step of a scenario does, and what gates and authorities are before. Each "
      "question is answered by its key.\n";
  for (const auto& act : casework::words_of_acts()) {
    text += "\n" + act_in_words(act);
  }
  return text;
}

std::string refusals_in_words() {
  std::string text =
      "## Refusals\n\nWhat `refused` of a step may be, and what the person is told. `answers` "
      "stands "
      "for answers that cannot be used.\n\n| Code | Says |\n|---|---|\n";
  for (const auto& refusal : casework::stated_refusals()) {
    std::vector<std::string> sentences(refusal.sentences.begin(), refusal.sentences.end());
    text += fmt::format("| `{}` | {} |\n", refusal.code, joined(sentences, " Or: "));
  }
  return text;
}

}  // namespace redress::cli
