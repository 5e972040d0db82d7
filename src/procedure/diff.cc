#include "procedure/diff.h"

#include <algorithm>

#include <fmt/format.h>

#include "procedure/facts.h"
#include "procedure/page.h"

namespace redress::procedure {

namespace {

const Part* with_id(const std::vector<Part>& parts, const std::string& id) {
  const auto found = std::ranges::find(parts, id, &Part::id);
  return found == parts.end() ? nullptr : &*found;
}

std::string value_of(const Part& part, const std::string& fact) {
  const auto found = std::ranges::find(part.facts, fact, &Fact::name);
  return found == part.facts.end() ? "" : found->value;
}

/// What a part says, for a part that only one edition has.
std::string all_of(const Part& part) {
  std::string words;
  for (const auto& fact : part.facts) {
    words += fmt::format("{}{}: {}", words.empty() ? "" : "; ", fact.name, fact.value);
  }
  return words;
}

void compare(const Part& before, const Part& after, std::vector<EditionChange>& changes) {
  const auto note = [&](const std::string& fact) {
    const auto old_value = value_of(before, fact);
    const auto new_value = value_of(after, fact);
    if (old_value != new_value) {
      changes.push_back({Difference::changed, after.id, after.name, fact, old_value, new_value});
    }
  };
  for (const auto& fact : before.facts) {
    note(fact.name);
  }
  for (const auto& fact : after.facts) {
    if (value_of(before, fact.name).empty()) {
      note(fact.name);
    }
  }
}

}  // namespace

std::vector<EditionChange> diff(const Edition& before, const Edition& after) {
  const auto old_parts = parts_of(before);
  const auto new_parts = parts_of(after);
  std::vector<EditionChange> changes;
  for (const auto& part : old_parts) {
    if (const auto* now = with_id(new_parts, part.id)) {
      compare(part, *now, changes);
    } else {
      changes.push_back({Difference::removed, part.id, part.name, "", all_of(part), ""});
    }
  }
  for (const auto& part : new_parts) {
    if (with_id(old_parts, part.id) == nullptr) {
      changes.push_back({Difference::added, part.id, part.name, "", "", all_of(part)});
    }
  }
  return changes;
}

std::string_view to_word(Difference what) {
  switch (what) {
    case Difference::added:
      return "added";
    case Difference::removed:
      return "removed";
    case Difference::changed:
      return "changed";
  }
  return "";
}

std::string changes_in_words(const Edition& before, const Edition& after,
                             const std::vector<EditionChange>& changes) {
  Page page;
  page.line(0,
            fmt::format("{} {} and {} {}: {}", before.landlord, before.id, after.landlord, after.id,
                        changes.empty() ? "they say the same"
                                        : fmt::format("{} difference{}", changes.size(),
                                                      changes.size() == 1 ? "" : "s")));
  std::string part;
  for (const auto& change : changes) {
    if (change.part != part) {
      part = change.part;
      page.gap();
      page.line(0, fmt::format("{} [{}]{}", change.name, change.part,
                               change.what == Difference::changed
                                   ? ""
                                   : fmt::format(" {}", to_word(change.what))));
    }
    if (change.what != Difference::changed) {
      page.line(1, change.before.empty() ? change.after : change.before);
      continue;
    }
    page.line(1, change.fact);
    page.fact(2, "was", change.before.empty() ? "nothing" : change.before);
    page.fact(2, "is", change.after.empty() ? "nothing" : change.after);
  }
  return std::move(page).text();
}

}  // namespace redress::procedure
