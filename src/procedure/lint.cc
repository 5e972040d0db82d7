#include "procedure/lint.h"

#include <algorithm>
#include <cctype>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/lint_parts.h"
#include "procedure/page.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

/// "6.11" as 6 and 11, so that it sorts after "6.9".
std::tuple<int, int> place_in_the_code(const std::string& provision) {
  const auto parts = split(provision, '.');
  const auto number = [&](std::size_t index) {
    return index < parts.size() ? whole_number(parts[index]).value_or(0) : 0;
  };
  return {number(0), number(1)};
}

}  // namespace

void CodeFindings::failure(std::string_view provision, std::string asks, std::string says,
                           std::string fix) {
  found_.push_back(
      {std::string(provision), Weight::failure, std::move(asks), std::move(says), std::move(fix)});
}

void CodeFindings::advice(std::string_view provision, std::string asks, std::string says,
                          std::string fix) {
  found_.push_back(
      {std::string(provision), Weight::advice, std::move(asks), std::move(says), std::move(fix)});
}

void CodeFindings::difference(std::string_view provision, std::string asks, std::string says,
                              std::string fix) {
  found_.push_back({std::string(provision), Weight::difference, std::move(asks), std::move(says),
                    std::move(fix)});
}

std::vector<CodeFinding> CodeFindings::in_order() && {
  std::ranges::stable_sort(
      found_, {}, [](const CodeFinding& finding) { return place_in_the_code(finding.provision); });
  return std::move(found_);
}

std::string said_by(const Clock& clock, const Edition& edition) {
  const Stage* stage = edition.stage(clock.stage);
  return fmt::format("'{}{}', {}{} [{}]", stage == nullptr ? "" : stage->name + ": ", clock.name,
                     length_in_words(clock, edition),
                     clock.force == Force::must ? "" : ", no more than an aim",
                     clock.source.clause);
}

bool mentions(std::string_view text, const std::vector<std::string_view>& words) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

std::vector<const Stage*> formal_stages(const Edition& edition) {
  const auto* complaint = edition.kind_of_form("complaint");
  auto stages = complaint == nullptr ? std::vector<const Stage*>{} : edition.path(complaint->id);
  std::erase_if(stages, [](const Stage* stage) { return stage->informal; });
  return stages;
}

std::vector<CodeFinding> lint(const Edition& edition) {
  CodeFindings findings;
  look_at_definition(edition, findings);
  look_at_exclusions(edition, findings);
  look_at_access(edition, findings);
  look_at_stages(edition, findings);
  look_at_clocks(edition, findings);
  look_at_putting_right(edition, findings);
  look_at_reporting(edition, findings);
  return std::move(findings).in_order();
}

std::string_view to_word(Weight weight) {
  switch (weight) {
    case Weight::failure:
      return "failure";
    case Weight::advice:
      return "advice";
    case Weight::difference:
      return "difference";
  }
  return "";
}

std::string findings_in_words(const Edition& edition, const std::vector<CodeFinding>& findings) {
  const auto count = [&](Weight weight) {
    return std::ranges::count(findings, weight, &CodeFinding::weight);
  };
  Page page;
  page.line(0, fmt::format("{}, edition {}, beside the Complaint Handling Code 2024",
                           edition.landlord, edition.id));
  page.line(0, fmt::format("Failures: {}. Advice: {}. Differences: {}.", count(Weight::failure),
                           count(Weight::advice), count(Weight::difference)));
  for (const auto& finding : findings) {
    page.gap();
    page.line(0, fmt::format("{} {}", finding.provision, to_word(finding.weight)));
    page.fact(1, finding.weight == Weight::advice ? "The Code, as recalled" : "The Code",
              finding.asks);
    page.fact(1, "The edition", finding.says);
    page.fact(1, "Fix", finding.fix);
  }
  return std::move(page).text();
}

}  // namespace redress::procedure
