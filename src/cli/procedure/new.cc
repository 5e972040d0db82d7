#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/procedure/draft.h"

namespace redress::cli {

namespace {

/// Lower-case words and numbers with single hyphens between them.
bool is_plain_name(std::string_view slug) {
  const auto parts = split(slug, '-');
  return std::ranges::all_of(parts, [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
  });
}

/// "Example Homes" for "example-homes".
std::string name_of(std::string_view slug) {
  std::vector<std::string> words;
  for (const auto part : split(slug, '-')) {
    std::string word(part);
    if (word.front() >= 'a' && word.front() <= 'z') {
      word.front() = static_cast<char>(word.front() - 'a' + 'A');
    }
    words.push_back(std::move(word));
  }
  return joined(words, " ");
}

bool is_one_line(std::string_view name) {
  return is_plain_utf8(name) && name.find_first_of("\t\r\n") == name.npos;
}

}  // namespace

int run_procedure_new(const DraftOptions& options, const Streams& streams,
                      const Drafting& drafting) {
  constexpr std::string_view kVerb = "procedure new";
  if (!is_plain_name(options.landlord)) {
    return refuse(streams, kVerb,
                  fmt::format("'{}' cannot name a folder and an address. Write it in lower-case "
                              "words with hyphens, like example-homes, and its name with --name.",
                              options.landlord));
  }
  if (!is_one_line(options.name)) {
    return refuse(streams, kVerb, "The name must be one line of plain text.");
  }
  const auto in_force =
      options.in_force.empty() ? drafting.today() : calendar::parse_date(options.in_force);
  if (!in_force) {
    return refuse(streams, kVerb,
                  fmt::format("“{}” is not a date. Write it like 2024-04-01.", options.in_force));
  }
  const auto name = options.name.empty() ? name_of(options.landlord) : options.name;
  const auto files = first_draft(options.landlord, name, *in_force);
  const auto folder = drafting.write(options.landlord, options.folder, files);
  if (!folder) {
    return refuse(streams, kVerb, folder.error());
  }
  for (const auto& file : files) {
    streams.out << *folder << '/' << file.name << '\n';
  }
  const auto check = options.folder.empty() ? options.landlord : *folder;
  streams.out << "\nNext: write into " << files.front().name
              << " what the document says, clause by clause, and after each step run\n"
              << "  redress procedure check " << check << '\n';
  return kOk;
}

}  // namespace redress::cli
