#pragma once

#include <string>
#include <vector>

#include "cli/date_verb.h"
#include "cli/procedure_verb.h"

namespace redress::cli {

/// A file that lies beside the editions of a landlord.
struct CompanionFile {
  std::string name;
  std::string text;
};

/// What a landlord's folder holds beside its editions.
struct Beside {
  std::vector<CompanionFile> examples;  // examples.csv, where there is one
  std::vector<CompanionFile> stories;   // every scenario, by name
};

/// What became of one file beside the editions.
struct CompanionResult {
  std::string name;
  std::string summary;  // "12 dates as worked out by hand", "as expected"
  std::vector<procedure::Problem> problems;
};

/// Compares the examples with the editions and runs the stories. An example is of the edition in
/// force at its start, or of the first; a story of the edition it names, or of the one in force at
/// its first step. All editions must be in order (CHECK).
[[nodiscard]] std::vector<CompanionResult> run_beside(const Beside& beside,
                                                      const std::vector<EditionFile>& files,
                                                      const CalendarSource& calendars);

}  // namespace redress::cli
