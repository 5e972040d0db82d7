#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/request.h"

namespace redress::web {

/// The values of a pattern's parameters: "/:landlord/complaints" gives {"landlord": ...}.
class Parameters {
 public:
  Parameters() = default;

  explicit Parameters(std::map<std::string, std::string, std::less<>> values)
      : values_(std::move(values)) {}

  /// Returns the value of a parameter of the pattern; asking for another is a bug.
  [[nodiscard]] const std::string& at(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

using Action = std::function<Response(const Request&, const Parameters&)>;

struct Route {
  Method method;
  std::string pattern;
};

/// Finds the action for a request. A segment of a pattern that begins with a colon matches any
/// non-empty text; a literal segment takes precedence over it.
class Router {
 public:
  /// Adding two actions for one method and pattern is a bug.
  Router& on(Method method, std::string pattern, Action action);

  /// Returns 404 when no pattern matches, and 405 when one does but for other methods. An address
  /// with an extra slash at the end is redirected to the one without.
  [[nodiscard]] Response operator()(const Request& request) const;

  /// Sets the answer for 404 and 405; by default a page in words.
  void set_refusal(std::function<Response(const Request&, int status)> refusal) {
    refusal_ = std::move(refusal);
  }

  /// Returns every route, in the order of registration. The permission matrix is checked against
  /// this list.
  [[nodiscard]] std::vector<Route> routes() const;

 private:
  struct Entry {
    Route route;
    std::vector<std::string> segments;
    Action action;
  };

  [[nodiscard]] const Entry* best(const std::vector<std::string>& path, const Method* method) const;
  [[nodiscard]] Response not_found(const Request& request) const;

  std::vector<Entry> entries_;
  std::function<Response(const Request&, int status)> refusal_;
};

}  // namespace redress::web
