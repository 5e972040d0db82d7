#include <gtest/gtest.h>

#include "markup/choices.h"
#include "markup/date_input.h"
#include "markup/fieldset.h"
#include "markup/fixtures_testing.h"
#include "markup/input.h"
#include "markup/select.h"
#include "markup/textarea.h"

namespace redress::markup {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the readers of fixtures

TEST(Label, RendersItsFixtures) {
  expect_fixtures("label", [](const Json& o) {
    return label({.content = content_of(o),
                  .is_page_heading = is_truthy(o, "isPageHeading"),
                  .classes = string_at(o, "classes"),
                  .attributes = attributes_of(o),
                  .for_id = string_at(o, "for")});
  });
}

TEST(Hint, RendersItsFixtures) {
  expect_fixtures("hint", [](const Json& o) {
    return hint({.content = content_of(o),
                 .id = string_at(o, "id"),
                 .classes = string_at(o, "classes"),
                 .attributes = attributes_of(o)});
  });
}

TEST(ErrorMessage, RendersItsFixtures) {
  expect_fixtures("error-message", [](const Json& o) {
    return error_message(
        {.content = content_of(o),
         .id = string_at(o, "id"),
         .classes = string_at(o, "classes"),
         .hidden_prefix = optional_string(o, "visuallyHiddenText").value_or("Error"),
         .attributes = attributes_of(o)});
  });
}

Fieldset fieldset_of(const Json& inner) {
  const Json legend = object_at(inner, "legend");
  return {.legend = {.content = content_of(legend),
                     .is_page_heading = is_truthy(legend, "isPageHeading"),
                     .classes = string_at(legend, "classes")},
          .content = html_at(inner, "html"),
          .role = string_at(inner, "role"),
          .described_by = string_at(inner, "describedBy"),
          .classes = string_at(inner, "classes"),
          .attributes = attributes_of(inner)};
}

std::optional<Fieldset> optional_fieldset(const Json& o) {
  return is_truthy(o, "fieldset") ? std::optional(fieldset_of(object_at(o, "fieldset")))
                                  : std::nullopt;
}

TEST(Fieldset, RendersItsFixtures) {
  expect_fixtures("fieldset", [](const Json& o) { return fieldset(fieldset_of(o)); });
}

Affix affix_of(const Json& o, const char* key) {
  const Json inner = object_at(o, key);
  return {.content = content_of(inner),
          .classes = string_at(inner, "classes"),
          .attributes = attributes_of(inner)};
}

TEST(Input, RendersItsFixtures) {
  expect_fixtures("input", [](const Json& o) {
    const Json wrapper = object_at(o, "inputWrapper");
    return input({.name = string_at(o, "name"),
                  .id = string_at(o, "id"),
                  .type = string_at(o, "type", "text"),
                  .value = optional_string(o, "value"),
                  .label = label_of(o),
                  .hint = hint_of(o),
                  .error = error_of(o),
                  .prefix = affix_of(o, "prefix"),
                  .suffix = affix_of(o, "suffix"),
                  .form_group = form_group_of(o),
                  .wrapper_classes = string_at(wrapper, "classes"),
                  .wrapper_attributes = attributes_of(wrapper),
                  .described_by = string_at(o, "describedBy"),
                  .autocomplete = string_at(o, "autocomplete"),
                  .autocapitalize = string_at(o, "autocapitalize"),
                  .pattern = string_at(o, "pattern"),
                  .inputmode = string_at(o, "inputmode"),
                  .spellcheck = optional_bool(o, "spellcheck"),
                  .is_disabled = is_truthy(o, "disabled"),
                  .classes = string_at(o, "classes"),
                  .attributes = attributes_of(o)});
  });
}

Textarea textarea_of(const Json& o) {
  return {.name = string_at(o, "name"),
          .id = string_at(o, "id"),
          .value = string_at(o, "value"),
          .rows = optional_int(o, "rows").value_or(5),
          .label = label_of(o),
          .hint = hint_of(o),
          .error = error_of(o),
          .form_group = form_group_of(o),
          .described_by = string_at(o, "describedBy"),
          .autocomplete = string_at(o, "autocomplete"),
          .spellcheck = optional_bool(o, "spellcheck"),
          .is_disabled = is_truthy(o, "disabled"),
          .classes = string_at(o, "classes"),
          .attributes = attributes_of(o)};
}

TEST(Textarea, RendersItsFixtures) {
  expect_fixtures("textarea", [](const Json& o) { return textarea(textarea_of(o)); });
}

Attributes translations_of(const Json& o) {
  Attributes out;
  for (const auto& [option, key] : std::vector<std::pair<const char*, std::string>>{
           {"charactersUnderLimitText", "characters-under-limit"},
           {"charactersAtLimitText", "characters-at-limit"},
           {"charactersOverLimitText", "characters-over-limit"},
           {"wordsUnderLimitText", "words-under-limit"},
           {"wordsAtLimitText", "words-at-limit"},
           {"wordsOverLimitText", "words-over-limit"}}) {
    if (o.contains(option) && o.at(option).is_string()) {
      out += {Attribute::named("data-i18n." + key, o.at(option).get<std::string>()).value()};
    }
    const Json by_rule = object_at(o, option);
    for (const auto& [rule, words] : by_rule.items()) {
      out += {Attribute::named("data-i18n." + key + "." + rule, words.get<std::string>()).value()};
    }
  }
  return out;
}

TEST(CharacterCount, RendersItsFixtures) {
  expect_fixtures("character-count", [](const Json& o) {
    return character_count({.textarea = textarea_of(o),
                            .max_length = optional_int(o, "maxlength"),
                            .max_words = optional_int(o, "maxwords"),
                            .threshold = optional_int(o, "threshold"),
                            .count_type = string_at(o, "countType"),
                            .limit_words = string_at(o, "textareaDescriptionText"),
                            .message_classes = string_at(object_at(o, "countMessage"), "classes"),
                            .translations = translations_of(o)});
  });
}

TEST(Select, RendersItsFixtures) {
  expect_fixtures("select", [](const Json& o) {
    Select options{.name = string_at(o, "name"),
                   .id = string_at(o, "id"),
                   .value = string_at(o, "value"),
                   .label = label_of(o),
                   .hint = hint_of(o),
                   .error = error_of(o),
                   .form_group = form_group_of(o),
                   .described_by = string_at(o, "describedBy"),
                   .is_disabled = is_truthy(o, "disabled"),
                   .classes = string_at(o, "classes"),
                   .attributes = attributes_of(o)};
    for (const auto& item : items_of(o, "items")) {
      options.items.push_back({.words = string_at(item, "text"),
                               .value = optional_string(item, "value"),
                               .is_selected = optional_bool(item, "selected"),
                               .is_disabled = is_truthy(item, "disabled"),
                               .attributes = attributes_of(item)});
    }
    return select(options);
  });
}

std::vector<Choice> choices_of(const Json& o) {
  std::vector<Choice> out;
  for (const auto& item : items_of(o, "items")) {
    const Json own_label = object_at(item, "label");
    out.push_back({.value = string_at(item, "value"),
                   .content = content_of(item),
                   .id = string_at(item, "id"),
                   .name = string_at(item, "name"),
                   .is_checked = optional_bool(item, "checked"),
                   .is_disabled = is_truthy(item, "disabled"),
                   .is_exclusive = string_at(item, "behaviour") == "exclusive",
                   .hint = hint_of(item).value_or(Hint{}),
                   .conditional = html_at(object_at(item, "conditional"), "html"),
                   .divider = string_at(item, "divider"),
                   .label_classes = string_at(own_label, "classes"),
                   .label_attributes = attributes_of(own_label),
                   .attributes = attributes_of(item)});
  }
  return out;
}

TEST(Radios, RendersItsFixtures) {
  expect_fixtures("radios", [](const Json& o) {
    return radios({.name = string_at(o, "name"),
                   .id_prefix = string_at(o, "idPrefix"),
                   .items = choices_of(o),
                   .value = string_at(o, "value"),
                   .fieldset = optional_fieldset(o),
                   .hint = hint_of(o),
                   .error = error_of(o),
                   .form_group = form_group_of(o),
                   .classes = string_at(o, "classes"),
                   .attributes = attributes_of(o)});
  });
}

TEST(Checkboxes, RendersItsFixtures) {
  expect_fixtures("checkboxes", [](const Json& o) {
    Checkboxes options{.name = string_at(o, "name"),
                       .id_prefix = string_at(o, "idPrefix"),
                       .items = choices_of(o),
                       .fieldset = optional_fieldset(o),
                       .hint = hint_of(o),
                       .error = error_of(o),
                       .form_group = form_group_of(o),
                       .described_by = string_at(o, "describedBy"),
                       .classes = string_at(o, "classes"),
                       .attributes = attributes_of(o)};
    for (const auto& value : items_of(o, "values")) {
      options.values.push_back(value.get<std::string>());
    }
    return checkboxes(options);
  });
}

DateItem date_item_of(const Json& item, const char* name) {
  return {.name = string_at(item, "name", name),
          .label = string_at(item, "label"),
          .id = string_at(item, "id"),
          .value = optional_string(item, "value"),
          .has_error = optional_bool(item, "error"),
          .inputmode = string_at(item, "inputmode", "numeric"),
          .autocomplete = string_at(item, "autocomplete"),
          .pattern = string_at(item, "pattern"),
          .classes = string_at(item, "classes"),
          .attributes = attributes_of(item)};
}

TEST(DateInput, RendersItsFixtures) {
  expect_fixtures("date-input", [](const Json& o) {
    DateInput options{.id = string_at(o, "id"),
                      .name_prefix = string_at(o, "namePrefix"),
                      .items = {},
                      .fieldset = optional_fieldset(o),
                      .hint = hint_of(o),
                      .error = error_of(o),
                      .form_group = form_group_of(o),
                      .classes = string_at(o, "classes"),
                      .attributes = attributes_of(o)};
    for (const auto& item : items_of(o, "items")) {
      options.items.push_back(date_item_of(item, ""));
      const std::string name = options.items.back().name;
      if (!options.items.back().value) {
        options.items.back().value = optional_string(object_at(o, name.c_str()), "value");
      }
    }
    if (options.items.empty()) {
      for (const char* name : {"day", "month", "year"}) {
        if (!o.contains(name) || is_truthy(o, name)) {
          options.items.push_back(date_item_of(object_at(o, name), name));
        }
      }
    }
    const std::string prefix = options.name_prefix.empty() ? "" : options.name_prefix + "-";
    const Json values = object_at(o, "values");
    for (const auto& [name, value] : values.items()) {
      options.values[name.starts_with(prefix) ? name : prefix + name] = value.dump();
    }
    return date_input(options);
  });
}

}  // namespace
}  // namespace redress::markup
