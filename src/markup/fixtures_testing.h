#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "markup/form_group.h"

// The design system's own fixtures: for each component, options and the markup they must produce.
// They come with the npm package, which script/bootstrap installs.
namespace redress::markup::testing {

using Json = nlohmann::json;

/// Renders every fixture of the component, including hidden ones, and compares it with what the
/// package says. White space between tags and the order of attributes do not count; everything else
/// does.
void expect_fixtures(const std::string& component, const std::function<Html(const Json&)>& render);

/// The markup as tags with their attributes in order and decoded text, one to a line.
[[nodiscard]] std::string outline(std::string_view markup);

/// What a reader sees: text without inline tags, so that words that run together are noticed.
[[nodiscard]] std::string words_of(std::string_view markup);

// Options as our structs have them. Nunjucks accepts numbers as words, treats null as absent and so
// on.
[[nodiscard]] bool is_truthy(const Json& options, const char* key);
[[nodiscard]] std::string string_at(const Json& options, const char* key,
                                    std::string_view otherwise = "");
[[nodiscard]] std::optional<std::string> optional_string(const Json& options, const char* key);
[[nodiscard]] std::optional<bool> optional_bool(const Json& options, const char* key);
[[nodiscard]] std::optional<int> optional_int(const Json& options, const char* key);
[[nodiscard]] std::optional<Url> url_at(const Json& options, const char* key);
[[nodiscard]] Url url_at(const Json& options, const char* key, UrlLiteral otherwise);
[[nodiscard]] Html html_at(const Json& options, const char* key);
[[nodiscard]] Attributes attributes_of(const Json& options);
/// "html" when it is given, otherwise "text"; `prefix` for pairs such as titleHtml and titleText.
[[nodiscard]] Content content_of(const Json& options, const std::string& prefix = "");
/// The object under a key, empty when there is none.
[[nodiscard]] Json object_at(const Json& options, const char* key);
/// The entries of a list that are not null, false or "".
[[nodiscard]] std::vector<Json> items_of(const Json& options, const char* key);

[[nodiscard]] Label label_of(const Json& options);
[[nodiscard]] std::optional<Hint> hint_of(const Json& options);
[[nodiscard]] std::optional<ErrorMessage> error_of(const Json& options);
[[nodiscard]] FormGroup form_group_of(const Json& options);

}  // namespace redress::markup::testing
