#include "web/forms/question_fields.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/typed.h"
#include "markup/choices.h"
#include "markup/date_input.h"
#include "markup/error_summary.h"
#include "markup/input.h"
#include "markup/select.h"
#include "markup/textarea.h"

namespace redress::web {

using casework::Asked;
using casework::QuestionKind;
using markup::Html;

namespace {

/// More choices than this are shown as a drop-down list.
constexpr std::size_t kMostRadios = 8;

std::string padded(std::string_view part, std::size_t width) {
  const auto text = std::string(trimmed(part));
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string date_field(std::string_view name, std::string_view part) {
  return std::string(name) + "-" + std::string(part);
}

void read_date(const Fields& form, std::string_view name, Filled& filled) {
  std::string day = form.text(date_field(name, "day"));
  std::string month = form.text(date_field(name, "month"));
  std::string year = form.text(date_field(name, "year"));
  filled.typed[date_field(name, "day")] = day;
  filled.typed[date_field(name, "month")] = month;
  filled.typed[date_field(name, "year")] = year;
  if (!trimmed(day + month + year).empty()) {
    const auto month_number = calendar::parse_typed_month(trimmed(month));
    const auto whole_year = calendar::parse_typed_year(trimmed(year));
    const auto written = padded(whole_year ? std::to_string(*whole_year) : year, 4) + "-" +
                         padded(month_number ? std::to_string(*month_number) : month, 2) + "-" +
                         padded(day, 2);
    // What is no day is said back as it was typed.
    filled.answers[std::string(name)] = {
        calendar::parse_date(written) ? written : joined({day, month, year}, " ")};
  }
}

/// One question as a field.
class QuestionField {
 public:
  QuestionField(const Asked& asked, const Filled& filled, bool to_resident)
      : asked_(asked), question_(asked.question), name_(asked.question.name) {
    words_ =
        to_resident && !question_.to_resident.empty() ? question_.to_resident : question_.words;
    words_ += question_.required ? "" : " (optional)";
    if (const auto found = filled.answers.find(name_); found != filled.answers.end()) {
      values_ = found->second;
    }
    for (const auto& problem : filled.problems) {
      if (problem.field == name_) {
        error_ = markup::ErrorMessage{.content = render(problem.message)};
      }
    }
    if (!question_.hint.empty()) {
      hint_ = markup::Hint{.content = question_.hint};
    }
    typed_ = &filled.typed;
  }

  [[nodiscard]] Html html() const {
    switch (question_.kind) {
      case QuestionKind::line:
        return line();
      case QuestionKind::words:
        return words();
      case QuestionKind::choice:
        return asked_.choices.size() > kMostRadios ? drop_down() : radios();
      case QuestionKind::choices:
        return checkboxes();
      case QuestionKind::lines:
        return words();
      case QuestionKind::date:
        return date();
      case QuestionKind::money:
        return money();
    }
    return {};
  }

 private:
  [[nodiscard]] std::string value() const { return values_.empty() ? "" : values_.front(); }

  [[nodiscard]] markup::Label label() const {
    return {.content = words_, .classes = "govuk-label--s"};
  }

  [[nodiscard]] markup::Fieldset fieldset() const {
    return {.legend = {.content = words_, .classes = "govuk-fieldset__legend--s"}};
  }

  [[nodiscard]] Html line() const {
    return markup::input(
        {.name = name_, .value = value(), .label = label(), .hint = hint_, .error = error_});
  }

  [[nodiscard]] Html money() const {
    return markup::input({.name = name_,
                          .value = value(),
                          .label = label(),
                          .hint = hint_,
                          .error = error_,
                          .prefix = {.content = "£"},
                          .inputmode = "decimal",
                          .classes = "govuk-input--width-10"});
  }

  [[nodiscard]] Html words() const {
    return markup::textarea(
        {.name = name_, .value = value(), .label = label(), .hint = hint_, .error = error_});
  }

  [[nodiscard]] Html radios() const {
    markup::Radios radios{
        .name = name_, .value = value(), .fieldset = fieldset(), .hint = hint_, .error = error_};
    radios.items = items();
    return markup::radios(radios);
  }

  [[nodiscard]] Html checkboxes() const {
    markup::Checkboxes boxes{
        .name = name_, .values = values_, .fieldset = fieldset(), .hint = hint_, .error = error_};
    boxes.items = items();
    return boxes.items.empty() ? Html{} : markup::checkboxes(boxes);
  }

  [[nodiscard]] Html drop_down() const {
    markup::Select select{
        .name = name_, .value = value(), .label = label(), .hint = hint_, .error = error_};
    select.items.push_back({.words = "Choose", .value = ""});
    for (const auto& choice : asked_.choices) {
      select.items.push_back({.words = choice.words, .value = choice.value});
    }
    return markup::select(select);
  }

  [[nodiscard]] std::vector<markup::Choice> items() const {
    std::vector<markup::Choice> items;
    for (const auto& choice : asked_.choices) {
      items.push_back(
          {.value = choice.value, .content = choice.words, .hint = {.content = choice.hint}});
    }
    return items;
  }

  [[nodiscard]] Html date() const {
    return markup::date_input(
        {.id = name_,
         .name_prefix = name_,
         .items = {{.name = "day", .classes = "govuk-input--width-2"},
                   {.name = "month", .classes = "govuk-input--width-2"},
                   {.name = "year", .classes = "govuk-input--width-4"}},
         .values = *typed_,
         .fieldset = fieldset(),
         .hint = hint_ ? hint_ : markup::Hint{.content = "For example, 27 3 2026"},
         .error = error_});
  }

  const Asked& asked_;
  const casework::Question& question_;
  std::string name_;
  std::string words_;
  std::vector<std::string> values_;
  std::optional<markup::Hint> hint_;
  std::optional<markup::ErrorMessage> error_;
  const std::map<std::string, std::string>* typed_ = nullptr;
};

/// Returns where a problem's link leads: the first part of a date, the first of several choices, or
/// the field.
std::string target_of(const Asked& asked) {
  const std::string name(asked.question.name);
  return asked.question.kind == QuestionKind::date ? name + "-day" : name;
}

}  // namespace

Filled read_answers(const Fields& form, const std::vector<Asked>& questions) {
  Filled filled;
  for (const auto& asked : questions) {
    if (asked.question.kind == QuestionKind::date) {
      read_date(form, asked.question.name, filled);
    } else if (form.has(asked.question.name)) {
      filled.answers[std::string(asked.question.name)] = form.all(asked.question.name);
    }
  }
  return filled;
}

casework::Answers known_answers(const std::vector<Asked>& questions,
                                const casework::Situation& here) {
  casework::Answers known;
  for (const auto& asked : questions) {
    if (asked.question.known != nullptr) {
      if (auto values = asked.question.known(here); !values.empty()) {
        known[std::string(asked.question.name)] = std::move(values);
      }
    }
  }
  return known;
}

std::vector<Asked> asked_of_residents(std::vector<Asked> questions) {
  std::erase_if(questions, [](const auto& asked) { return asked.question.to_resident.empty(); });
  return questions;
}

namespace {

/// A choice from a list that this landlord leaves empty.
bool cannot_be_answered(const Asked& asked) {
  const auto kind = asked.question.kind;
  return (kind == QuestionKind::choice || kind == QuestionKind::choices) && asked.choices.empty() &&
         !asked.question.required;
}

}  // namespace

Html question_fields(const std::vector<Asked>& questions, const Filled& filled, bool to_resident) {
  Html fields;
  for (const auto& asked : questions) {
    if (!cannot_be_answered(asked)) {
      fields += QuestionField(asked, filled, to_resident).html();
    }
  }
  return fields;
}

Html problems_box(const std::vector<Asked>& questions, const Filled& filled,
                  const std::vector<std::string>& sentences) {
  markup::ErrorSummary summary;
  for (const auto& problem : filled.problems) {
    const auto found = std::find_if(questions.begin(), questions.end(), [&](const auto& asked) {
      return asked.question.name == problem.field;
    });
    summary.items.push_back({.content = render(problem.message),
                             .href = found == questions.end() ? std::nullopt
                                                              : std::optional(markup::Url::fragment(
                                                                    target_of(*found)))});
  }
  for (const auto& sentence : sentences) {
    summary.items.push_back({.content = sentence});
  }
  return summary.items.empty() ? Html{} : markup::error_summary(summary);
}

}  // namespace redress::web
