#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/request.h"

namespace redress::web {

/// What stood in the places of a pattern: "/:landlord/complaints" gives {"landlord": ...}.
class Parameters {
 public:
  Parameters() = default;

  explicit Parameters(std::map<std::string, std::string, std::less<>> values)
      : values_(std::move(values)) {}

  /// The value of a place that the pattern has; asking for another is a bug.
  [[nodiscard]] const std::string& at(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

using Action = std::function<Response(const Request&, const Parameters&)>;

struct Route {
  Method method;
  std::string pattern;
};

/// Finds the action for a request. A segment of a pattern that begins with a colon takes any text
/// but an empty one; a segment spelt out wins over it.
class Router {
 public:
  /// Two actions for one method and pattern are a bug.
  Router& on(Method method, std::string pattern, Action action);

  /// 404 where no pattern fits, 405 where one does but for other methods. A slash too many at the
  /// end is answered with the address that was meant.
  [[nodiscard]] Response operator()(const Request& request) const;

  /// What to answer with 404 and 405; a page in words unless set.
  void set_refusal(std::function<Response(const Request&, int status)> refusal) {
    refusal_ = std::move(refusal);
  }

  /// Every route, in the order of registration: the permission matrix is checked against this list.
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
