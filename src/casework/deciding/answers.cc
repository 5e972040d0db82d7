#include "casework/deciding/answers.h"

#include <algorithm>

#include "base/characters.h"
#include "base/check.h"
#include "base/text.h"
#include "base/visible.h"
#include "calendar/london.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

constexpr std::size_t kLongestLine = 500;
constexpr std::size_t kLongestWords = 50'000;
constexpr Date kFirstDay{std::chrono::year{1900} / 1 / 1};
constexpr Date kLastDay{std::chrono::year{2099} / 12 / 31};

std::string values_listed(const std::vector<Choice>& choices) {
  std::vector<std::string> values;
  for (const auto& choice : choices) {
    values.push_back(choice.value);
  }
  return listed(values, "or");
}

/// Fills an act's members from the answers and keeps every problem.
class Form final : public Asker {
 public:
  Form(const Answers& answers, const Situation& here) : answers_(answers), here_(here) {}

  void operator()(std::string& into, const Question& question) override {
    asked_.push_back(std::string(question.name));
    auto text = single(question);
    if (!text) {
      return;
    }
    if (text->empty()) {
      require(question);
      return;
    }
    const auto longest = question.kind == QuestionKind::words ? kLongestWords : kLongestLine;
    if (!is_plain_utf8(*text)) {
      add(question, problem("not-text", "{question} The answer holds characters that are not text.",
                            question));
    } else if (!has_visible_text(*text)) {
      require(question);
    } else if (characters_in(*text) > longest) {
      add(question, problem("too-long", "{question} The answer must be {most} characters or fewer.",
                            question, {{"most", std::to_string(longest)}}));
    } else if (question.kind == QuestionKind::choice && !offered(*text, question)) {
      return;
    } else {
      into = std::move(*text);
    }
  }

  void operator()(Texts& into, const Question& question) override {
    asked_.push_back(std::string(question.name));
    if (question.kind == QuestionKind::lines) {
      read_lines(into, question);
      return;
    }
    const auto found = answers_.find(std::string(question.name));
    if (found == answers_.end()) {
      require(question);
      return;
    }
    Texts values;
    for (const auto& value : found->second) {
      if (trimmed(value).empty()) {
        continue;
      }
      if (!offered(std::string(trimmed(value)), question)) {
        return;
      }
      values.emplace_back(trimmed(value));
    }
    if (values.empty()) {
      require(question);
    }
    into = std::move(values);
  }

  void operator()(std::optional<Date>& into, const Question& question) override {
    asked_.push_back(std::string(question.name));
    const auto text = single(question);
    if (!text) {
      return;
    }
    if (text->empty()) {
      require(question);
      return;
    }
    into = calendar::parse_date(*text);
    if (!into) {
      add(question,
          problem("not-a-date",
                  "{question} “{given}” is not a date. Write a day that there is, like 27 "
                  "March 2026 or 2026-03-27.",
                  question, {{"given", *text}}));
      return;
    }
    expect_possible(*into, question);
  }

  void operator()(std::optional<Money>& into, const Question& question) override {
    asked_.push_back(std::string(question.name));
    const auto text = single(question);
    if (!text) {
      return;
    }
    if (text->empty()) {
      require(question);
      return;
    }
    into = parse_money(*text);
    if (!into) {
      add(question, problem("not-an-amount",
                            "{question} “{given}” is not an amount. Write it like 250 or 250.50.",
                            question, {{"given", *text}}));
    }
  }

  std::vector<FieldProblem> problems() {
    for (const auto& [name, values] : answers_) {
      if (std::find(asked_.begin(), asked_.end(), name) == asked_.end()) {
        problems_.push_back(
            {name,
             {"not-asked",
              "There is no question “{name}” here. The questions are {asked}.",
              {{"name", name}, {"asked", asked_.empty() ? "none" : listed(asked_)}}}});
      }
    }
    return std::move(problems_);
  }

 private:
  /// The only answer, trimmed; "" when there is none; nothing, and a problem, when there are
  /// several.
  std::optional<std::string> single(const Question& question) {
    const auto found = answers_.find(std::string(question.name));
    if (found == answers_.end() || found->second.empty()) {
      return "";
    }
    if (found->second.size() > 1) {
      add(question, problem("several", "{question} Give one answer.", question));
      return std::nullopt;
    }
    return std::string(trimmed(found->second.front()));
  }

  /// A slip of the keys in a date is asked about: nobody was born in 199, and nothing is promised
  /// for 9999.
  void expect_possible(Date day, const Question& question) {
    const auto today = calendar::london_day(here_.circumstances.occurred_at);
    if (day < kFirstDay || day > kLastDay) {
      add(question,
          problem("no-such-year", "{question} Give a day in the years 1900 to 2099.", question));
    } else if (question.days == Days::past && day > today) {
      add(question, problem("still-to-come", "{question} {day} is still to come.", question,
                            {{"day", calendar::to_words(day)}}));
    } else if (question.days == Days::coming && day < today) {
      add(question, problem("over-already", "{question} {day} is over already.", question,
                            {{"day", calendar::to_words(day)}}));
    }
  }

  /// A text for each line, from one answer with several lines or from several answers.
  void read_lines(Texts& into, const Question& question) {
    const auto found = answers_.find(std::string(question.name));
    for (const auto& answer : found == answers_.end() ? Texts{} : found->second) {
      for (const auto line : split(answer, '\n')) {
        if (!is_plain_utf8(line) || characters_in(line) > kLongestLine) {
          add(question, problem("bad-line",
                                "{question} Each line must be text of {most} characters or fewer.",
                                question, {{"most", std::to_string(kLongestLine)}}));
          return;
        }
        if (const auto text = trimmed(line); !text.empty()) {
          into.emplace_back(text);
        }
      }
    }
    if (into.empty()) {
      require(question);
    }
  }

  bool offered(const std::string& value, const Question& question) {
    const auto choices = choices_of(question, here_);
    const bool found = std::any_of(choices.begin(), choices.end(),
                                   [&](const auto& choice) { return choice.value == value; });
    if (!found) {
      add(question,
          problem("not-offered", "{question} “{given}” is not among the answers: {choices}.",
                  question,
                  {{"given", value},
                   {"choices", choices.empty() ? "there are none now" : values_listed(choices)}}));
    }
    return found;
  }

  void require(const Question& question) {
    if (question.required) {
      add(question, problem("missing", "{question} This needs an answer.", question));
    }
  }

  /// A problem with an answer, with the question in the words it was asked in.
  Message problem(std::string key, std::string english, const Question& question,
                  std::map<std::string, std::string> values = {}) const {
    const bool resident = here_.circumstances.actor.kind == ActorKind::resident;
    values.emplace("question", resident && !question.to_resident.empty() ? question.to_resident
                                                                         : question.words);
    return {std::move(key), std::move(english), std::move(values)};
  }

  void add(const Question& question, Message message) {
    problems_.push_back({std::string(question.name), std::move(message)});
  }

  const Answers& answers_;
  const Situation& here_;
  std::vector<std::string> asked_;
  std::vector<FieldProblem> problems_;
};

/// Lists an act's questions and fills nothing.
class Listing final : public Asker {
 public:
  void operator()(std::string&, const Question& question) override { all.push_back(question); }

  void operator()(Texts&, const Question& question) override { all.push_back(question); }

  void operator()(std::optional<Date>&, const Question& question) override {
    all.push_back(question);
  }

  void operator()(std::optional<Money>&, const Question& question) override {
    all.push_back(question);
  }

  std::vector<Question> all;
};

}  // namespace

Result<Answered, std::vector<FieldProblem>> read_answers(const Act& act, const Answers& answers,
                                                         const Situation& here) {
  Form form(answers, here);
  auto answered = act.answered(form);
  if (auto problems = form.problems(); !problems.empty()) {
    return fail(std::move(problems));
  }
  return answered;
}

std::vector<Question> bare_questions_of(std::string_view name) {
  const auto* act = find_act(name);
  CHECK(act);
  Listing listing;
  static_cast<void>(act->answered(listing));
  return std::move(listing.all);
}

std::vector<Asked> questions_of(std::string_view name, const Situation& here) {
  std::vector<Asked> questions;
  for (auto& question : bare_questions_of(name)) {
    if (question.asked_where && !question.asked_where(here)) {
      continue;
    }
    auto choices = choices_of(question, here);
    questions.push_back({std::move(question), std::move(choices)});
  }
  return questions;
}

}  // namespace redress::casework
