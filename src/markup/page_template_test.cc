#include "markup/page_template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress::markup {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Page sample() {
  return {.assets = {.style_sheet = "/assets/1/redress.css"_url,
                     .script = "/assets/2/redress.js"_url,
                     .icon = "/assets/3/favicon.svg"_url},
          .title = "What went wrong?",
          .service_name = "Complaints",
          .landlord = "Bricks & Sons",
          .content = element("h1", "What went wrong?"),
          .footer_links = {{"Accessibility", "/accessibility"_url}}};
}

TEST(PageTemplate, NamesPageServiceAndLandlordInTheTitle) {
  EXPECT_THAT(
      page(sample()),
      HasSubstr("<title>What went wrong? \u2013 Complaints \u2013 Bricks &amp; Sons</title>"));
}

TEST(PageTemplate, SaysErrorFirstInTheTitle) {
  Page options = sample();
  options.has_errors = true;
  EXPECT_THAT(page(options), HasSubstr("<title>Error: What went wrong?"));
}

TEST(PageTemplate, KeepsToTheContentSecurityPolicy) {
  const std::string out = page(sample());
  EXPECT_THAT(out, HasSubstr("<script type=\"module\" src=\"/assets/2/redress.js\"></script>"));
  EXPECT_THAT(out, Not(HasSubstr("style=")));
  EXPECT_EQ(out.find("<script"), out.rfind("<script"));
}

TEST(PageTemplate, OffersOneWayPastTheHeader) {
  const std::string out = page(sample());
  EXPECT_THAT(out, HasSubstr("href=\"#main-content\""));
  EXPECT_THAT(out, HasSubstr("<main class=\"govuk-main-wrapper\" id=\"main-content\">"));
}

TEST(PageTemplate, LoadsTheLandlordsColoursAfterItsOwn) {
  Page options = sample();
  options.assets.landlord_style_sheet = "/bricks/brand.css"_url;
  const std::string out = page(options);
  EXPECT_LT(out.find("redress.css"), out.find("/bricks/brand.css"));
}

}  // namespace
}  // namespace redress::markup
