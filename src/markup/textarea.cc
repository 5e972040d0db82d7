#include "markup/textarea.h"

namespace redress::markup {

Html textarea(const Textarea& options) {
  const std::string& id = options.id.empty() ? options.name : options.id;
  const Description above = description(id, options.hint, options.error, options.described_by);
  const std::string error = options.error ? "govuk-textarea--error" : "";
  Attributes attributes = {{"class", classes(classes("govuk-textarea", error), options.classes)},
                           {"id", id},
                           {"name", options.name},
                           {"rows", options.rows}};
  if (options.spellcheck) {
    attributes += {{"spellcheck", *options.spellcheck ? "true" : "false"}};
  }
  attributes += {{"disabled", options.is_disabled},
                 given("aria-describedby", above.ids),
                 given("autocomplete", options.autocomplete)};
  const FormGroup& group = options.form_group;
  return form_group(group, options.error.has_value(),
                    label_for(options.label, id) + above.html + group.before.html() +
                        element("textarea", attributes + options.attributes, options.value) +
                        group.after.html());
}

namespace {

std::string limit_words(const CharacterCount& options, const std::string& count_type) {
  std::string words = options.limit_words;
  if (words.empty()) {
    words = "You can enter up to %{count} ";
    words += count_type == "words" ? "words" : "characters";
  }
  constexpr std::string_view kCount = "%{count}";
  const auto limit = options.max_words ? options.max_words : options.max_length;
  if (const auto at = words.find(kCount); at != std::string::npos && limit) {
    words.replace(at, kCount.size(), std::to_string(*limit));
  }
  return limit ? words : "";
}

}  // namespace

Html character_count(const CharacterCount& options) {
  Textarea area = options.textarea;
  const std::string id = area.id.empty() ? area.name : area.id;
  std::string count_type = options.count_type;
  if (count_type.empty() && options.max_words) {
    count_type = "words";
  }
  Attributes attributes = {{"data-module", "govuk-character-count"}};
  if (options.max_length) {
    attributes += {{"data-maxlength", *options.max_length}};
  }
  if (options.max_words) {
    attributes += {{"data-maxwords", *options.max_words}};
  }
  if (options.threshold) {
    attributes += {{"data-threshold", *options.threshold}};
  }
  attributes += {given("data-count-type", count_type)};
  if (!options.max_length && !options.max_words) {
    attributes += {given("data-i18n.textarea-description.other", options.limit_words)};
  }
  area.id = id;
  area.described_by = id + "-info";
  area.classes = classes("govuk-js-character-count", area.classes);
  area.form_group.classes = classes("govuk-character-count", area.form_group.classes);
  area.form_group.attributes = attributes + options.translations + area.form_group.attributes;
  area.form_group.after =
      hint({.content = limit_words(options, count_type),
            .id = id + "-info",
            .classes = classes("govuk-character-count__message", options.message_classes)}) +
      area.form_group.after.html();
  return textarea(area);
}

}  // namespace redress::markup
