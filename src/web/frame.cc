#include "web/frame.h"

#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "markup/links.h"
#include "markup/page_template.h"

namespace redress::web {

using markup::element;
using markup::void_element;

namespace {

void add_account_pages(markup::ServiceNavigation& navigation, const std::string& slug,
                       const Visit& visit) {
  const auto* account = visit.account();
  if (account && account->is_administrator) {
    navigation.items.push_back(
        {.content = "Accounts", .href = Url::path({slug, "staff", "accounts"})});
    navigation.items.push_back({.content = "Audit", .href = Url::path({slug, "staff", "audit"})});
  }
  if (account) {
    navigation.items.push_back(
        {.content = "Your account", .href = Url::path({slug, "staff", "account"})});
  }
}

markup::ServiceNavigation navigation_of(const Shelf::Landlord& landlord, const Visit& visit) {
  const auto& slug = landlord.slug;
  markup::ServiceNavigation navigation{.service_name = "Complaints and feedback",
                                       .service_href = Url::path({slug})};
  if (visit.staff()) {
    navigation.items = {{.content = "Your work", .href = staff_home(landlord)},
                        {.content = "Tray", .href = Url::path({slug, "staff", "tray"})},
                        {.content = "Log a call", .href = Url::path({slug, "staff", "call"})},
                        {.content = "Log feedback", .href = Url::path({slug, "staff", "log"})},
                        {.content = "Staff", .href = Url::path({slug, "staff", "directory"})},
                        {.content = "Procedure", .href = Url::path({slug, "procedure"})}};
    add_account_pages(navigation, slug, visit);
    navigation.items.push_back(
        {.content = "Sign out", .href = Url::path({slug, "staff", "sign-out"})});
  } else {
    navigation.items = {{.content = "Give feedback", .href = Url::path({slug, "feedback"})},
                        {.content = "Our procedure", .href = Url::path({slug, "procedure"})}};
  }
  return navigation;
}

/// The search that every staff page has.
Html search_box(const std::string& slug) {
  const Html label = element("label", {{"class", "govuk-visually-hidden"}, {"for", "search-box"}},
                             "Search everything");
  const Html box = void_element("input", {{"class", "govuk-input redress-search__box"},
                                          {"id", "search-box"},
                                          {"name", "q"},
                                          {"type", "search"},
                                          {"autocomplete", "off"},
                                          {"spellcheck", "false"},
                                          {"placeholder", "Find anybody"}});
  return element(
      "div", {{"class", "redress-search"}},
      element("div", {{"class", "govuk-width-container"}},
              markup::search_form(
                  Url::path({slug, "staff", "search"}),
                  label + box +
                      markup::button({.content = "Search",
                                      .classes = "govuk-button--secondary redress-search__button"}),
                  {{"class", "redress-search__form"}, {"role", "search"}})));
}

Html demonstration() {
  return markup::phase_banner({.tag = {.content = "Demonstration"},
                               .content = "The people and casefiles here are invented."});
}

}  // namespace

Url staff_home(const Shelf::Landlord& landlord) {
  return Url::path({landlord.slug, "staff", "work"});
}

Response framed(const Site& site, const Shelf::Landlord& landlord, const Visit& visit, Framed page,
                int status) {
  markup::Page whole{.assets = site.assets.for_pages(),
                     .title = std::move(page.title),
                     .service_name = "Complaints and feedback",
                     .landlord = landlord.name,
                     .landlord_href = Url::path({landlord.slug}),
                     .navigation = navigation_of(landlord, visit),
                     .header_end = visit.staff() ? search_box(landlord.slug) : Html{},
                     .phase_banner = site.is_demo ? demonstration() : Html{},
                     .before_content = std::move(page.before_content),
                     .content = std::move(page.content),
                     .footer_links = {{.words = "Staff", .href = staff_home(landlord)}},
                     .has_errors = page.has_errors,
                     .is_wide = page.is_wide};
  return visit.with_cookies(html(markup::page(whole), status));
}

Response unframed(const Site& site, Framed page, int status) {
  const markup::Page whole{.assets = site.assets.for_pages(),
                           .title = std::move(page.title),
                           .service_name = "Redress",
                           .landlord = "Redress",
                           .phase_banner = site.is_demo ? demonstration() : Html{},
                           .content = std::move(page.content)};
  return html(markup::page(whole), status);
}

Response not_found(const Site& site) {
  return unframed(
      site,
      {.title = "Page not found",
       .content =
           heading_1("Page not found") +
           paragraph("If you typed the address, check that it is right. If you followed a link "
                     "here, the page may have moved.") +
           paragraph(markup::link("/"_url, "Start again"))},
      404);
}

Response not_served(const Site& site) {
  return unframed(site,
                  {.title = "These pages are not available",
                   .content = heading_1("These pages are not available") +
                              paragraph("These pages cannot be shown at present. Phone or write "
                                        "instead.")},
                  503);
}

Html heading_1(std::string_view words) {
  return element("h1", {{"class", "govuk-heading-l"}}, words);
}

Html heading_2(std::string_view words) {
  return element("h2", {{"class", "govuk-heading-m"}}, words);
}

Html heading_3(std::string_view words) {
  return element("h3", {{"class", "govuk-heading-s"}}, words);
}

Html paragraph(const markup::Content& content) {
  return element("p", {{"class", "govuk-body"}}, content);
}

Html bullets(const std::vector<Html>& items) {
  Html list;
  for (const auto& item : items) {
    list += element("li", item);
  }
  return element("ul", {{"class", "govuk-list govuk-list--bullet"}}, list);
}

}  // namespace redress::web
