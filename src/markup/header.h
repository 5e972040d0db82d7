#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/element.h"

namespace redress::markup {

/// The band at the top with the landlord's name or logo.
struct GenericHeader {
  Content logo{};
  Url href = "/"_url;
  std::string container_classes = "govuk-width-container";
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html generic_header(const GenericHeader& options);

struct NavigationItem {
  Content content{};
  std::optional<Url> href{};
  bool is_current = false;  // this very page
  bool is_active = false;   // this part of the service
  Attributes attributes{};
};

struct ServiceNavigation {
  std::string service_name{};
  std::optional<Url> service_href{};
  std::vector<NavigationItem> items{};
  std::optional<bool> collapses_on_mobile{};  // by default when there is more than one item
  std::string label = "Service information";
  std::string menu_words = "Menu";
  std::string menu_label{};
  std::string navigation_label{};
  std::string navigation_id = "navigation";
  std::string navigation_classes{};
  Html start{};
  Html end{};
  bool end_is_inline = false;
  Html navigation_start{};
  Html navigation_end{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html service_navigation(const ServiceNavigation& options);

}  // namespace redress::markup
