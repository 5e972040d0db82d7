#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "cli/procedure/beside.h"
#include "cli/procedure_verb.h"
#include "procedure/reader.h"

namespace redress::app {

/// The procedures under <data root>/procedures: a folder for each landlord, a file for each
/// edition. A folder also holds the landlord's examples and stories, which are no editions.
class Procedures {
 public:
  /// The root may change until the first call; both must outlive this object.
  Procedures(const std::string& data_root, const procedure::Vocabulary& words)
      : data_root_(data_root), words_(words) {}

  /// Returns the editions of a landlord, by the name of its folder, in the order of their file
  /// names; or those in a folder, by its path; or the edition in one file, by its path. A refusal
  /// lists the landlords there are. Throws std::runtime_error when there is no data or a file
  /// cannot be read.
  [[nodiscard]] Result<std::vector<cli::EditionFile>, Message> find(
      std::string_view file_or_landlord) const;

  /// Returns the examples and the stories that lie beside the editions of a landlord or in a
  /// folder; nothing for the file of one edition, or where `find` refuses. Throws as `find` does.
  [[nodiscard]] cli::Beside beside(std::string_view file_or_landlord) const;

  /// Returns the landlords there are, by the names of their folders.
  [[nodiscard]] std::vector<std::string> landlords() const;

 private:
  [[nodiscard]] cli::EditionFile read(const std::string& path) const;
  [[nodiscard]] std::vector<cli::EditionFile> in_folder(const std::filesystem::path& folder) const;
  /// The folder that is meant; none for the file of one edition and for an unknown landlord.
  [[nodiscard]] std::optional<std::filesystem::path> folder_of(
      std::string_view file_or_landlord) const;

  const std::string& data_root_;
  const procedure::Vocabulary& words_;
};

}  // namespace redress::app
