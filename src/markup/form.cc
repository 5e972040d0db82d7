#include "markup/form.h"

namespace redress::markup {

Html form(const Form& options) {
  return element("form",
                 Attributes{{"method", "post"},
                            {"action", options.action},
                            {"novalidate", true},
                            given("enctype", options.has_files ? "multipart/form-data" : "")} +
                     options.attributes,
                 hidden_field(kCsrfField, options.csrf_token) + options.content);
}

Html search_form(const Url& action, const Html& content, const Attributes& attributes) {
  return element("form", Attributes{{"method", "get"}, {"action", action}} + attributes, content);
}

Html hidden_field(std::string_view name, std::string_view value) {
  return void_element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

}  // namespace redress::markup
