#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "cli/date_verb.h"
#include "cli/procedure/draft.h"
#include "cli/verb.h"
#include "procedure/edition.h"
#include "procedure/reader.h"

namespace redress::cli {

/// One file of a procedure: the edition in it, or everything that is wrong with it.
struct EditionFile {
  std::string name;
  Result<procedure::Edition, std::vector<procedure::Problem>> edition;
};

/// Returns a landlord's files ("example-homes"), oldest first, or the one file with this name, or a
/// refusal that lists what exists. Throws when a file cannot be read.
using EditionSource =
    std::function<Result<std::vector<EditionFile>, Message>(std::string_view file_or_landlord)>;

struct Beside;
/// Returns what lies beside a landlord's editions (cli/procedure/beside.h). Throws when a file
/// cannot be read.
using BesideSource = std::function<Beside(std::string_view file_or_landlord)>;

/// Where the verb finds what it needs.
struct ProcedureSources {
  EditionSource editions;
  BesideSource beside;
  CalendarSource calendars;
  Drafting drafting;
};

/// The options of `redress procedure`.
struct ProcedureOptions {
  std::string file_or_landlord;
  bool json = false;
};

/// Writes each as FILE:LINE:COLUMN: WHAT.
void write_problems(std::ostream& out, const std::vector<procedure::Problem>& problems);

/// Writes every problem of each file as FILE:LINE:COLUMN: WHAT, or what the file holds, how much of
/// it awaits the landlord's confirmation, and what of it can never happen. Where all are in order,
/// then what became of the examples and stories beside them. Returns the exit status:
/// kProblemsFound when one of these is not as it expects.
[[nodiscard]] int run_procedure_check(const ProcedureOptions& options, const Streams& streams,
                                      const ProcedureSources& sources);

/// Writes each edition in plain words. Returns the exit status; problems go to the error stream.
[[nodiscard]] int run_procedure_show(const ProcedureOptions& options, const Streams& streams,
                                     const EditionSource& editions);

/// Writes how each edition compares with the Complaint Handling Code 2024. Returns the exit status:
/// kProblemsFound when any conflicts with it.
[[nodiscard]] int run_procedure_lint(const ProcedureOptions& options, const Streams& streams,
                                     const EditionSource& editions);

/// The options of `redress procedure diff`.
struct DiffOptions {
  std::string before;
  std::string after;
  bool json = false;
};

/// Writes what the second edition says differently from the first; for a landlord, its newest
/// edition is used. Returns the exit status: kProblemsFound when they differ.
[[nodiscard]] int run_procedure_diff(const DiffOptions& options, const Streams& streams,
                                     const EditionSource& editions);

/// The verb itself: `procedure check`, `show`, `lint`, `diff`, `words` and `new`, with flags and
/// help.
[[nodiscard]] Verb procedure_verb(const Streams& streams, ProcedureSources sources);

}  // namespace redress::cli
