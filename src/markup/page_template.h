#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/header.h"

namespace redress::markup {

/// Where the page's own files are. The server knows, because it puts a hash of each into its
/// address.
struct PageAssets {
  Url style_sheet;
  Url script;
  Url icon;
  std::optional<Url> landlord_style_sheet{};
};

struct FooterLink {
  std::string words{};
  Url href;
};

/// A whole page around its content.
struct Page {
  PageAssets assets;
  std::string title{};  // of this page, without the service's name
  std::string service_name{};
  std::string landlord{};
  Url landlord_href = "/"_url;
  ServiceNavigation navigation{};
  Html header_end{};  // below the navigation
  Html phase_banner{};
  Html before_content{};  // back link or breadcrumbs
  Html content{};
  std::vector<FooterLink> footer_links{};
  std::string footer_words{};
  std::string language = "en";
  bool has_errors = false;  // says so in the title, which is what a screen reader reads first
  bool is_wide = false;     // staff pages with tables
};

/// The whole document, from <!DOCTYPE html>. No inline script or style: the content security policy
/// allows none.
[[nodiscard]] std::string page(const Page& options);

}  // namespace redress::markup
