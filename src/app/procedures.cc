#include "app/procedures.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include <fmt/format.h>

#include "app/text_file.h"
#include "base/text.h"
#include "casework/stories/story_files.h"
#include "procedure/closures.h"

namespace redress::app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".toml";

/// Returns the entries of a folder that `wanted` accepts, by name.
template <class Wanted>
std::vector<fs::path> entries_of(const fs::path& folder, const Wanted& wanted) {
  std::vector<fs::path> entries;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    if (wanted(entry)) {
      entries.push_back(entry.path());
    }
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

std::vector<fs::path> toml_files_in(const fs::path& folder) {
  return entries_of(folder, [](const auto& entry) { return entry.path().extension() == kEnding; });
}

Message no_such_procedure(std::string_view name, const std::vector<std::string>& landlords) {
  Message message{"no-such-procedure",
                  "There is no procedure '{name}'. There are {landlords}.",
                  {{"name", std::string(name)}, {"landlords", listed(landlords)}}};
  if (const auto meant = nearest(name, landlords)) {
    message.english += " Did you mean {meant}?";
    message.values["meant"] = *meant;
  }
  return message;
}

}  // namespace

std::vector<std::string> Procedures::landlords() const {
  const auto folder = fs::path(data_root_) / "procedures";
  std::vector<std::string> names;
  for (const auto& path :
       entries_of(folder, [](const auto& entry) { return entry.is_directory(); })) {
    names.push_back(path.filename());
  }
  if (names.empty()) {
    throw std::runtime_error(
        fmt::format("no procedures in '{}': say with --data or REDRESS_DATA where the data lies",
                    folder.string()));
  }
  return names;
}

cli::EditionFile Procedures::read(const std::string& path) const {
  const fs::path file(path);
  const auto slug = fs::absolute(file).parent_path().filename().string();
  const auto text = text_of_file(file);
  if (casework::is_story(text)) {
    return {
        path,
        fail(std::vector<procedure::Problem>{
            {path, 1, 1,
             fmt::format("this is a story and no edition; 'redress rehearse {}' runs it", path)}})};
  }
  cli::EditionFile read{path, procedure::read_edition(text, path, slug, words_)};
  const auto closures = file.parent_path() / "closures.csv";
  if (read.edition && fs::exists(closures)) {
    auto problems =
        procedure::add_closures(*read.edition, text_of_file(closures), closures.string());
    if (!problems.empty()) {
      read.edition = fail(std::move(problems));
    }
  }
  if (read.edition && read.edition->id != file.stem()) {
    read.edition = fail(std::vector<procedure::Problem>{
        {path, 1, 1,
         fmt::format("the file is named '{}' and its edition '{}'; rename one of the two",
                     file.filename().string(), read.edition->id)}});
  }
  return read;
}

Result<std::vector<cli::EditionFile>, Message> Procedures::find(
    std::string_view file_or_landlord) const {
  std::vector<cli::EditionFile> files;
  if (file_or_landlord.ends_with(kEnding)) {
    files.push_back(read(std::string(file_or_landlord)));
    return files;
  }
  const auto folder = folder_of(file_or_landlord);
  return folder ? in_folder(*folder)
                : Result<std::vector<cli::EditionFile>, Message>(
                      fail(no_such_procedure(file_or_landlord, landlords())));
}

std::optional<fs::path> Procedures::folder_of(std::string_view file_or_landlord) const {
  if (file_or_landlord.ends_with(kEnding)) {
    return std::nullopt;
  }
  const bool is_path =
      file_or_landlord.starts_with('.') || file_or_landlord.find('/') != file_or_landlord.npos;
  if (is_path && fs::is_directory(file_or_landlord)) {
    return fs::path(file_or_landlord);
  }
  const auto known = landlords();
  // Only folders that were found are opened, so a name cannot lead out of the data.
  return std::find(known.begin(), known.end(), file_or_landlord) == known.end()
             ? std::nullopt
             : std::optional(fs::path(data_root_) / "procedures" / file_or_landlord);
}

cli::Beside Procedures::beside(std::string_view file_or_landlord) const {
  cli::Beside beside;
  const auto folder = folder_of(file_or_landlord);
  if (!folder) {
    return beside;
  }
  const auto examples = *folder / "examples.csv";
  if (fs::exists(examples)) {
    beside.examples.push_back({examples.string(), text_of_file(examples)});
  }
  for (const auto& path : toml_files_in(*folder)) {
    if (auto text = text_of_file(path); casework::is_story(text)) {
      beside.stories.push_back({path.string(), std::move(text)});
    }
  }
  return beside;
}

std::vector<cli::EditionFile> Procedures::in_folder(const fs::path& folder) const {
  std::vector<cli::EditionFile> files;
  for (const auto& path : toml_files_in(folder)) {
    if (!casework::is_story(text_of_file(path))) {
      files.push_back(read(path.string()));
    }
  }
  if (files.empty()) {
    throw std::runtime_error(fmt::format("no edition in '{}'", folder.string()));
  }
  return files;
}

}  // namespace redress::app
