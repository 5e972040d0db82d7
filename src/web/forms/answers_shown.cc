#include "web/forms/answers_shown.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/london.h"
#include "markup/form.h"
#include "markup/summary_list.h"
#include "web/forms/own_fields.h"

namespace redress::web {
namespace {

/// A choice by its words; anything else as it was typed, and a day in words.
std::string in_words(const casework::Asked& asked, const std::string& value) {
  const auto found = std::ranges::find(asked.choices, value, &casework::Choice::value);
  if (found != asked.choices.end()) {
    return found->words;
  }
  const bool is_day = asked.question.kind == casework::QuestionKind::date;
  const auto day = is_day ? calendar::parse_date(value) : std::nullopt;
  if (day) {
    return calendar::to_words(*day);
  }
  return asked.question.kind == casework::QuestionKind::money ? "£" + value : value;
}

std::string answer_in_words(const casework::Asked& asked, const std::vector<std::string>& values) {
  std::vector<std::string> words;
  for (const auto& value : values) {
    if (const std::string answer(trimmed(value)); !answer.empty()) {
      words.push_back(in_words(asked, answer));
    }
  }
  return joined(words, "\n");
}

void add_row(markup::SummaryList& list, const std::string& key, const std::string& value) {
  if (!value.empty()) {
    list.rows.push_back(
        {.key = {.content = key}, .value = {.content = markup::text_with_lines(value)}});
  }
}

/// One of several answers to a question. Only boxes share a name within a form.
markup::Html ticked(std::string_view name, std::string_view value) {
  return markup::void_element("input", {{"type", "checkbox"},
                                        {"name", name},
                                        {"value", value},
                                        {"checked", true},
                                        {"hidden", true}});
}

}  // namespace

markup::Html answers_shown(const std::vector<casework::Asked>& questions, const Filled& filled,
                           const MomentTyped& moment) {
  markup::SummaryList list;
  for (const auto& asked : questions) {
    const auto found = filled.answers.find(std::string(asked.question.name));
    if (found != filled.answers.end()) {
      add_row(list, std::string(asked.question.words), answer_in_words(asked, found->second));
    }
  }
  if (const auto& happened = moment.happened) {
    add_row(list, "When was it done?",
            happened->time ? calendar::to_words(happened->day + *happened->time)
                           : calendar::to_words(happened->day));
  }
  add_row(list, "Why is it recorded only now?", moment.late_reason);
  return markup::summary_list(list);
}

markup::Html answers_carried(Fields form, const MomentTyped& moment) {
  for (const auto& field : moment.typed) {
    form.set(field.name, field.value);
  }
  markup::Html fields;
  for (const auto& field : form) {
    if (field.name != markup::kCsrfField && field.name != kChecked && field.name != kStep) {
      fields += form.one(field.name) ? markup::hidden_field(field.name, field.value)
                                     : ticked(field.name, field.value);
    }
  }
  return fields;
}

}  // namespace redress::web
