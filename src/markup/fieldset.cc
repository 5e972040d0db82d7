#include "markup/fieldset.h"

namespace redress::markup {
namespace {

Html legend_of(const Legend& legend) {
  if (legend.content.empty()) {
    return {};
  }
  return element("legend", {{"class", classes("govuk-fieldset__legend", legend.classes)}},
                 legend.is_page_heading
                     ? element("h1", {{"class", "govuk-fieldset__heading"}}, legend.content)
                     : legend.content.html());
}

}  // namespace

Html fieldset(const Fieldset& options) {
  return element("fieldset",
                 Attributes{{"class", classes("govuk-fieldset", options.classes)},
                            given("role", options.role),
                            given("aria-describedby", options.described_by)} +
                     options.attributes,
                 legend_of(options.legend) + options.content);
}

}  // namespace redress::markup
