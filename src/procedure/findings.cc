#include "procedure/findings.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace redress::procedure {

std::string to_string(const Problem& problem) {
  return fmt::format("{}:{}:{}: {}", problem.file, problem.line, problem.column, problem.what);
}

const Node& node_at(const Node& root, const std::vector<std::string_view>& path) {
  static const Table kNothing;
  const Node* at = &root;
  for (const auto key : path) {
    const auto* table = std::get_if<Table>(&at->value);
    const auto& entries = table == nullptr ? kNothing : *table;
    const auto found = std::ranges::find(entries, key, &Entry::key);
    if (found == entries.end()) {
      break;
    }
    at = &found->node;
  }
  return *at;
}

std::string_view word_for(Named what) {
  switch (what) {
    case Named::kind:
      return "kind";
    case Named::stage:
      return "stage";
    case Named::role:
      return "role";
    case Named::outcome:
      return "outcome";
    case Named::relationship:
      return "relationship";
    case Named::tag:
      return "tag";
    case Named::point:
      return "point";
    case Named::channel:
      return "channel";
    case Named::body:
      return "body";
    case Named::route:
      return "route";
    case Named::ground:
      return "ground";
    case Named::check:
      return "check";
    case Named::unit:
      return "unit";
    case Named::entry:
      return "entry";
    case Named::remedy:
      return "remedy";
    case Named::marker:
      return "marker";
  }
  return "";
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kShortList = 12;
  if (const auto near = nearest(word, known)) {
    return fmt::format("; did you mean '{}'?", *near);
  }
  if (known.empty() || known.size() > kShortList) {
    return "";
  }
  return fmt::format("; use {}", listed(known, "or"));
}

namespace {

/// Lower-case words and numbers with single hyphens between them: "stage-1".
bool is_kebab_case(std::string_view id) {
  const auto parts = split(id, '-');
  return std::ranges::all_of(parts, [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
  });
}

}  // namespace

void Findings::wrong(Place where, std::string what) {
  problems_.push_back({file_, where.line, where.column, std::move(what)});
}

void Findings::expect_plain(std::string_view what, const std::string& id, Place where) {
  if (!is_kebab_case(id)) {
    wrong(where, fmt::format("the {} '{}' is not a plain name; write it in lower-case words with "
                             "hyphens, like 'stage-1'",
                             what, id));
  }
}

void Findings::define(Named what, const std::string& id, Place where) {
  expect_plain(word_for(what), id, where);
  given_[what].push_back(id);
}

void Findings::refer(Named what, const std::string& id, Place where) {
  uses_.push_back({what, id, where});
}

bool Findings::defines(Named what, const std::string& id) const {
  const auto found = given_.find(what);
  return found != given_.end() && std::ranges::find(found->second, id) != found->second.end();
}

std::vector<Problem> Findings::conclude() {
  for (const auto& use : std::exchange(uses_, {})) {
    if (!defines(use.what, use.id)) {
      const auto word = word_for(use.what);
      wrong(use.where,
            fmt::format("no {0} '{1}' in this edition{2}", word, use.id,
                        given_[use.what].empty() ? fmt::format("; add [{}.{}]", word, use.id)
                                                 : suggestion(use.id, given_[use.what])));
    }
  }
  std::ranges::stable_sort(problems_, {}, [](const Problem& problem) {
    return std::tuple(problem.line, problem.column);
  });
  return std::exchange(problems_, {});
}

}  // namespace redress::procedure
