#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "cli/verb.h"
#include "procedure/edition.h"
#include "procedure/reader.h"

namespace redress::cli {

/// One file of a procedure: the edition in it, or everything that is wrong with it.
struct EditionFile {
  std::string name;
  Result<procedure::Edition, std::vector<procedure::Problem>> edition;
};

/// The files of a landlord ("example-homes"), oldest first, or the one with this name; or a
/// refusal that says what there is. Throws when a file cannot be read.
using EditionSource =
    std::function<Result<std::vector<EditionFile>, Message>(std::string_view file_or_landlord)>;

/// What `redress procedure` was asked.
struct ProcedureOptions {
  std::string file_or_landlord;
  bool json = false;
};

/// Writes every problem of each file as FILE:LINE:COLUMN: WHAT, or what the file holds and how much
/// of it awaits the landlord's confirmation. Gives the exit status.
[[nodiscard]] int run_procedure_check(const ProcedureOptions& options, const Streams& streams,
                                      const EditionSource& editions);

/// Writes each edition in plain words. Gives the exit status; problems go to the error stream.
[[nodiscard]] int run_procedure_show(const ProcedureOptions& options, const Streams& streams,
                                     const EditionSource& editions);

/// Writes how each edition stands off the Complaint Handling Code 2024. Gives the exit status:
/// kProblemsFound where any is against it.
[[nodiscard]] int run_procedure_lint(const ProcedureOptions& options, const Streams& streams,
                                     const EditionSource& editions);

/// What `redress procedure diff` was asked.
struct DiffOptions {
  std::string before;
  std::string after;
  bool json = false;
};

/// Writes what the second edition says otherwise than the first; of a landlord the newest edition
/// is taken. Gives the exit status: kProblemsFound where they differ.
[[nodiscard]] int run_procedure_diff(const DiffOptions& options, const Streams& streams,
                                     const EditionSource& editions);

/// The verb itself, `procedure check`, `show`, `lint` and `diff`, with flags and help.
[[nodiscard]] Verb procedure_verb(const Streams& streams, EditionSource editions);

}  // namespace redress::cli
