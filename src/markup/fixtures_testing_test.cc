#include "markup/fixtures_testing.h"

#include <fstream>
#include <tuple>

#include <gtest/gtest.h>

#include "markup/html_maker.h"

namespace redress::markup::testing {
namespace {

struct LeftOut {
  std::string component;
  std::string fixture;
  std::string reason;
};

// Every fixture that we do not reproduce, and why. A fixture listed here that no longer exists, or
// that passes, is a failure too.
const std::vector<LeftOut>& left_out() {
  static const std::vector<LeftOut> kAll = {
      {"radios", "with falsy items", "empty places count towards ids there; our lists have none"},
      {"checkboxes", "with falsy values",
       "empty places count towards ids there; our lists have none"},
  };
  return kAll;
}

const LeftOut* reason_for(const std::string& component, const std::string& fixture) {
  for (const auto& entry : left_out()) {
    if (entry.component == component && entry.fixture == fixture) {
      return &entry;
    }
  }
  return nullptr;
}

bool counts_as_false(const Json& value) {
  // NOLINTNEXTLINE(readability-container-size-empty): an empty text and an empty list differ
  return value.is_null() || value == false || value == "" || value == 0;
}

std::string as_string(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

void expect_fixtures(const std::string& component, const std::function<Html(const Json&)>& render) {
  const std::string path = std::string(REDRESS_SOURCE_DIR) +
                           "/node_modules/govuk-frontend/dist/govuk/components/" + component +
                           "/fixtures.json";
  std::ifstream file(path);
  ASSERT_TRUE(file) << path << " is missing: run script/bootstrap";
  const Json fixtures = Json::parse(file).at("fixtures");
  ASSERT_FALSE(fixtures.empty());
  std::size_t skipped = 0;
  for (const auto& fixture : fixtures) {
    const auto name = fixture.at("name").get<std::string>();
    SCOPED_TRACE(component + ": " + name + " " + fixture.at("options").dump());
    const std::string expected = fixture.at("html");
    const std::string ours = render(fixture.at("options")).str();
    if (const auto* entry = reason_for(component, name)) {
      ++skipped;
      EXPECT_NE(outline(ours), outline(expected)) << "passes, though left out: " << entry->reason;
    } else {
      EXPECT_EQ(outline(ours), outline(expected));
      EXPECT_EQ(words_of(ours), words_of(expected));
    }
  }
  const auto listed = std::ranges::count(left_out(), component, &LeftOut::component);
  EXPECT_EQ(skipped, static_cast<std::size_t>(listed)) << "a fixture left out no longer exists";
}

bool is_truthy(const Json& options, const char* key) {
  return options.contains(key) && !counts_as_false(options.at(key));
}

std::string string_at(const Json& options, const char* key, std::string_view otherwise) {
  return is_truthy(options, key) ? as_string(options.at(key)) : std::string(otherwise);
}

std::optional<std::string> optional_string(const Json& options, const char* key) {
  if (!options.contains(key) || options.at(key).is_null()) {
    return std::nullopt;
  }
  return as_string(options.at(key));
}

std::optional<bool> optional_bool(const Json& options, const char* key) {
  if (!options.contains(key)) {
    return std::nullopt;
  }
  return options.at(key).get<bool>();
}

std::optional<int> optional_int(const Json& options, const char* key) {
  if (!is_truthy(options, key)) {
    return std::nullopt;
  }
  return options.at(key).get<int>();
}

std::optional<Url> url_at(const Json& options, const char* key) {
  if (!is_truthy(options, key)) {
    return std::nullopt;
  }
  const auto url = Url::parse(string_at(options, key));
  EXPECT_TRUE(url) << "a fixture's address is refused: " << options.at(key);
  return url;
}

Url url_at(const Json& options, const char* key, UrlLiteral otherwise) {
  return url_at(options, key).value_or(otherwise);
}

Html html_at(const Json& options, const char* key) {
  return is_truthy(options, key) ? HtmlMaker::html(string_at(options, key)) : Html{};
}

Attributes attributes_of(const Json& options) {
  Attributes out;
  const Json all = object_at(options, "attributes");
  for (const auto& [name, value] : all.items()) {
    const auto attribute = Attribute::named(name, as_string(value));
    EXPECT_TRUE(attribute) << "a fixture's attribute is refused: " << name;
    out += {attribute.value()};
  }
  return out;
}

Content content_of(const Json& options, const std::string& prefix) {
  const std::string html = prefix.empty() ? "html" : prefix + "Html";
  const std::string words = prefix.empty() ? "text" : prefix + "Text";
  if (is_truthy(options, html.c_str())) {
    return html_at(options, html.c_str());
  }
  const auto given_words = optional_string(options, words.c_str());
  return given_words ? Content(*given_words) : Content{};
}

Json object_at(const Json& options, const char* key) {
  return options.contains(key) && options.at(key).is_object() ? options.at(key) : Json::object();
}

std::vector<Json> items_of(const Json& options, const char* key) {
  std::vector<Json> out;
  if (options.contains(key) && options.at(key).is_array()) {
    for (const auto& item : options.at(key)) {
      if (!counts_as_false(item)) {
        out.push_back(item);
      }
    }
  }
  return out;
}

Label label_of(const Json& options) {
  const Json inner = object_at(options, "label");
  return {.content = content_of(inner),
          .is_page_heading = is_truthy(inner, "isPageHeading"),
          .classes = string_at(inner, "classes"),
          .attributes = attributes_of(inner)};
}

std::optional<Hint> hint_of(const Json& options) {
  if (!is_truthy(options, "hint")) {
    return std::nullopt;
  }
  const Json inner = object_at(options, "hint");
  return Hint{.content = content_of(inner),
              .classes = string_at(inner, "classes"),
              .attributes = attributes_of(inner)};
}

std::optional<ErrorMessage> error_of(const Json& options) {
  if (!is_truthy(options, "errorMessage")) {
    return std::nullopt;
  }
  const Json inner = object_at(options, "errorMessage");
  return ErrorMessage{.content = content_of(inner),
                      .classes = string_at(inner, "classes"),
                      .hidden_prefix = string_at(inner, "visuallyHiddenText", "Error"),
                      .attributes = attributes_of(inner)};
}

FormGroup form_group_of(const Json& options) {
  const Json inner = object_at(options, "formGroup");
  const auto part = [&](const char* one, const char* many) {
    return content_of(object_at(inner, inner.contains(one) ? one : many));
  };
  return {.classes = string_at(inner, "classes"),
          .attributes = attributes_of(inner),
          .before = part("beforeInput", "beforeInputs"),
          .after = part("afterInput", "afterInputs")};
}

}  // namespace redress::markup::testing
