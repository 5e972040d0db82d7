#include "markup/choices.h"

#include <algorithm>

namespace redress::markup {
namespace {

// Radios and checkboxes differ in these words and little else.
struct Kind {
  std::string_view type;
  std::string_view block;
};

constexpr Kind kRadio{"radio", "govuk-radios"};
constexpr Kind kCheckbox{"checkbox", "govuk-checkboxes"};

std::string part(const Kind& kind, std::string_view name) {
  std::string out(kind.block);
  out += "__";
  out += name;
  return out;
}

struct Placed {
  std::string id;
  std::string name;
  bool is_checked;
  std::string described_by;  // what describes the whole question, where no fieldset does
};

Html item_hint(const Kind& kind, const Choice& choice, const std::string& id) {
  if (choice.hint.content.empty()) {
    return {};
  }
  Hint shown = choice.hint;
  shown.id = id;
  shown.classes = classes(part(kind, "hint"), choice.hint.classes);
  return hint(shown);
}

Html control(const Kind& kind, const Choice& choice, const Placed& placed) {
  std::string described_by = placed.described_by;
  if (!choice.hint.content.empty()) {
    described_by += (described_by.empty() ? "" : " ") + placed.id + "-item-hint";
  }
  const std::string controls = choice.conditional.empty() ? "" : "conditional-" + placed.id;
  return void_element("input",
                      Attributes{{"class", part(kind, "input")},
                                 {"id", placed.id},
                                 {"name", placed.name},
                                 {"type", kind.type},
                                 {"value", choice.value},
                                 {"checked", placed.is_checked},
                                 {"disabled", choice.is_disabled},
                                 given("data-aria-controls", controls),
                                 given("data-behaviour", choice.is_exclusive ? "exclusive" : ""),
                                 given("aria-describedby", described_by)} +
                          choice.attributes);
}

Html item(const Kind& kind, const Choice& choice, const Placed& placed) {
  if (!choice.divider.empty()) {
    return element("div", {{"class", part(kind, "divider")}}, choice.divider);
  }
  Html out = element("div", {{"class", part(kind, "item")}},
                     control(kind, choice, placed) +
                         label({.content = choice.content,
                                .classes = classes(part(kind, "label"), choice.label_classes),
                                .attributes = choice.label_attributes,
                                .for_id = placed.id}) +
                         item_hint(kind, choice, placed.id + "-item-hint"));
  if (!choice.conditional.empty()) {
    const std::string hidden = placed.is_checked ? "" : part(kind, "conditional--hidden");
    out += element(
        "div",
        {{"class", classes(part(kind, "conditional"), hidden)}, {"id", "conditional-" + placed.id}},
        choice.conditional);
  }
  return out;
}

// The first has no number, so that an error summary can link to it by the question's own id.
std::string numbered(const std::string& prefix, std::size_t index) {
  return index == 0 ? prefix : prefix + "-" + std::to_string(index + 1);
}

template <class Options>
Html question(const Kind& kind, const Options& options, const Description& above,
              const Html& items) {
  const FormGroup& group = options.form_group;
  Html content = above.html + element("div",
                                      Attributes{{"class", classes(kind.block, options.classes)},
                                                 {"data-module", kind.block}} +
                                          options.attributes,
                                      group.before.html() + items + group.after.html());
  if (options.fieldset) {
    Fieldset around = *options.fieldset;
    around.described_by = above.ids;
    around.content = std::move(content);
    content = fieldset(around);
  }
  return form_group(group, options.error.has_value(), content);
}

}  // namespace

Html radios(const Radios& options) {
  const std::string& prefix = options.id_prefix.empty() ? options.name : options.id_prefix;
  const auto above = description(prefix, options.hint, options.error,
                                 options.fieldset ? options.fieldset->described_by : "");
  Html items;
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    const Choice& choice = options.items[i];
    const bool matches = !options.value.empty() && choice.value == options.value;
    items += item(kRadio, choice,
                  {.id = choice.id.empty() ? numbered(prefix, i) : choice.id,
                   .name = options.name,
                   .is_checked = choice.is_checked.value_or(matches),
                   .described_by = ""});
  }
  return question(kRadio, options, above, items);
}

Html checkboxes(const Checkboxes& options) {
  const std::string& prefix = options.id_prefix.empty() ? options.name : options.id_prefix;
  const bool named_by_fieldset = options.fieldset && !options.fieldset->described_by.empty();
  const auto above =
      description(prefix, options.hint, options.error,
                  named_by_fieldset ? options.fieldset->described_by : options.described_by);
  Html items;
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    const Choice& choice = options.items[i];
    const bool matches = std::ranges::find(options.values, choice.value) != options.values.end();
    items += item(kCheckbox, choice,
                  {.id = choice.id.empty() ? numbered(prefix, i) : choice.id,
                   .name = choice.name.empty() ? options.name : choice.name,
                   .is_checked = choice.is_checked.value_or(matches),
                   .described_by = options.fieldset ? "" : above.ids});
  }
  return question(kCheckbox, options, above, items);
}

}  // namespace redress::markup
