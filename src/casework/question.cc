#include "casework/question.h"

#include <algorithm>

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
  return {.name = "mode", .words = words, .kind = QuestionKind::choice, .from = ChoicesFrom::modes};
}

namespace {

template <class Items>
std::vector<Choice> named(const Items& items) {
  std::vector<Choice> choices;
  for (const auto& item : items) {
    choices.push_back({item.id, item.name, ""});
  }
  return choices;
}

std::vector<Choice> kinds_of(const procedure::Edition& edition) {
  std::vector<Choice> choices;
  for (const auto& kind : edition.kinds) {
    choices.push_back({kind.id, kind.name, kind.definition});
  }
  return choices;
}

std::vector<Choice> outcomes_of(const Situation& here) {
  std::vector<Choice> choices;
  if (const auto* stage = here.stage()) {
    for (const auto& id : stage->outcomes) {
      const auto* outcome = here.edition.outcome(id);
      choices.push_back({id, outcome ? outcome->name : id, ""});
    }
  }
  return choices;
}

template <class Wanted>
std::vector<Choice> clocks_of(const Situation& here, const Wanted& wanted) {
  std::vector<Choice> choices;
  for (const auto& deadline : here.deadlines) {
    if (deadline.owed() && deadline.due && wanted(deadline)) {
      choices.push_back(
          {deadline.key(), deadline.rule->name, "due " + calendar::to_words(deadline.due->on)});
    }
  }
  return choices;
}

std::vector<Choice> promises_of(const Casefile& casefile) {
  std::vector<Choice> choices;
  for (const auto& promise : casefile.promises) {
    if (!promise.done_at) {
      choices.push_back({promise.id, promise.what, ""});
    }
  }
  return choices;
}

std::vector<Choice> open_routes(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& route : here.routes) {
    if (route.open && route.rule->form != procedure::RouteForm::advice) {
      choices.push_back({route.rule->id, route.rule->name, ""});
    }
  }
  return choices;
}

}  // namespace

std::vector<Choice> choices_of(const Question& question, const Situation& here) {
  switch (question.from) {
    case ChoicesFrom::fixed:
      return question.fixed;
    case ChoicesFrom::kinds:
      return kinds_of(here.edition);
    case ChoicesFrom::channels:
      return named(here.edition.channels);
    case ChoicesFrom::relationships:
      return named(here.edition.relationships);
    case ChoicesFrom::tags:
      return named(here.edition.tags);
    case ChoicesFrom::points:
      return named(here.edition.points);
    case ChoicesFrom::modes:
      return modes();
    case ChoicesFrom::roles:
      return named(here.edition.roles);
    case ChoicesFrom::outcomes:
      return outcomes_of(here);
    case ChoicesFrom::delayable_clocks:
      return clocks_of(here, [](const auto& deadline) { return deadline.rule->delay.has_value(); });
    case ChoicesFrom::extendable_clocks:
      return clocks_of(here, [](const auto& deadline) {
        return deadline.rule->extend && deadline.extensions < deadline.rule->extend->times;
      });
    case ChoicesFrom::open_routes:
      return open_routes(here);
    case ChoicesFrom::open_promises:
      return promises_of(here.casefile);
  }
  return {};
}

}  // namespace redress::casework
