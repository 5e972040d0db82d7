#include "casework/stories/what_if.h"

#include <map>

#include "base/check.h"
#include "base/text.h"
#include "calendar/london.h"

namespace redress::casework {
namespace {

std::string outcome_of(const StepResult& result) {
  return result.not_done ? "refused: " + joined(result.not_done->sentences(), " ") : "done";
}

/// How things stand at the end, by name, in the order in which they are reported.
class Account {
 public:
  explicit Account(const Standing& standing) {
    add("stands", std::string(word_of(standing.casefile.procedure)));
    for (const auto& deadline : standing.deadlines) {
      add(deadline.key() + " is due", due_text(deadline));
      add(deadline.key() + " is", std::string(word_of(deadline.state)));
    }
    for (const auto& route : standing.routes) {
      add("route " + route.rule->id + " opens",
          route.opens_at ? calendar::to_iso(calendar::london_day(*route.opens_at)) : "not yet");
    }
  }

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  /// "" for what is not there.
  [[nodiscard]] std::string of(const std::string& name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? "" : found->second;
  }

 private:
  void add(std::string name, std::string value) {
    names_.push_back(name);
    values_.emplace(std::move(name), std::move(value));
  }

  std::vector<std::string> names_;
  std::map<std::string, std::string> values_;
};

void compare(const std::string& what, const Account& one, const Account& other,
             std::vector<Difference>& found) {
  if (one.of(what) != other.of(what)) {
    found.push_back({0, what, one.of(what), other.of(what)});
  }
}

}  // namespace

std::vector<Difference> differences(const Rehearsal& one, const Rehearsal& other) {
  CHECK(one.steps.size() == other.steps.size());
  std::vector<Difference> found;
  for (std::size_t i = 0; i < one.steps.size(); ++i) {
    const auto& step = *one.steps[i].step;
    if (outcome_of(one.steps[i]) != outcome_of(other.steps[i])) {
      found.push_back({step.line, step.act, outcome_of(one.steps[i]), outcome_of(other.steps[i])});
    }
  }
  const auto at_the_end = differences(one.standing, other.standing);
  found.insert(found.end(), at_the_end.begin(), at_the_end.end());
  return found;
}

std::vector<Difference> differences(const Standing& one, const Standing& other) {
  std::vector<Difference> found;
  const Account at_one(one);
  const Account at_other(other);
  for (const auto& name : at_one.names()) {
    compare(name, at_one, at_other, found);
  }
  for (const auto& name : at_other.names()) {
    if (at_one.of(name).empty()) {
      compare(name, at_one, at_other, found);
    }
  }
  return found;
}

}  // namespace redress::casework
