#include <fmt/format.h>

#include "cli/rehearse_output.h"
#include "system/json.h"

namespace redress::cli {

using casework::Difference;
using system::Json;

namespace {

std::string or_none(const std::string& value) { return value.empty() ? "not there" : value; }

Json text(const std::string& value) { return Json{value}; }

}  // namespace

std::string text_of(const std::vector<Difference>& differences, const procedure::Edition& one,
                    const procedure::Edition& other) {
  std::string out = fmt::format("Under {} {}, and under {} {}:\n", one.landlord, one.id,
                                other.landlord, other.id);
  if (differences.empty()) {
    return out + "  nothing would be different.\n";
  }
  for (const auto& one_of_them : differences) {
    out += fmt::format(
        "  {}{}: {}; {}\n", one_of_them.line > 0 ? fmt::format("line {}, ", one_of_them.line) : "",
        one_of_them.what, or_none(one_of_them.under_one), or_none(one_of_them.under_other));
  }
  return out;
}

std::string json_of(const std::vector<Difference>& differences) {
  Json::Array all;
  for (const auto& one : differences) {
    all.push_back(Json{Json::Object{{"line", Json{std::int64_t{one.line}}},
                                    {"what", text(one.what)},
                                    {"under_one", text(one.under_one)},
                                    {"under_other", text(one.under_other)}}});
  }
  return system::to_text(Json{std::move(all)});
}

}  // namespace redress::cli
