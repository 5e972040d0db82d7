#include <gtest/gtest.h>

#include "markup/fixtures_testing.h"
#include "markup/header.h"
#include "markup/pagination.h"
#include "markup/summary_list.h"
#include "markup/table.h"
#include "markup/tabs.h"
#include "markup/task_list.h"

namespace redress::markup {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the readers of fixtures

std::vector<SummaryAction> actions_of(const Json& o) {
  std::vector<SummaryAction> out;
  for (const auto& item : items_of(object_at(o, "actions"), "items")) {
    out.push_back({.href = url_at(item, "href", "#"_url),
                   .content = content_of(item),
                   .hidden_words = string_at(item, "visuallyHiddenText"),
                   .classes = string_at(item, "classes"),
                   .attributes = attributes_of(item)});
  }
  return out;
}

SummaryCell cell_of(const Json& row, const char* key) {
  const Json inner = object_at(row, key);
  return {.content = content_of(inner), .classes = string_at(inner, "classes")};
}

SummaryCard card_of(const Json& card) {
  const Json title = object_at(card, "title");
  return {.title = content_of(title),
          .heading_level = optional_int(title, "headingLevel").value_or(2),
          .title_classes = string_at(title, "classes"),
          .actions = actions_of(card),
          .actions_classes = string_at(object_at(card, "actions"), "classes"),
          .classes = string_at(card, "classes"),
          .attributes = attributes_of(card)};
}

TEST(SummaryList, RendersItsFixtures) {
  expect_fixtures("summary-list", [](const Json& o) {
    SummaryList options{.classes = string_at(o, "classes"), .attributes = attributes_of(o)};
    if (o.contains("card")) {
      options.card = card_of(o.at("card"));
    }
    for (const auto& row : items_of(o, "rows")) {
      options.rows.push_back({.key = cell_of(row, "key"),
                              .value = cell_of(row, "value"),
                              .actions = actions_of(row),
                              .actions_classes = string_at(object_at(row, "actions"), "classes"),
                              .classes = string_at(row, "classes")});
    }
    return summary_list(options);
  });
}

TaskItem task_of(const Json& item) {
  const Json title = object_at(item, "title");
  const Json status = object_at(item, "status");
  TaskItem task{.title = content_of(title),
                .title_classes = string_at(title, "classes"),
                .hint = content_of(object_at(item, "hint")),
                .href = url_at(item, "href"),
                .status = content_of(status),
                .status_classes = string_at(status, "classes"),
                .classes = string_at(item, "classes")};
  if (status.contains("tag")) {
    const Json tag = object_at(status, "tag");
    task.tag = Tag{.content = content_of(tag),
                   .classes = string_at(tag, "classes"),
                   .attributes = attributes_of(tag)};
  }
  return task;
}

TEST(TaskList, RendersItsFixtures) {
  expect_fixtures("task-list", [](const Json& o) {
    TaskList options{.id_prefix = string_at(o, "idPrefix", "task-list"),
                     .classes = string_at(o, "classes"),
                     .attributes = attributes_of(o)};
    for (const auto& item : o.at("items")) {
      options.items.push_back(item.is_object() ? task_of(item) : TaskItem{});
    }
    return task_list(options);
  });
}

TableCell table_cell_of(const Json& cell) {
  return {.content = content_of(cell),
          .format = string_at(cell, "format"),
          .colspan = optional_int(cell, "colspan"),
          .rowspan = optional_int(cell, "rowspan"),
          .classes = string_at(cell, "classes"),
          .attributes = attributes_of(cell)};
}

TEST(Table, RendersItsFixtures) {
  expect_fixtures("table", [](const Json& o) {
    Table options{.caption = string_at(o, "caption"),
                  .caption_classes = string_at(o, "captionClasses"),
                  .first_cell_is_header = is_truthy(o, "firstCellIsHeader"),
                  .classes = string_at(o, "classes"),
                  .attributes = attributes_of(o)};
    for (const auto& cell : items_of(o, "head")) {
      options.head.push_back(table_cell_of(cell));
    }
    for (const auto& row : items_of(o, "rows")) {
      options.rows.emplace_back();
      for (const auto& cell : row) {
        options.rows.back().push_back(table_cell_of(cell));
      }
    }
    return table(options);
  });
}

TEST(Tabs, RendersItsFixtures) {
  expect_fixtures("tabs", [](const Json& o) {
    Tabs options{.title = string_at(o, "title", "Contents"),
                 .id = string_at(o, "id"),
                 .id_prefix = string_at(o, "idPrefix"),
                 .classes = string_at(o, "classes"),
                 .attributes = attributes_of(o)};
    for (const auto& item : items_of(o, "items")) {
      const Json panel = object_at(item, "panel");
      options.items.push_back({.label = string_at(item, "label"),
                               .id = string_at(item, "id"),
                               .panel = content_of(panel),
                               .panel_attributes = attributes_of(panel),
                               .attributes = attributes_of(item)});
    }
    return tabs(options);
  });
}

std::optional<PaginationLink> pagination_link(const Json& o, const char* key) {
  if (!is_truthy(o, key)) {
    return std::nullopt;
  }
  const Json link = object_at(o, key);
  return PaginationLink{.href = url_at(link, "href", "#"_url),
                        .content = content_of(link),
                        .label = string_at(link, "labelText"),
                        .attributes = attributes_of(link)};
}

TEST(Pagination, RendersItsFixtures) {
  expect_fixtures("pagination", [](const Json& o) {
    Pagination options{.previous = pagination_link(o, "previous"),
                       .next = pagination_link(o, "next"),
                       .landmark_label = string_at(o, "landmarkLabel", "Pagination"),
                       .classes = string_at(o, "classes"),
                       .attributes = attributes_of(o)};
    for (const auto& item : items_of(o, "items")) {
      if (item.empty()) {
        continue;
      }
      options.items.push_back(
          {.href = is_truthy(item, "ellipsis") ? std::nullopt : url_at(item, "href"),
           .number = string_at(item, "number"),
           .hidden_label = string_at(item, "visuallyHiddenText"),
           .is_current = is_truthy(item, "current"),
           .attributes = attributes_of(item)});
    }
    return pagination(options);
  });
}

TEST(GenericHeader, RendersItsFixtures) {
  expect_fixtures("generic-header", [](const Json& o) {
    return generic_header(
        {.logo = content_of(o, "logo"),
         .href = url_at(o, "url", "/"_url),
         .container_classes = string_at(o, "containerClasses", "govuk-width-container"),
         .classes = string_at(o, "classes"),
         .attributes = attributes_of(o)});
  });
}

TEST(ServiceNavigation, RendersItsFixtures) {
  expect_fixtures("service-navigation", [](const Json& o) {
    const Json slots = object_at(o, "slots");
    const Json end = object_at(slots, "end");
    ServiceNavigation options{.service_name = string_at(o, "serviceName"),
                              .service_href = url_at(o, "serviceUrl"),
                              .collapses_on_mobile = optional_bool(o, "collapseNavigationOnMobile"),
                              .label = string_at(o, "ariaLabel", "Service information"),
                              .menu_words = string_at(o, "menuButtonText", "Menu"),
                              .menu_label = string_at(o, "menuButtonLabel"),
                              .navigation_label = string_at(o, "navigationLabel"),
                              .navigation_id = string_at(o, "navigationId", "navigation"),
                              .navigation_classes = string_at(o, "navigationClasses"),
                              .start = html_at(slots, "start"),
                              .end = end.empty() ? html_at(slots, "end") : html_at(end, "html"),
                              .end_is_inline = string_at(end, "align") == "inline",
                              .navigation_start = html_at(slots, "navigationStart"),
                              .navigation_end = html_at(slots, "navigationEnd"),
                              .classes = string_at(o, "classes"),
                              .attributes = attributes_of(o)};
    for (const auto& item : items_of(o, "navigation")) {
      options.items.push_back({.content = content_of(item),
                               .href = url_at(item, "href"),
                               .is_current = is_truthy(item, "current"),
                               .is_active = is_truthy(item, "active"),
                               .attributes = attributes_of(item)});
    }
    return service_navigation(options);
  });
}

}  // namespace
}  // namespace redress::markup
