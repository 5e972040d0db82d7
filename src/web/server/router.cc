#include "web/server/router.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "markup/url.h"
#include "web/server/error_page.h"

namespace redress::web {
namespace {

std::vector<std::string> segments_of(std::string_view pattern) {
  CHECK(pattern.starts_with('/'));
  if (pattern == "/") {
    return {};
  }
  std::vector<std::string> out;
  for (const auto segment : split(pattern.substr(1), '/')) {
    CHECK(!segment.empty() && segment != ":");
    out.emplace_back(segment);
  }
  return out;
}

bool is_place(const std::string& segment) { return segment.starts_with(':'); }

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  return std::ranges::equal(pattern, path, [](const std::string& wanted, const std::string& got) {
    return is_place(wanted) ? !got.empty() : wanted == got;
  });
}

/// Returns whether the first is more specific: at the first segment where they differ in kind, it
/// has literal text.
bool is_closer(const std::vector<std::string>& first, const std::vector<std::string>& second) {
  return std::ranges::lexicographical_compare(first, second, {}, is_place, is_place);
}

}  // namespace

const std::string& Parameters::at(std::string_view name) const {
  const auto found = values_.find(name);
  CHECK(found != values_.end());
  return found->second;
}

Router& Router::on(Method method, std::string pattern, Action action) {
  auto segments = segments_of(pattern);
  for (const auto& entry : entries_) {
    CHECK(entry.route.method != method ||
          !std::ranges::equal(entry.segments, segments, [](const auto& one, const auto& other) {
            return one == other || (is_place(one) && is_place(other));
          }));
  }
  entries_.push_back({{method, std::move(pattern)}, std::move(segments), std::move(action)});
  return *this;
}

const Router::Entry* Router::best(const std::vector<std::string>& path,
                                  const Method* method) const {
  const Entry* found = nullptr;
  for (const auto& entry : entries_) {
    const bool asked_for = method == nullptr || entry.route.method == *method;
    if (asked_for && fits(entry.segments, path) &&
        (found == nullptr || is_closer(entry.segments, found->segments))) {
      found = &entry;
    }
  }
  return found;
}

Response Router::operator()(const Request& request) const {
  const Entry* found = best(request.path, &request.method);
  if (found == nullptr) {
    return not_found(request);
  }
  std::map<std::string, std::string, std::less<>> values;
  for (std::size_t i = 0; i < found->segments.size(); ++i) {
    if (is_place(found->segments[i])) {
      values.emplace(found->segments[i].substr(1), request.path[i]);
    }
  }
  return found->action(request, Parameters(std::move(values)));
}

Response Router::not_found(const Request& request) const {
  const auto refuse = [&](int status) {
    return refusal_ ? refusal_(request, status)
                    : html(plain_error_page(error_words(status)), status);
  };
  if (best(request.path, nullptr) != nullptr) {
    Response response = refuse(405);
    std::vector<std::string> allowed;
    for (const auto& entry : entries_) {
      if (fits(entry.segments, request.path)) {
        allowed.emplace_back(name_of(entry.route.method));
      }
    }
    response.headers.set("Allow", joined(allowed, ", "));
    return response;
  }
  auto shorter = request.path;
  if (request.method == Method::get && shorter.size() > 1 && shorter.back().empty()) {
    shorter.pop_back();
    if (best(shorter, &request.method) != nullptr) {
      const auto question = request.target.find('?');
      const std::string query =
          question == std::string::npos ? "" : request.target.substr(question);
      // Rebuilt from the parsed path: browsers take "/\\host" for another site.
      return {308, {{"Location", markup::Url::path(shorter).str() + query}}, ""};
    }
  }
  return refuse(404);
}

std::vector<Route> Router::routes() const {
  std::vector<Route> out;
  out.reserve(entries_.size());
  for (const auto& entry : entries_) {
    out.push_back(entry.route);
  }
  return out;
}

}  // namespace redress::web
