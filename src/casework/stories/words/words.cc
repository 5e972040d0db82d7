#include "casework/stories/words/words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "casework/acts/acts.h"
#include "casework/deciding/answers.h"
#include "casework/rules/choices.h"
#include "casework/stories/vocabulary.h"
#include "procedure/words/key_words.h"

namespace redress::casework {
namespace {

/// Lists that hold names of the edition, whatever the casefile.
struct ListOfNames {
  ChoiceList list;
  std::string_view table;
};

constexpr std::array kListsOfNames = {
    ListOfNames{choices::kinds, "kind"},
    ListOfNames{choices::channels, "channel"},
    ListOfNames{choices::relationships, "relationship"},
    ListOfNames{choices::tags, "tag"},
    ListOfNames{choices::points, "point"},
    ListOfNames{choices::roles, "role"},
    ListOfNames{choices::outcomes, "outcome"},
    ListOfNames{choices::grounds, "ground"},
};

/// What may be chosen: the list itself, whose names they are, or that it depends.
std::string type_of_choice(const Question& question) {
  const bool several = question.kind == QuestionKind::choices;
  const std::string of = several ? "any of " : "one of ";
  auto fixed = question.fixed;
  if (question.from == choices::modes) {
    fixed = modes();
  }
  if (!fixed.empty()) {
    std::vector<std::string> values;
    for (const auto& choice : fixed) {
      values.push_back(choice.value);
    }
    return of + joined(values, ", ");
  }
  const auto named = std::ranges::find(kListsOfNames, question.from, &ListOfNames::list);
  return named == kListsOfNames.end()
             ? of + "what the casefile and the edition offer then"
             : (several ? "list of names, [" : "name, [") + std::string(named->table) + ".*]";
}

std::string type_of(const Question& question) {
  switch (question.kind) {
    case QuestionKind::line:
      return "a few words";
    case QuestionKind::words:
      return "words";
    case QuestionKind::choice:
    case QuestionKind::choices:
      return type_of_choice(question);
    case QuestionKind::lines:
      return "list of texts";
    case QuestionKind::date:
      return question.days == Days::past     ? "date, not to come"
             : question.days == Days::coming ? "date, not over"
                                             : "date";
    case QuestionKind::money:
      return "amount in pounds";
  }
  return "";
}

std::string who_does(const ActTraits& act) {
  if (act.by_system_only) {
    return "the system, when a clock runs out";
  }
  if (act.by_operations_only) {
    return "whoever runs Redress, at its command line";
  }
  return act.by_residents ? "staff and residents" : "staff";
}

}  // namespace

std::vector<EventWord> words_of_events() {
  const auto& vocabulary = casework::vocabulary();
  std::vector<EventWord> all;
  for (const auto& [name, fields] : vocabulary.events) {
    EventWord word{name, vocabulary.moments.at(name), {}};
    for (const auto& field : fields) {
      word.fields.push_back({field.name, procedure::askable(name, field, vocabulary)});
    }
    all.push_back(std::move(word));
  }
  return all;
}

std::vector<ActWord> words_of_acts() {
  std::vector<ActWord> all;
  for (const auto* act : all_acts()) {
    const auto& traits = act->traits;
    ActWord word{traits.name, traits.title, who_does(traits), traits.only_where_named, {}};
    for (const auto& question : bare_questions_of(traits.name)) {
      word.questions.push_back(
          {question.name, question.words, type_of(question), question.required});
    }
    all.push_back(std::move(word));
  }
  return all;
}

}  // namespace redress::casework
