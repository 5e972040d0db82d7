#include "markup/task_list.h"

namespace redress::markup {
namespace {

Html name_of(const TaskItem& item, const std::string& described_by) {
  if (item.href) {
    return element("a",
                   {{"class", classes("govuk-link govuk-task-list__link", item.title_classes)},
                    {"href", *item.href},
                    {"aria-describedby", described_by}},
                   item.title);
  }
  return element("div", {given("class", item.title_classes)}, item.title);
}

Html item_of(const TaskItem& item, const std::string& id) {
  const std::string hint_id = id + "-hint";
  const std::string status_id = id + "-status";
  const bool has_hint = !item.hint.empty();
  Html name = name_of(item, has_hint ? hint_id + " " + status_id : status_id);
  if (has_hint) {
    name += element("div", {{"id", hint_id}, {"class", "govuk-task-list__hint"}}, item.hint);
  }
  const std::string kind = item.href ? "govuk-task-list__item--with-link" : "";
  return element("li", {{"class", classes(classes("govuk-task-list__item", kind), item.classes)}},
                 element("div", {{"class", "govuk-task-list__name-and-hint"}}, name) +
                     element("div",
                             {{"class", classes("govuk-task-list__status", item.status_classes)},
                              {"id", status_id}},
                             item.tag ? tag(*item.tag) : item.status.html()));
}

}  // namespace

Html task_list(const TaskList& options) {
  Html items;
  int number = 0;
  for (const auto& item : options.items) {
    ++number;
    if (!item.title.empty()) {
      items += item_of(item, options.id_prefix + "-" + std::to_string(number));
    }
  }
  return element(
      "ul", Attributes{{"class", classes("govuk-task-list", options.classes)}} + options.attributes,
      items);
}

}  // namespace redress::markup
