#include "procedure/findings.h"

#include <algorithm>
#include <iterator>
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
    case Named::clock:
      return "clock";
    case Named::fact:
      return "fact";
    case Named::value:
      return "value";
    case Named::day:
      return "day";
  }
  return "";
}

namespace {

/// Of a long list, what has a word of hyphenated names in common with what was written.
std::vector<std::string> akin_to(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kShortestWord = 4;  // "to" and "set" are in too many names
  std::vector<std::string> akin;
  std::ranges::copy_if(known, std::back_inserter(akin), [&](const std::string& name) {
    return word.find(name) != std::string_view::npos;
  });
  if (!akin.empty()) {
    return akin;  // "decision-issued by letter" has the whole name in it
  }
  for (const auto& name : known) {
    const auto parts = split(name, '-');
    if (std::ranges::any_of(parts, [&](std::string_view part) {
          return part.size() >= kShortestWord && word.find(part) != std::string_view::npos;
        })) {
      akin.push_back(name);
    }
  }
  return akin;
}

}  // namespace

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kFitsALine = 30;
  constexpr std::size_t kWorthNaming = 8;
  if (const auto near = nearest(word, known)) {
    return fmt::format("; did you mean '{}'?", *near);
  }
  if (known.empty()) {
    return "";
  }
  if (known.size() <= kFitsALine) {
    return fmt::format("; use {}", listed(known, "or"));
  }
  const auto akin = akin_to(word, known);
  return fmt::format("{}; 'redress procedure words' lists them all",
                     akin.empty() || akin.size() > kWorthNaming
                         ? ""
                         : fmt::format("; did you mean {}?", listed(akin, "or")));
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

/// The plain name that somebody meant: "stage-1" for "Stage 1".
std::string in_kebab_case(std::string id) {
  std::ranges::transform(id, id.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' || c == '_' ? '-' : c;
  });
  return id;
}

}  // namespace

void Findings::wrong(Place where, std::string what) {
  problems_.push_back({file_, where.line, where.column, std::move(what)});
}

void Findings::unknown_key(Place where, std::string what, const std::optional<std::string>& meant) {
  wrong(where, std::move(what));
  has_unknown_keys_ = true;
  if (meant) {
    unreadable(*meant);
  }
}

bool Findings::leads_are_known() const {
  const auto unresolved = [&](const Use& use) {
    return use.what == Named::stage && !defines(use.what, use.id);
  };
  return !has_unknown_keys_ && misread_.empty() && std::ranges::none_of(uses_, unresolved);
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
  if (auto plain = in_kebab_case(id); plain != id) {
    given_[what].push_back(std::move(plain));  // whoever uses the plain name has made no mistake
  }
}

void Findings::define_words(Named what, const std::string& id) { given_[what].push_back(id); }

void Findings::refer(Named what, const std::string& id, Place where) {
  uses_.push_back({what, id, where});
}

bool Findings::defines(Named what, const std::string& id) const {
  const auto found = given_.find(what);
  return found != given_.end() && std::ranges::find(found->second, id) != found->second.end();
}

std::string Findings::undefined(const Use& use) {
  const auto word = word_for(use.what);
  const auto& given = given_[use.what];
  return fmt::format(
      "no {0} '{1}' in this edition{2}", word, use.id,
      given.empty() ? fmt::format("; add [{}.{}]", word, use.id) : suggestion(use.id, given));
}

std::vector<Problem> Findings::conclude() {
  std::set<std::pair<Named, std::string>> to_add;
  for (const auto& use : std::exchange(uses_, {})) {
    if (defines(use.what, use.id) || misread_.contains(std::string(word_for(use.what)))) {
      continue;
    }
    // A name that was mistyped is wrong wherever it stands; a thing that is missing is missing
    // once.
    if (nearest(use.id, given_[use.what]) || to_add.emplace(use.what, use.id).second) {
      wrong(use.where, undefined(use));
    }
  }
  std::ranges::stable_sort(problems_, {}, [](const Problem& problem) {
    return std::tuple(problem.line, problem.column);
  });
  return std::exchange(problems_, {});
}

}  // namespace redress::procedure
