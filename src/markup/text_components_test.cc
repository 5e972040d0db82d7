#include <gtest/gtest.h>

#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/error_summary.h"
#include "markup/fixtures_testing.h"
#include "markup/links.h"
#include "markup/panel.h"

namespace redress::markup {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the readers of fixtures

TEST(Button, RendersItsFixtures) {
  expect_fixtures("button", [](const Json& o) {
    return button({.content = content_of(o),
                   .type = string_at(o, "type", "submit"),
                   .name = string_at(o, "name"),
                   .value = string_at(o, "value"),
                   .id = string_at(o, "id"),
                   .classes = string_at(o, "classes"),
                   .href = url_at(o, "href"),
                   .is_start = is_truthy(o, "isStartButton"),
                   .is_disabled = is_truthy(o, "disabled"),
                   .prevent_double_click = optional_bool(o, "preventDoubleClick"),
                   .attributes = attributes_of(o)});
  });
}

TEST(BackLink, RendersItsFixtures) {
  expect_fixtures("back-link", [](const Json& o) {
    const Content words = content_of(o);
    return back_link({.href = url_at(o, "href", "#"_url),
                      .content = words.empty() ? Content("Back") : words,
                      .classes = string_at(o, "classes"),
                      .attributes = attributes_of(o)});
  });
}

TEST(SkipLink, RendersItsFixtures) {
  expect_fixtures("skip-link", [](const Json& o) {
    return skip_link({.content = content_of(o),
                      .href = url_at(o, "href", "#content"_url),
                      .classes = string_at(o, "classes"),
                      .attributes = attributes_of(o)});
  });
}

TEST(Breadcrumbs, RendersItsFixtures) {
  expect_fixtures("breadcrumbs", [](const Json& o) {
    Breadcrumbs options{.label = string_at(o, "labelText", "Breadcrumb"),
                        .collapses_on_mobile = is_truthy(o, "collapseOnMobile"),
                        .classes = string_at(o, "classes"),
                        .attributes = attributes_of(o)};
    for (const auto& item : items_of(o, "items")) {
      options.items.push_back({.content = content_of(item),
                               .href = url_at(item, "href"),
                               .attributes = attributes_of(item)});
    }
    return breadcrumbs(options);
  });
}

TEST(ErrorSummary, RendersItsFixtures) {
  expect_fixtures("error-summary", [](const Json& o) {
    ErrorSummary options{.title = content_of(o, "title"),
                         .description = content_of(o, "description"),
                         .disable_auto_focus = optional_bool(o, "disableAutoFocus"),
                         .classes = string_at(o, "classes"),
                         .attributes = attributes_of(o)};
    for (const auto& item : items_of(o, "errorList")) {
      options.items.push_back({.content = content_of(item),
                               .href = url_at(item, "href"),
                               .attributes = attributes_of(item)});
    }
    return error_summary(options);
  });
}

TEST(Tag, RendersItsFixtures) {
  expect_fixtures("tag", [](const Json& o) {
    return tag({.content = content_of(o),
                .classes = string_at(o, "classes"),
                .attributes = attributes_of(o)});
  });
}

TEST(InsetText, RendersItsFixtures) {
  expect_fixtures("inset-text", [](const Json& o) {
    return inset_text({.content = content_of(o),
                       .id = string_at(o, "id"),
                       .classes = string_at(o, "classes"),
                       .attributes = attributes_of(o)});
  });
}

TEST(WarningText, RendersItsFixtures) {
  expect_fixtures("warning-text", [](const Json& o) {
    return warning_text({.content = content_of(o),
                         .hidden_prefix = string_at(o, "iconFallbackText", "Warning"),
                         .classes = string_at(o, "classes"),
                         .attributes = attributes_of(o)});
  });
}

TEST(Details, RendersItsFixtures) {
  expect_fixtures("details", [](const Json& o) {
    return details({.summary = content_of(o, "summary"),
                    .content = content_of(o),
                    .is_open = is_truthy(o, "open"),
                    .id = string_at(o, "id"),
                    .classes = string_at(o, "classes"),
                    .attributes = attributes_of(o)});
  });
}

TEST(NotificationBanner, RendersItsFixtures) {
  expect_fixtures("notification-banner", [](const Json& o) {
    return notification_banner(
        {.content = content_of(o),
         .type = string_at(o, "type"),
         .title = content_of(o, "title"),
         .title_level = optional_int(o, "titleHeadingLevel").value_or(2),
         .title_id = string_at(o, "titleId", "govuk-notification-banner-title"),
         .role = string_at(o, "role"),
         .disable_auto_focus = optional_bool(o, "disableAutoFocus"),
         .classes = string_at(o, "classes"),
         .attributes = attributes_of(o)});
  });
}

TEST(PhaseBanner, RendersItsFixtures) {
  expect_fixtures("phase-banner", [](const Json& o) {
    const Json shown = object_at(o, "tag");
    return phase_banner(
        {.tag = {.content = content_of(shown), .classes = string_at(shown, "classes")},
         .content = content_of(o),
         .classes = string_at(o, "classes"),
         .attributes = attributes_of(o)});
  });
}

TEST(Panel, RendersItsFixtures) {
  expect_fixtures("panel", [](const Json& o) {
    const Json actions = object_at(o, "actions");
    Panel options{.title = content_of(o, "title"),
                  .content = content_of(o),
                  .heading_level = optional_int(o, "headingLevel").value_or(1),
                  .has_actions = is_truthy(o, "actions"),
                  .actions_classes = string_at(actions, "classes"),
                  .actions_attributes = attributes_of(actions),
                  .classes = string_at(o, "classes"),
                  .attributes = attributes_of(o)};
    for (const auto& item : items_of(actions, "items")) {
      options.actions.push_back({.content = content_of(item),
                                 .href = url_at(item, "href"),
                                 .type = string_at(item, "type"),
                                 .classes = string_at(item, "classes"),
                                 .attributes = attributes_of(item)});
    }
    return panel(options);
  });
}

}  // namespace
}  // namespace redress::markup
