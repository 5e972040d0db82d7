#include <fmt/format.h>

#include "cli/rehearse_output.h"
#include "system/json.h"

namespace redress::cli {

using casework::Difference;
using system::Json;

namespace {

std::string or_none(const std::string& value) { return value.empty() ? "not there" : value; }

Json text(const std::string& value) { return Json{value}; }

std::string lines_of(const std::vector<Difference>& differences) {
  std::string out;
  for (const auto& one : differences) {
    out += fmt::format("  {}{}: {}; {}\n", one.line > 0 ? fmt::format("line {}, ", one.line) : "",
                       one.what, or_none(one.under_one), or_none(one.under_other));
  }
  return out;
}

Json list_of(const std::vector<Difference>& differences) {
  Json::Array all;
  for (const auto& one : differences) {
    all.push_back(Json{Json::Object{{"line", Json{std::int64_t{one.line}}},
                                    {"what", text(one.what)},
                                    {"under_one", text(one.under_one)},
                                    {"under_other", text(one.under_other)}}});
  }
  return Json{std::move(all)};
}

}  // namespace

std::string text_of(const std::vector<Difference>& differences, const procedure::Edition& one,
                    const procedure::Edition& other) {
  const auto out = fmt::format("Under {} {}, and under {} {}:\n", one.landlord, one.id,
                               other.landlord, other.id);
  return out + (differences.empty() ? "  nothing would be different.\n" : lines_of(differences));
}

std::string json_of(const std::vector<Difference>& differences) {
  return system::to_text(list_of(differences));
}

std::string text_of(const std::string& reference, const std::vector<Difference>& differences) {
  return reference + ":\n" + lines_of(differences);
}

std::string json_of(const std::string& reference, const std::vector<Difference>& differences) {
  return system::to_text(
      Json{Json::Object{{"casefile", text(reference)}, {"differences", list_of(differences)}}});
}

}  // namespace redress::cli
